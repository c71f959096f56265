-- A step updates fewer indexes and locks fewer rows. An update that changes a column of any index writes an entry into every
-- index of its table; one that does not is a HOT update, which writes none.

-- The columns that steps change are the last ones, since an update writes all columns from the first that it changes to the
-- last one into the log. The policy and the trigger that name one of them are made again as they were (V0068).
drop policy seen on request;
drop trigger execution_is_elsewhere on request;
drop trigger request_has_a_known_state on request;
drop function check_state();
drop index request_by_state;
alter table request no force row level security;
alter table request
    rename column executing_authority to former_executing_authority;
alter table request
    rename column received_by_executing_on to former_received_by_executing_on;
alter table request
    rename column last_moved_on to former_last_moved_on;
alter table request
    rename column state to former_state;
alter table request
    rename column history_count to former_history_count;
alter table request
    rename column history_head to former_history_head;
alter table request
    rename column version to former_version;
alter table request
    add column received_by_executing_on date,
    add column last_moved_on date,
    add column history_count int,
    add column version int,
    add column executing_authority text,
    add column state text,
    add column history_head bytea;
alter table request disable trigger user;
update request
set executing_authority = former_executing_authority, received_by_executing_on = former_received_by_executing_on,
    last_moved_on = former_last_moved_on, state = former_state, history_count = former_history_count,
    history_head = former_history_head, version = former_version;
alter table request enable trigger user;
alter table request
    drop column former_executing_authority,
    drop column former_received_by_executing_on,
    drop column former_last_moved_on,
    drop column former_state,
    drop column former_history_count,
    drop column former_history_head,
    drop column former_version,
    alter column last_moved_on set not null,
    alter column state set not null,
    alter column history_count set not null,
    alter column history_head set not null,
    alter column version set not null;
-- A new row leaves space on its page for its next version. A version on another page is in all indexes again.
alter table request set (fillfactor = 90);
alter table request force row level security;
create trigger execution_is_elsewhere after update of executing_authority on request for each row
    when (old.executing_authority is distinct from new.executing_authority)
    execute function keep_execution();
create policy seen on request to ${appRole}
    using (comity_sees(request, (select comity_authorities()), (select comity_settings()))
           and case when (select comity_of_the_office()) then true
                    else exists (select 1 from execution e where e.request_id = request.id) end)
    with check (comity_sees(request, (select comity_authorities()), (select comity_settings()))
                and case when (select comity_of_the_office()) then true
                         else executing_authority = (select comity_executing()) end);

-- The state of each request beside its row, since every step changes it. Lists by state read it from here. The database
-- derives it from the request; hence it has no foreign key, which would lock the request. A number makes its rows short.
alter table state_standing add column no smallint generated always as identity unique;
create table request_in_state (
    authority  text not null,
    state_no   smallint not null,
    request_id uuid not null,
    primary key (authority, state_no, request_id)
);
set local comity.evidence = 'on';
insert into request_in_state select r.authority, s.no, r.id from request r join state_standing s on s.state = r.state;
set local comity.evidence = '';
select comity_guard('request_in_state', 'OF_REQUEST');
alter policy seen on request_in_state to ${appRole};
create policy owner_keeps on request_in_state to current_user using (true);
grant select on request_in_state to ${appRole};

-- The rows of state_standing are never deleted, nor those of authorities with a series of references. A foreign key would lock one of
-- them at each registration, which all registrations of an office share.
alter table request drop constraint request_authority_fkey;
create function keep_request_in_state() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    came_into constant smallint := (select s.no from state_standing s where s.state = new.state);
begin
    if came_into is null then
        raise exception 'no such state: %', new.state using errcode = 'foreign_key_violation';
    end if;
    if tg_op = 'INSERT' then
        if not exists (select 1 from authority a where a.code = new.authority) then
            raise exception 'no such authority: %', new.authority using errcode = 'foreign_key_violation';
        end if;
        insert into request_in_state values (new.authority, came_into, new.id);
    else
        update request_in_state set authority = new.authority, state_no = came_into
        where authority = old.authority and request_id = new.id
          and state_no = (select s.no from state_standing s where s.state = old.state);
        if not found then
            raise exception 'the state of a request is not the one beside it: %', new.id using errcode = 'integrity_constraint_violation';
        end if;
    end if;
    return null;
