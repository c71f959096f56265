-- Events: every change of a request, in an order that programs can follow. The outbox is the audit trail: its line of a change is
-- written with the history, in the transaction of the change, which writes nothing further. This table gives each of these lines a
-- place once its transaction has ended. It says nothing about the content. It follows from the trail; hence it has no foreign key.
create table event (
    authority  text not null,
    position   bigint not null check (position > 0),
    request_id uuid not null,
    -- The last entry of the history that the change wrote.
    seq        int not null,
    at         timestamptz not null,
    act        text not null,
    primary key (authority, position)
);
select comity_guard('event', 'OFFICE');
alter policy seen on event to ${appRole};
create policy evidence on event to current_user using (comity_evidence()) with check (comity_evidence());
create trigger event_is_append_only before update or delete on event
    for each row execute function refuse_change();
create trigger event_is_not_truncated before truncate on event
    for each statement execute function refuse_change();
grant select on event to ${appRole};

-- Up to where changes are events. Its one row is locked by the node that publishes; others leave it. Events begin here.
create table event_publishing (
    only_one boolean primary key check (only_one),
    snapshot pg_snapshot not null,
    last     bigint not null,
    until    bigint not null
);
insert into event_publishing values (true, pg_current_snapshot(), 0, 0);
grant select on event_publishing to ${appRole};

-- Publishes the changes that have been committed since the last time; answers their number, null if another node is at it.
--
-- A change is published when its transaction has ended and not by its number: none is left out behind one that was committed
-- earlier. Changes of one request wait for each other, so that an earlier one is in the same batch or in one before; within a
-- batch they are in the order of the history.
--
-- A place is a random point in the half second after the microsecond of publishing. The places of the events that a reader sees
-- are distributed as if there were no others: they say nothing about requests that the reader may not see.
create function publish_events() returns bigint language plpgsql security definer
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
        insert into event (authority, position, request_id, seq, at, act)
        select b.authority, begun + p.point + b.no, b.subject, b.history_count, b.at, b.act
        from batch b
        join place p using (no)
        returning position
    )
    update event_publishing
    set snapshot = present, last = (select max(w.position) from written w), until = begun + span + published;
    return published;
end
$$;
revoke all on function publish_events() from public;
grant execute on function publish_events() to ${appRole};
