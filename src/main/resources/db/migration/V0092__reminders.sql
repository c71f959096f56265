-- Reminders: which deadlines an office is reminded of is data, and each reminder is written once.

-- The reminders that an office has set. The rules are those of the program if there are none.
create table office_reminder_rules (
    id          uuid primary key,
    authority   text not null unique references authority,
    -- Codes of people.
    supervisors text[] not null,
    rules       text,
    version     int not null
);
select comity_guard('office_reminder_rules', 'OFFICE');
grant select, insert on office_reminder_rules to ${appRole};
grant update (supervisors, rules, version) on office_reminder_rules to ${appRole};
alter table office_list_change drop constraint office_list_change_list_check;
alter table office_list_change add constraint office_list_change_list_check
    check (list in ('PEOPLE', 'UNITS', 'EXECUTING_AUTHORITIES', 'MATCHES', 'SERVICE_LEVELS', 'ABSENCES', 'REMINDER_RULES'));

-- Where people and executing authorities get mails.
alter table office_person add column email text;
alter table office_executing_authority add column email text;
grant update (email) on office_person to ${appRole};
grant update (email) on office_executing_authority to ${appRole};

-- A reminder of the end of a deadline, by a rule, to one addressee. It has the content of no request, and is seen with its request.
create table reminder (
    id          uuid primary key,
    request_id  uuid not null,
    authority   text not null,
    deadline_id uuid not null,
    -- The end that is reminded of. A deadline that moves has another one, and other reminders.
    due_on      date not null,
    rule        text not null,
    title       text not null,
    moment      text not null check (moment in ('BEFORE', 'ON_DAY', 'AFTER')),
    kind        text not null check (kind in ('OFFICER', 'SUPERVISOR', 'EXECUTING_AUTHORITY')),
    -- Code of a person or of an executing authority; null if nobody could be reminded.
    addressee   text,
    -- The absent person whom the addressee is the deputy of.
    deputy_of   text,
    -- The legal day that it is the work of.
    day         date not null,
    written_at  timestamptz not null,
    unique nulls not distinct (request_id, deadline_id, due_on, rule, moment, kind, addressee),
    foreign key (request_id, authority) references request (id, authority)
);
create index reminder_newest on reminder (authority, day desc, id desc);
select comity_guard('reminder', 'OFFICE');
alter policy seen on reminder to ${appRole};
create policy evidence on reminder to current_user using (comity_evidence()) with check (comity_evidence());
create trigger reminder_is_append_only before update or delete on reminder
    for each row execute function refuse_change();
create trigger reminder_is_not_truncated before truncate on reminder
    for each statement execute function refuse_change();
grant select on reminder to ${appRole};

alter policy seen on office_absence to ${appRole};
alter policy seen on office_name_match to ${appRole};
create policy evidence on office_absence for select to current_user using (comity_evidence());
create policy evidence on office_name_match for select to current_user using (comity_evidence());

-- Writes the reminders of a legal day of an authority, for the job that does the work of days, and answers how many there were. A
-- deadline that has ended, is suspended or has another end now is not reminded of, though the day is caught up later. One that had
-- passed when it was recorded is reminded of for a month. Of several rules for one kind of addressee the nearest before an end counts,
-- and the furthest after it. Whoever may not see a guarded request is not reminded of it: if that is all who are meant, those who are
-- assigned to it are. Executing authorities are reminded by mail alone.
create function write_reminders(of_authority text, of_day date, rules jsonb, supervisors text[], mailed boolean) returns int
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    present constant timestamptz := comity_now();
    written int;
