-- The lists of an office, which its administrator maintains: people, units, and the executing authorities that it works with.
-- An entry is never deleted; it has a last day. Codes of people and executing authorities are what requests contain.

create table office_person (
    id        uuid primary key,
    authority text not null references authority,
    code      text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$'),
    -- Issuer and subject of the token, separated by a bar.
    caller    text not null,
    name      text not null,
    until_on  date,
    version   int not null,
    unique (authority, code),
    unique (authority, caller)
);
create index office_person_of_caller on office_person (caller);

create table office_unit (
    id        uuid primary key,
    authority text not null references authority,
    code      text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$'),
    name      text not null,
    until_on  date,
    -- When its members were given last: a change of them alone is a new version of the unit.
    members_at timestamptz not null,
    version   int not null,
    unique (authority, code)
);

-- Who belonged to a unit, from which instant until which.
create table unit_member (
    id        uuid primary key,
    authority text not null references authority,
    unit      text not null,
    person    text not null,
    from_at   timestamptz not null,
    until_at  timestamptz check (until_at >= from_at),
    version   int not null,
    foreign key (authority, unit) references office_unit (authority, code),
    foreign key (authority, person) references office_person (authority, code)
);
create unique index unit_member_now on unit_member (authority, person, unit) where until_at is null;

create table office_executing_authority (
    id          uuid primary key,
    authority   text not null references authority,
    code        text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$'),
    name        text not null,
    other_names text[] not null,
    until_on    date,
    version     int not null,
    unique (authority, code)
);

-- What the administrator changed in these lists: each version of each entry. Append-only.
create table office_list_change (
    id              uuid primary key,
    authority       text not null references authority,
    list            text not null check (list in ('PEOPLE', 'UNITS', 'EXECUTING_AUTHORITIES', 'MATCHES')),
    entry           text not null,
    became          text not null,
    changed_at      timestamptz not null,
    changed_by      text not null,
    changed_by_name text not null
);
create index office_list_change_newest on office_list_change (authority, id desc);
create trigger office_list_change_is_append_only before update or delete on office_list_change
    for each row execute function refuse_change();
create trigger office_list_change_is_not_emptied before truncate on office_list_change
    for each statement execute function refuse_change();

select comity_guard(t::regclass, 'OFFICE')
from unnest(array['office_person', 'office_unit', 'unit_member', 'office_list_change']) t;
-- An executing authority sees its own entry alone.
select comity_guard('office_executing_authority', 'AUTHORITY');
create policy own_entry on office_executing_authority as restrictive
    using ((select comity_executing()) is null or code = (select comity_executing()))
    with check ((select comity_of_the_office()));
-- The functions below run as the owner.
create policy owner_asks on office_person to current_user using (true);
create policy owner_asks on authority for select to current_user using (true);
create policy owner_asks on office_unit to current_user using (true);
create policy owner_asks on unit_member to current_user using (true);
create policy owner_asks on office_executing_authority to current_user using (true);

grant select, insert on office_person, office_unit, unit_member, office_executing_authority, office_list_change to ${appRole};
grant update (name, until_on, version) on office_person to ${appRole};
grant update (name, until_on, members_at, version) on office_unit to ${appRole};
grant update (until_at, version) on unit_member to ${appRole};
grant update (name, other_names, until_on, version) on office_executing_authority to ${appRole};

-- The day of an authority at the instant of the transaction.
create function comity_day(of_authority text) returns date language sql stable parallel restricted as $$
    select (comity_instant() at time zone a.zone_id)::date from authority a where a.code = of_authority
$$;

-- A name that is not in the list of the office gives no right: not one from before the lists, and none of an old register.
-- The authorities of the caller that list the executing authority of the caller today.
create function comity_listing() returns text[] language plpgsql stable parallel restricted
    security definer set search_path = public, pg_temp as $$
declare
    settings constant text[] := comity_settings();
