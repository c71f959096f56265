-- An event remembers whether its request was restricted or sealed when it happened: it is not sent to a webhook, neither then nor when
-- the level is lowered. The events before this column are not sent either, but for those of requests that never had a level: what
-- waits for a receiver is sent later.
alter table event add column guarded boolean not null default true;
alter table event alter column guarded drop default;
select set_config('comity.evidence', 'on', true);
alter table event disable trigger event_is_append_only;
update event e set guarded = false
from request r
where r.id = e.request_id and r.level = 'NORMAL'
  and not exists (select 1 from audit_entry l where l.subject = r.id and l.act = 'SET_LEVEL');
alter table event enable trigger event_is_append_only;
select set_config('comity.evidence', '', true);

-- As V0086. An entry before a later change of the level counts as guarded too: the level at its time is not the present one.
create or replace function publish_events() returns bigint language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    former    event_publishing;
    present   pg_snapshot;
    begun     bigint;
    span      bigint;
    published bigint;
begin
    perform set_config('comity.evidence', 'on', true);
    select * into former from event_publishing p for update skip locked;
    if former is null then
        return null;
    end if;
    if pg_snapshot_xmax(pg_current_snapshot()) < pg_snapshot_xmin(former.snapshot) then
        raise exception 'the transactions of this database are numbered below those of its last events';
    end if;
    -- The transaction that publishes is one that runs: what it wrote or writes is published later.
    with seen as materialized (
        select pg_current_snapshot() as others, pg_current_xact_id() as me
    )
    select case when me >= pg_snapshot_xmax(others) then others
                else (least(pg_snapshot_xmin(others), me)::text || ':' || pg_snapshot_xmax(others)::text || ':'
                      || (select string_agg(r.x::text, ',' order by r.x)
                          from (select pg_snapshot_xip(others) as x union select me) r))::pg_snapshot end
    into present from seen;
    select count(*) into published
    from audit_entry e
    where e.history_count is not null and e.xid >= pg_snapshot_xmin(former.snapshot)::text::bigint
      and not pg_visible_in_snapshot(e.xid::text::xid8, former.snapshot)
      and pg_visible_in_snapshot(e.xid::text::xid8, present);
    if published = 0 then
        return 0;
    end if;
    begun := greatest(former.until, (extract(epoch from clock_timestamp()) * 1000000)::bigint);
    span := greatest(500000, published * 100);
    with change as materialized (
        select e.authority, e.subject, e.history_count, e.at, e.act, floor(random() * span)::bigint as point,
               max(e.id::text) over (partition by e.subject order by e.history_count) as latest
        from audit_entry e
        where e.history_count is not null and e.xid >= pg_snapshot_xmin(former.snapshot)::text::bigint
          and not pg_visible_in_snapshot(e.xid::text::xid8, former.snapshot)
          and pg_visible_in_snapshot(e.xid::text::xid8, present)
    ), batch as (
        select c.*, row_number() over (order by c.latest, c.subject, c.history_count) as no from change c
    ), place as (
        select row_number() over (order by c.point) as no, c.point from change c
    ), written as (
        insert into event (authority, position, request_id, seq, at, act, guarded)
        select b.authority, begun + p.point + b.no, b.subject, b.history_count, b.at, b.act,
               coalesce(r.level <> 'NORMAL', true)
                   or exists (select 1 from audit_entry l
                              where l.subject = b.subject and l.history_count >= b.history_count and l.act = 'SET_LEVEL')
        from batch b
        join place p using (no)
        left join request r on r.id = b.subject
        returning position
    )
    update event_publishing
    set snapshot = present, last = (select max(w.position) from written w), until = begun + span + published;
    return published;
end
$$;

-- As V0090.
create or replace function notice_expiries(most int) returns int language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    present constant timestamptz := comity_now();
    noticed  int;
    of_requests uuid[];
    instants timestamptz[];
    former   event_publishing;
    begun    bigint;
    span     bigint;
