-- A request that an edition counted while its level was NORMAL counts in all later ones, whatever its level. Without this rule the
-- next edition would be one less, and would show that a request was restricted or sealed meanwhile.

-- The times during which a request was above the level NORMAL. The counting of editions alone reads them.
create table guarded_time (
    request_id uuid        not null,
    authority  text        not null,
    -- '-infinity' for a request that has been above NORMAL since its registration.
    began_at   timestamptz not null,
    ended_at   timestamptz check (ended_at >= began_at),
    primary key (request_id, began_at),
    foreign key (request_id, authority) references request (id, authority)
);
create unique index guarded_time_open on guarded_time (request_id) where ended_at is null;

select comity_guard('guarded_time', 'WITH_REQUEST');
create policy owner_keeps on guarded_time to current_user using (true);
grant select on guarded_time to ${appRole};

-- No edition is older than the requests that are above NORMAL now.
alter table guarded_request no force row level security;
insert into guarded_time (request_id, authority, began_at)
select g.id, g.authority, '-infinity' from guarded_request g where g.level <> 'NORMAL';
alter table guarded_request force row level security;

-- A request registered in the transaction that raises it was never NORMAL for others: the instant of the transaction is no later.
create function keep_guarded_time() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    at constant timestamptz := coalesce(comity_instant(), now());
begin
    if new.level = 'NORMAL' then
        update guarded_time set ended_at = greatest(at, began_at) where request_id = new.id and ended_at is null;
    else
        insert into guarded_time (request_id, authority, began_at)
        values (new.id, new.authority, case when new.registered_at >= at then '-infinity' else at end)
        on conflict do nothing;
    end if;
    return null;
end
$$;
create trigger request_begins_above_normal after insert on request
    for each row when (new.level <> 'NORMAL') execute function keep_guarded_time();
create trigger request_changes_level after update of level on request
    for each row when (old.level <> new.level) execute function keep_guarded_time();

-- Whether a guarded request waits: it was registered after the instant of the policy, and no published edition of the office counted it
-- while it was NORMAL. A withdrawn edition is among them, since it was read. An edition may have read the state before a raising whose
-- transaction began earlier; the limit of transactions is less than two minutes.
create function comity_waits(g guarded_request, until timestamptz) returns boolean language sql stable parallel restricted as $$
    select g.level <> 'NORMAL' and g.registered_at > until
       and not exists (
           select from edition e
           where e.authority = g.authority and e.published_at is not null and e.counted_at >= g.registered_at
             and not exists (select from guarded_time t
                             where t.request_id = g.id and t.began_at <= e.counted_at - interval '2 minutes'
                               and (t.ended_at is null or t.ended_at > e.counted_at)))
$$;

create or replace function comity_counted(of_request uuid, until timestamptz) returns boolean language plpgsql stable
    parallel restricted security definer set search_path = public, pg_temp as $$
begin
    return not exists (select from guarded_request g where g.id = of_request and comity_waits(g, until));
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
        where g.authority = any (own) and comity_waits(g, settings[9]::timestamptz);
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
revoke all on function comity_waits from public;
