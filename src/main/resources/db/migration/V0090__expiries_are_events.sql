-- Notices the limits that have passed by the time of the database, the oldest first, and answers how many there were. The
-- application's role may call it and cannot write a row itself. Two nodes that run it at once write each row once: the second waits
-- for the first, and finds the row there, or writes it if the first was lost.
--
-- An expiry is an event, written with it in one transaction, so that a program learns of it once and in the order of its request. The
-- places follow those of the other events, as in publish_events.
create function notice_expiries(most int) returns int language plpgsql security definer
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
        insert into event (authority, position, request_id, seq, at, act)
        select r.authority, begun + p.point + b.no, r.id, r.history_count, b.at, 'LIMIT_PASSED'
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
revoke all on function notice_expiries(int) from public;
grant execute on function notice_expiries(int) to ${appRole};
