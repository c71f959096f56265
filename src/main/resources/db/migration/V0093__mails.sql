-- Mails about reminders: one for each addressee and legal day on which the work of days runs, written in the transaction of the
-- reminders and sent after it. A mail has numbers and no content of a request.
create table mail (
    id                  uuid primary key,
    authority           text not null references authority,
    day                 date not null,
    -- The addressee, by code, and the address at the time of the reminders.
    person              text,
    executing_authority text,
    address             text not null,
    -- How many deadlines end soon, end on the day and have passed.
    soon                int not null check (soon >= 0),
    today               int not null check (today >= 0),
    passed              int not null check (passed >= 0),
    created_at          timestamptz not null,
    state               text not null check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
    tries               int not null check (tries >= 0),
    next_at             timestamptz not null,
    -- Until when the node that sends has it for itself.
    leased_until        timestamptz not null,
    -- How the last try ended, and the answer of the mail server.
    outcome             text check (outcome in ('RECEIVED', 'REFUSED', 'ADDRESS_NOT_ALLOWED', 'NO_CONNECTION', 'NO_ANSWER')),
    status              int,
    settled_at          timestamptz,
    version             int not null,
    check (num_nonnulls(person, executing_authority) = 1),
    check ((state = 'WAITING') = (settled_at is null)),
    unique nulls not distinct (authority, day, person, executing_authority)
);
create index mail_waiting on mail (next_at) where state = 'WAITING';
create index mail_newest on mail (authority, id desc);
select comity_guard('mail', 'OFFICE');
alter policy seen on mail to ${appRole};
create policy evidence on mail to current_user using (comity_evidence()) with check (comity_evidence());
grant select on mail to ${appRole};
grant update (state, tries, next_at, leased_until, outcome, status, settled_at, version) on mail to ${appRole};

-- Writes the mails about the reminders of the present legal day and of those before it that no mail to their addressee has counted,
-- for the job that wrote them; answers how many there were. A day that is caught up has none: the present one follows in the same run.
-- Each deadline counts once, if it still runs. Identifiers begin with the time, as all of version 7.
create function queue_reminder_mails(of_authority text, of_day date) returns int
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    present constant timestamptz := comity_now();
    millis  constant text := lpad(to_hex((extract(epoch from present) * 1000)::bigint), 12, '0');
    written int;
begin
    if (comity_caller() like 'job|%' and of_authority = any (comity_authorities())) is not true
        or of_day < (select (present at time zone a.zone_id)::date from authority a where a.code = of_authority) then
        return 0;
    end if;
    perform set_config('comity.evidence', 'on', true);
    with last as materialized (
        select m.person, m.executing_authority, max(m.day) as day from mail m
        where m.authority = of_authority and m.day >= of_day - 90
        group by m.person, m.executing_authority
    )
    insert into mail (id, authority, day, person, executing_authority, address, soon, today, passed, created_at, state, tries, next_at,
                      leased_until, version)
    select (millis || '7' || substr(md5(gen_random_uuid()::text), 1, 3) || 'a'
            || substr(md5(gen_random_uuid()::text), 1, 15))::uuid,
           of_authority, of_day, c.person, c.executing_authority, c.address, c.soon, c.today, c.passed, present, 'WAITING', 0,
           present, present, 0
    from (select p.code as person, e.code as executing_authority, coalesce(p.email, e.email) as address,
                 count(distinct d.id) filter (where d.due_on > of_day) as soon,
                 count(distinct d.id) filter (where d.due_on = of_day) as today,
                 count(distinct d.id) filter (where d.due_on < of_day) as passed
          from reminder m
          join deadline d on d.request_id = m.request_id and d.id = m.deadline_id and d.due_on = m.due_on and d.ended_on is null
              and d.suspended_since is null
          left join office_person p
            on m.kind <> 'EXECUTING_AUTHORITY' and p.authority = m.authority and p.code = m.addressee
            and coalesce(p.until_on >= of_day, true)
          left join office_executing_authority e
            on m.kind = 'EXECUTING_AUTHORITY' and e.authority = m.authority and e.code = m.addressee
            and coalesce(e.until_on >= of_day, true)
          left join last l on l.person = p.code or l.executing_authority = e.code
          where m.authority = of_authority and coalesce(p.email, e.email) is not null
            and m.day between of_day - 89 and of_day and coalesce(m.day > l.day, true)
          group by p.code, e.code, coalesce(p.email, e.email)) c
    on conflict do nothing;
    get diagnostics written = row_count;
    return written;
end
$$;

-- The mails of all authorities that are to be sent, for the job that sends.
create function mails_due(at timestamptz) returns table (id uuid, authority text)
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if (comity_caller() like 'job|%') is not true then
        return;
    end if;
    perform set_config('comity.evidence', 'on', true);
    return query
    select m.id, m.authority from mail m
    where m.state = 'WAITING' and m.next_at <= mails_due.at and m.leased_until <= mails_due.at
    order by m.next_at
    limit 200;
end
$$;

-- Deletes the settled mails of an authority from before a day, for the job of this authority; those of the last ninety days remain.
create function forget_mails(of_authority text, before date) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    forgotten bigint;
begin
    if (comity_caller() like 'job|%' and of_authority = any (comity_authorities())) is not true then
        return 0;
    end if;
    perform set_config('comity.evidence', 'on', true);
    delete from mail m
    where m.authority = of_authority and m.state <> 'WAITING' and m.day < least(before, comity_now()::date - 90);
    get diagnostics forgotten = row_count;
    return forgotten;
end
$$;
revoke all on function queue_reminder_mails, mails_due, forget_mails from public;
grant execute on function queue_reminder_mails, mails_due, forget_mails to ${appRole};