end
$$;
revoke all on function keep_request_in_state() from public;
create trigger request_is_in_its_state after insert on request
    for each row execute function keep_request_in_state();
create trigger request_comes_into_a_state after update of state, authority on request
    for each row when (old.state is distinct from new.state or old.authority is distinct from new.authority) execute function keep_request_in_state();

-- New requests have the highest identifiers. At the upper end of an index their pages are full when they are split, and a split writes
-- little into the log.
drop index request_by_counterpart;
create index request_by_counterpart on request (authority, counterpart, id);
drop index execution_newest;
create index execution_newest on execution (executing_authority, authority, sent_on, request_id);

-- The same as before (V0063), once for all entries of a statement: the signature of the caller is checked once, and not for each row
-- of a register.
create or replace function check_history_entry() returns trigger language plpgsql as $$
declare
    early record;
begin
    perform require_present(a.recorded_at, a.recorded_by) from (select distinct recorded_at, recorded_by from added) a;
    select a.recorded_at, h.recorded_at as former into early
    from added a
    cross join lateral (select e.recorded_at from history_entry e
                        where e.request_id = a.request_id and e.seq = a.seq - 1 limit 1) h
    where a.recorded_at < h.recorded_at - interval '5 seconds'
    limit 1;
    if found then
        raise exception 'an entry of % follows one of %', early.recorded_at, early.former using errcode = 'CO001';
    end if;
    return null;
end
$$;
drop trigger history_is_of_the_present on history_entry;
create trigger history_is_of_the_present after insert on history_entry referencing new table as added
    for each statement execute function check_history_entry();

-- Deadlines and measures are looked up within their request. An index on the identifier would only repeat it. Several deadlines that
-- no rule opened can begin with one entry, such as a reopening.
alter table deadline
    drop constraint deadline_pkey,
    drop constraint deadline_request_id_rule_opened_by_key,
    add unique (request_id, rule, opened_by);
alter table measure
    drop constraint measure_pkey,
    drop constraint measure_request_id_no_key,
    add primary key (request_id, no);

-- Figures read the days of steps from their facts, and those of side processes from their rows.
drop index history_by_day;
create index side_process_opened on side_process (authority, opened_on);
create index side_process_ended on side_process (authority, ended_on) where ended_on is not null;

-- Lists of deadlines are in the order of days; those of one day are few.
drop index deadline_ended;
create index deadline_ended on deadline (authority, ending, due_on) where ending is not null;

-- The entries of a request are few as well.
drop index audit_of_subject;
create index audit_of_subject on audit_entry (subject) where subject is not null;

-- Transactions are numbered in the order of the rows of the trail, more or less. A summary of each range of pages finds those
-- since the last seal, and a new entry writes nothing into it. There are such indexes for a number and not for xid8.
drop index audit_by_transaction;
alter table audit_entry
    alter column xid drop default,
    alter column xid type bigint using xid::text::bigint,
    alter column xid set default pg_current_xact_id()::text::bigint;
create index audit_by_transaction on audit_entry using brin (xid) with (pages_per_range = 16, autosummarize = on);