begin
    perform set_config('comity.evidence', 'on', true);
    with written as (
        insert into deadline_expiry (request_id, deadline_id, passed_at, authority, due_on, noticed_at)
        select d.request_id, d.id, p.passed_at, d.authority, d.due_on, present
        from authority a
        join deadline d on d.authority = a.code and d.due_on <= (present at time zone a.zone_id)::date
        cross join lateral (
            select coalesce(d.due_at, (d.due_on + 1)::timestamp at time zone a.zone_id) as passed_at) p
        where d.ended_on is null and d.suspended_since is null and p.passed_at <= present
          and not exists (select 1 from deadline_expiry e
                          where e.request_id = d.request_id and e.deadline_id = d.id
                            and case when d.due_at is null then e.due_on = d.due_on else e.passed_at = d.due_at end)
        order by p.passed_at, d.id
        limit most
        on conflict do nothing
        returning request_id, passed_at
    )
    select count(*), array_agg(w.request_id order by w.passed_at), array_agg(w.passed_at order by w.passed_at)
    into noticed, of_requests, instants
    from written w;
    if noticed = 0 then
        return 0;
    end if;
    select * into former from event_publishing p for update;
    begun := greatest(former.until, (extract(epoch from clock_timestamp()) * 1000000)::bigint);
    span := greatest(500000, noticed * 100);
    with batch as (
        select n.request_id, n.at, n.no, floor(random() * span)::bigint as point
        from unnest(of_requests, instants) with ordinality n (request_id, at, no)
    ), place as (
        select b.point, row_number() over (order by b.point) as no from batch b
    ), added as (
        insert into event (authority, position, request_id, seq, at, act, guarded)
        select r.authority, begun + p.point + b.no, r.id, r.history_count, b.at, 'LIMIT_PASSED', r.level <> 'NORMAL'
        from batch b
        join place p using (no)
        join request r on r.id = b.request_id
        returning position
    )
    update event_publishing
    set last = (select max(a.position) from added a), until = begun + span + noticed;
    return noticed;
end
$$;

-- As V0087. An office has at most four of its webhooks in one turn, so that its slow receivers do not delay those of other offices.
-- The ones that were served go behind the others.
create or replace function webhooks_due(at timestamptz) returns table (id uuid, authority text)
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if (comity_caller() like 'job|%') is not true then
        return;
    end if;
    perform set_config('comity.evidence', 'on', true);
    return query
    select d.id, d.authority
    from (
        select w.id, w.authority, w.next_at, row_number() over (partition by w.authority order by w.next_at, w.id) as no
        from webhook w
        where w.state = 'ENABLED' and w.next_at <= webhooks_due.at and w.leased_until <= webhooks_due.at
          and exists (select 1 from event e where e.authority = w.authority and e.position > w.position)) d
    where d.no <= 4
    order by d.next_at
    limit 200;
end
$$;

-- A name that leads nowhere, and one that must not be called, have one outcome: the tries show no names of the inner network.
select set_config('comity.evidence', 'on', true);
alter table webhook_delivery drop constraint webhook_delivery_outcome_check;
update webhook_delivery set outcome = 'ADDRESS_NOT_ALLOWED' where outcome = 'UNKNOWN_HOST';
alter table webhook_delivery add constraint webhook_delivery_outcome_check
    check (outcome in ('RECEIVED', 'REFUSED', 'ADDRESS_NOT_ALLOWED', 'NO_CONNECTION', 'NO_ANSWER'));
select set_config('comity.evidence', '', true);

-- Where events are sent is a list of an office with its history.
alter table office_list_change drop constraint office_list_change_list_check;
alter table office_list_change add constraint office_list_change_list_check
    check (list in ('PEOPLE', 'UNITS', 'EXECUTING_AUTHORITIES', 'MATCHES', 'SERVICE_LEVELS', 'ABSENCES',
                    'REMINDER_RULES', 'ASSIGNMENT_RULES', 'MINIMIS_POLICIES', 'WEBHOOKS'));