begin
    if (comity_caller() like 'job|%' and of_authority = any (comity_authorities())) is not true then
        return 0;
    end if;
    perform set_config('comity.evidence', 'on', true);
    with rule as materialized (
        select u.*,
               case u.moment when 'BEFORE' then of_day + 1 when 'ON_DAY' then of_day else of_day - u.days - 31 end as first_on,
               case u.moment when 'BEFORE' then of_day + u.days when 'ON_DAY' then of_day else of_day - u.days end as last_on
        from rows from (jsonb_to_recordset(rules) as (code text, title text, moment text, days int, forces text[], effects text[],
                                                      "deadlineRules" text[], "to" text))
            with ordinality u (code, title, moment, days, forces, effects, deadline_rules, kind, no)
    ), met as (
        select distinct on (d.request_id, d.id, u.kind, u.moment)
               d.request_id, d.id as deadline_id, d.due_on, d.legal_force, u.code as rule, u.title, u.moment, u.kind
        from rule u
        join deadline d on d.authority = of_authority and d.ended_on is null and d.due_on between u.first_on and u.last_on
        where d.suspended_since is null and d.started_on <= of_day
          and (cardinality(u.forces) = 0 or d.legal_force = any (u.forces))
          and (cardinality(u.effects) = 0 or d.effect = any (u.effects))
          and (cardinality(u.deadline_rules) = 0 or d.rule = any (u.deadline_rules))
        order by d.request_id, d.id, u.kind, u.moment, case u.moment when 'AFTER' then - u.days else u.days end, u.no
    ), listed as materialized (
        select p.code, p.caller from office_person p
        where p.authority = of_authority and coalesce(p.until_on >= of_day, true)
    ), reached as materialized (
        select l.code as meant, l.code, l.caller, cast(null as text) as deputy_of from listed l
        union all
        select a.person, l.code, l.caller, a.person
        from office_absence a join listed l on l.code = a.deputy
        where a.authority = of_authority and of_day between a.from_on and a.until_on
    ), meant as (
        select m.*, r.guarded, r.level,
               case when m.kind = 'OFFICER' and o.code is not null then array[o.code] else write_reminders.supervisors end as people
        from met m
        join request r on r.id = m.request_id
        left join office_name_match n on n.authority = of_authority and n.kind = 'OFFICER' and n.name = r.officer
        left join listed own on own.code = r.officer
        left join listed o on o.code = coalesce(own.code, n.code)
    ), addressed as (
        -- Without addressee the row shows supervisors that nobody could be reminded.
        select m.request_id, m.deadline_id, m.due_on, m.rule, m.title, m.moment, m.kind, x.code as addressee, x.deputy_of
        from meant m
        left join lateral (
            select c.code, c.deputy_of
            from (select b.code, b.deputy_of, b.choice, min(b.choice) over () as best
                  from (select y.code, y.deputy_of, 1 as choice
                        from reached y
                        where y.meant = any (m.people)
                          and (not m.guarded or comity_admits(y.caller, present, m.request_id, m.level))
                        union all
                        select y.code, y.deputy_of, 2
                        from reached y
                        where m.guarded and comity_admits(y.caller, present, m.request_id, m.level)
                          and exists (select from comity_rights(y.caller, present) g
                                      where g.request_id = m.request_id and g.kind = 'ASSIGNED')) b) c
            where c.choice = c.best) x on true
        where m.kind <> 'EXECUTING_AUTHORITY'
        union all
        select m.request_id, m.deadline_id, m.due_on, m.rule, m.title, m.moment, m.kind,
               case when mailed and x.email is not null then x.code end, null
        from meant m
        join execution e on e.request_id = m.request_id and e.state in ('SENT', 'IN_EXECUTION')
        left join office_executing_authority x on x.authority = of_authority and x.code = e.executing_authority
            and coalesce(x.until_on >= of_day, true)
        where m.kind = 'EXECUTING_AUTHORITY' and m.legal_force in ('TREATY', 'STATUTE')
    )
    insert into reminder (id, request_id, authority, deadline_id, due_on, rule, title, moment, kind, addressee, deputy_of, day, written_at)
    select gen_random_uuid(), a.request_id, of_authority, a.deadline_id, a.due_on, a.rule, a.title, a.moment, a.kind,
           a.addressee, a.deputy_of, of_day, present
    from addressed a
    order by a.addressee, a.deputy_of nulls first
    on conflict do nothing;
    get diagnostics written = row_count;
    return written;
end
$$;
revoke all on function write_reminders from public;
grant execute on function write_reminders to ${appRole};