begin
    return (select array_agg(e.authority) from office_executing_authority e
            where e.authority = any (string_to_array(settings[3], ',')) and e.code = settings[4]
              and coalesce(e.until_on >= comity_day(e.authority), true));
end
$$;
-- A right belongs to a person or to a unit: then to whoever is a member at the instant of the call.
alter table access_right
    alter column person drop not null,
    add column unit text,
    add foreign key (authority, unit) references office_unit (authority, code),
    add check ((person is null) <> (unit is null)),
    add check (unit is null or kind in ('ASSIGNED', 'GRANT'));
create index access_right_of_unit on access_right (authority, unit) where unit is not null;

-- The units that a person belongs to at an instant. An entry of a list that ended counts no more.
create function comity_units(viewer text, at timestamptz) returns table (authority text, unit text)
    language sql stable parallel restricted rows 2 as $$
    select m.authority, m.unit
    from office_person p
    join unit_member m on m.authority = p.authority and m.person = p.code
    join office_unit u on u.authority = m.authority and u.code = m.unit
    join authority a on a.code = m.authority
    where p.caller = viewer and m.from_at <= at and coalesce(m.until_at > at, true)
      and coalesce(p.until_on >= (at at time zone a.zone_id)::date, true)
      and coalesce(u.until_on >= (at at time zone a.zone_id)::date, true)
$$;

-- The rights in force of a person at an instant, own ones and those of units. A person of the list who ended has none.
create function comity_rights(viewer text, at timestamptz) returns table (request_id uuid, kind text)
    language sql stable parallel restricted rows 5 as $$
    select a.request_id, a.kind from access_right a
    where a.person = viewer and comity_in_force(a, at)
      and (a.kind = 'BAR' or not exists (
          select 1 from office_person p join authority o on o.code = p.authority
          where p.authority = a.authority and p.caller = viewer and p.until_on < (at at time zone o.zone_id)::date))
    union all
    select a.request_id, a.kind
    from comity_units(viewer, at) u
    join access_right a on a.authority = u.authority and a.unit = u.unit
    where comity_in_force(a, at)
$$;

create or replace function comity_admits(viewer text, at timestamptz, of_request uuid, at_level text) returns boolean
    language plpgsql stable parallel safe security definer set search_path = public, pg_temp
    set plan_cache_mode = force_generic_plan as $$
begin
    return coalesce((select not bool_or(a.kind = 'BAR') and (at_level = 'NORMAL' or bool_or(a.kind <> 'BAR'))
                     from comity_rights(viewer, at) a where a.request_id = of_request),
                    at_level = 'NORMAL' and viewer is not null and at is not null);
end
$$;

-- Planned once for a connection: to plan it for each set of settings costs fifty times what its execution costs.
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
    return query
    select g.id
    from guarded_request g
    left join (select a.request_id, bool_or(a.kind = 'BAR') as barred from comity_rights(viewer, at) a
               group by a.request_id) mine on mine.request_id = g.id
    where g.authority = any (own)
      and coalesce(mine.barred, (g.level <> 'NORMAL' and settings[4] = '') or viewer is null or at is null);
end
$$;

-- The right by which the caller sees a guarded request, for the audit trail; null if the role suffices.
create function comity_ground(of_request uuid) returns text language sql stable parallel restricted as $$
    select a.kind from comity_rights((select comity_caller()), (select comity_instant())) a
    where a.request_id = of_request and a.kind <> 'BAR'
    order by a.kind = 'ASSIGNED' desc, a.kind = 'GRANT' desc limit 1
$$;

-- Which entry of a list a name in requests means. The name stays where it is, and the match gives no right.
create table office_name_match (
    id        uuid primary key,
    authority text not null references authority,
    kind      text not null check (kind in ('OFFICER', 'EXECUTING_AUTHORITY')),
    name      text not null,
    code      text not null,
    version   int not null,
    unique (authority, kind, name)
);
select comity_guard('office_name_match', 'OFFICE');
grant select, insert on office_name_match to ${appRole};
grant update (code, version) on office_name_match to ${appRole};