-- The same as before (V0063), by the number.
create or replace function seal_audit_trail() returns boolean language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    former pg_snapshot;
begin
    perform set_config('comity.evidence', 'on', true);
    select s.snapshot into former from audit_sealing s for update skip locked;
    if former is null then
        return false;
    end if;
    if pg_snapshot_xmax(pg_current_snapshot()) < pg_snapshot_xmin(former) then
        raise exception 'the transactions of this database are numbered below those of its last seal';
    end if;
    -- The transaction that seals is one that runs: what it wrote or writes is in a later seal.
    with seen as materialized (
        select pg_current_snapshot() as others, pg_current_xact_id() as me
    ), present as materialized (
        select comity_now() as at, case when me >= pg_snapshot_xmax(others) then others
               else (least(pg_snapshot_xmin(others), me)::text || ':' || pg_snapshot_xmax(others)::text || ':'
                     || (select string_agg(r.x::text, ',' order by r.x)
                         from (select pg_snapshot_xip(others) as x union select me) r))::pg_snapshot end as snapshot
        from seen
    ), batch as materialized (
        select e.authority, count(*)::int as entries, min(e.id::text)::uuid as first_id, max(e.id::text)::uuid as last_id,
               sha256(string_agg(audit_hash(e, n.digest), ''::bytea order by e.xid, e.id)) as digest
        from present p
        join audit_entry e on e.xid >= pg_snapshot_xmin(former)::text::bigint
                          and not pg_visible_in_snapshot(e.xid::text::xid8, former)
                          and pg_visible_in_snapshot(e.xid::text::xid8, p.snapshot)
        left join noted_state n on n.subject = e.subject and n.history_count = e.history_count
        group by e.authority
    ), next as materialized (
        select b.*, p.at, p.snapshot, coalesce(s.no, 0) + 1 as no,
               coalesce(s.hash, decode(repeat('00', 32), 'hex')) as previous
        from present p
        cross join batch b
        left join lateral (select x.no, x.hash from audit_seal x where x.authority = b.authority
                           order by x.no desc limit 1) s on true
    ), sealed as (
        insert into audit_seal (authority, no, at, snapshot, entries, first_id, last_id, digest, previous, hash)
        select x.authority, x.no, x.at, x.snapshot, x.entries, x.first_id, x.last_id, x.digest, x.previous,
               sha256(comity_field('comity-seal-1') || x.previous || comity_field(x.authority) || comity_field(x.no::text)
                   || comity_field(comity_micros(x.at)) || comity_field(x.snapshot::text) || comity_field(x.entries::text)
                   || comity_field(x.first_id::text) || comity_field(x.last_id::text) || x.digest)
        from next x
        returning 1
    )
    update audit_sealing set snapshot = (select p.snapshot from present p) where exists (select 1 from sealed);
    return found;
end
$$;

-- The same as before (V0068), but "on conflict do update" locks the row and confirms each insert, with an entry of the log for both.
create or replace function keep_execution_of(of_request uuid) returns void language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    present execution;
begin
    perform set_config('comity.evidence', 'on', true);
    with standing as materialized (
        select h.place, h.step, h.occurred_on
        from history_entry h
        where h.request_id = of_request and h.step is not null and not h.annulled
          and not exists (select 1 from history_entry s where s.request_id = h.request_id and s.supersedes = h.seq)
    ), sent as (
        select s.place, s.occurred_on from standing s where s.step = 'SEND_FOR_EXECUTION' order by s.place desc limit 1
    )
    select r.id, r.authority, r.executing_authority,
           (select case s.step when 'SEND_FOR_EXECUTION' then 'SENT' when 'CONFIRM_RECEIPT' then 'IN_EXECUTION'
                               when 'RESUME_EXECUTION' then 'IN_EXECUTION' else 'RETURNED' end
            from standing s
            where s.place >= sent.place
              and s.step not in ('PROPOSE_REFUSAL', 'TRANSMIT_PARTIAL_RESULTS', 'RECORD_EXCULPATORY_NOTICE')
            order by s.place desc limit 1),
           sent.place, sent.occurred_on
    into present
    from request r
    cross join sent
    where r.id = of_request and r.executing_authority is not null
      and not exists (select 1 from standing s
                      where s.place > sent.place
                        and s.step not in ('CONFIRM_RECEIPT', 'RETURN_EXECUTED', 'RETURN_PARTLY_EXECUTED',
                                           'RECORD_IMPOSSIBILITY', 'RESUME_EXECUTION', 'TRANSMIT_PARTIAL_RESULTS',
                                           'RECORD_EXCULPATORY_NOTICE', 'PROPOSE_REFUSAL'));
    if not found then
        delete from execution where request_id = of_request;
        return;
    end if;
    if exists (select 1 from execution e where e.request_id = of_request) then
        update execution e
        set executing_authority = present.executing_authority, state = present.state, since = present.since,
            sent_on = present.sent_on
        where e.request_id = of_request and e is distinct from present;
    else
        insert into execution select present.*;
    end if;
end
$$;
