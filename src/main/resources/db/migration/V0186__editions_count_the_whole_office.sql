-- The figures of an edition count the whole office, whoever asks for them. A restricted or sealed request counts from some time after its
-- registration, which the policy of disclosure control says: the settings of the counting have the instant.
alter table guarded_request add column registered_at timestamptz;
alter table request no force row level security;
update guarded_request g set registered_at = r.registered_at from request r where r.id = g.id;
alter table request force row level security;
alter table guarded_request alter column registered_at set not null, alter column registered_at set default now();

create or replace function keep_guarded_request() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    if new.guarded then
        insert into guarded_request (id, authority, level, reference, import_identity, registered_at)
        values (new.id, new.authority, new.level, new.reference, new.import_identity, new.registered_at)
        on conflict (id) do update
        set authority = excluded.authority, level = excluded.level, reference = excluded.reference,
            import_identity = excluded.import_identity;
    else
        delete from guarded_request where id = new.id;
    end if;
    return null;
end
$$;

create function comity_counted(of_request uuid, until timestamptz) returns boolean language plpgsql stable parallel restricted
    security definer set search_path = public, pg_temp as $$
begin
    return not exists (select from guarded_request g
                       where g.id = of_request and g.level <> 'NORMAL' and g.registered_at > until);
end
$$;

create or replace function comity_admitted(of_request uuid, at_level text, settings text[]) returns boolean
    language plpgsql stable parallel safe as $$
begin
    if settings[9] <> '' then
        return comity_counted(of_request, settings[9]::timestamptz);
    end if;
    return coalesce(settings[7] = 'on'
        or comity_admits(nullif(settings[5], ''), nullif(settings[6], '')::timestamptz, of_request,
                         case when settings[4] = '' then at_level else 'NORMAL' end), false);
end
$$;

create or replace function comity_hidden() returns setof uuid language plpgsql stable parallel restricted rows 10
    security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
    settings constant text[] := comity_settings();
    own      constant text[] := string_to_array(settings[3], ',');
    viewer   constant text := nullif(settings[5], '');
    at       constant timestamptz := nullif(settings[6], '')::timestamptz;
begin
    if settings[7] = 'on' or not exists (select from guarded_request g where g.authority = any (own)) then
        return;
    end if;
    if settings[9] <> '' then
        return query
        select g.id from guarded_request g
        where g.authority = any (own) and g.level <> 'NORMAL' and g.registered_at > settings[9]::timestamptz;
        return;
    end if;
    return query
    select g.id
    from guarded_request g
    left join (select a.request_id, bool_or(a.kind = 'BAR') as barred from comity_rights(viewer, at) a
               group by a.request_id) mine on mine.request_id = g.id
    where g.authority = any (own)
      and coalesce(mine.barred, (g.level <> 'NORMAL' and settings[4] = '') or viewer is null or at is null);
end
$$;
