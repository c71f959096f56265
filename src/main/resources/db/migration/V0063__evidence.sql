-- Evidence that holds against the application's own role. The audit trail is sealed in batches, the state of a request is
-- noted with each entry of its history, and what is recorded has the time of the database and the caller of its transaction.

-- The time of the database. Tests replace this function, which only the owner can.
create function comity_now() returns timestamptz language sql volatile as $$ select clock_timestamp() $$;

-- Refuses a person who is not the caller of the transaction, and an instant before the transaction began or after now. The
-- longest job takes a day. The clocks of the nodes and of the database may differ by two minutes.
create function require_present(at timestamptz, by text) returns void language plpgsql as $$
declare
    apart   constant interval := interval '2 minutes';
    present constant timestamptz := comity_now();
    begun   constant timestamptz := present - least(clock_timestamp() - transaction_timestamp(), interval '1 day');
begin
    if by is distinct from comity_caller() then
        raise exception 'an entry does not name the caller of its transaction' using errcode = 'insufficient_privilege';
    end if;
    if at not between begun - apart and present + apart then
        raise exception 'an entry of % is far from the time of the database, %', at, present using errcode = 'CO001';
    end if;
end
$$;

-- Within a request, time goes on: nothing is recorded before what was recorded earlier. Two nodes may differ by seconds.
create function check_history_entry() returns trigger language plpgsql as $$
declare
    former timestamptz;
begin
    perform require_present(new.recorded_at, new.recorded_by);
    select h.recorded_at into former from history_entry h where h.request_id = new.request_id and h.seq = new.seq - 1;
    if new.recorded_at < former - interval '5 seconds' then
        raise exception 'an entry of % follows one of %', new.recorded_at, former using errcode = 'CO001';
    end if;
    return new;
end
$$;
create trigger history_is_of_the_present before insert on history_entry
    for each row execute function check_history_entry();

create function check_audit_entry() returns trigger language plpgsql as $$
begin
    perform require_present(new.at, new.caller);
    return new;
end
$$;
create trigger audit_is_of_the_present before insert on audit_entry
    for each row execute function check_audit_entry();

-- Numbers follow each other. A series may go on behind a number only if a request of the authority has that number, from
-- the register of another office. At the end of the transaction, since the requests of a register are written later.
create function check_reference_series() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if (new.authority, new.series, new.year) is distinct from (old.authority, old.series, old.year) then
            raise exception 'a series of references stays what it is' using errcode = 'insufficient_privilege';
        end if;
        if new.last in (old.last, old.last + 1) then
            return null;
        end if;
        if new.last < old.last then
            raise exception 'a series of references never goes back' using errcode = 'insufficient_privilege';
        end if;
    elsif new.last = 1 then
        return null;
    end if;
    if not exists (select 1 from request r where r.authority = new.authority and upper(r.reference) in (
                       select new.series || '/' || new.year || '/' || lpad(new.last::text, digits, '0')
                       from generate_series(length(new.last::text), 9) digits)) then
        raise exception 'a series of references leaves out numbers before %', new.last
            using errcode = 'insufficient_privilege';
    end if;
    return null;
end
$$;
create constraint trigger references_follow_each_other after insert or update on reference_series
    deferrable initially deferred for each row execute function check_reference_series();

-- The application's role changes rows, and the database alone keeps what they were before.
create or replace function keep_earlier_row() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    of_request constant uuid := (to_jsonb(old) ->> coalesce(tg_argv[0], 'request_id'))::uuid;
begin
    perform set_config('comity.evidence', 'on', true);
    insert into earlier_row (subject, request_id, authority, seq, of_office, was)
    select old.id, of_request, old.authority,
           (select max(h.seq) from history_entry h where h.request_id = of_request),
           coalesce(tg_argv[1]::boolean, false),
           (select jsonb_object_agg(o.key, o.value) from jsonb_each(to_jsonb(old)) o
            where o.key <> 'version' and o.value is distinct from to_jsonb(new) -> o.key);
    return null;
end
$$;
revoke insert on earlier_row from ${appRole};
create policy kept on earlier_row for insert to current_user with check (true);

-- The functions below read rows of all authorities as the owner, and set this for their transaction; the policies with it are
-- the owner's alone.
create function comity_evidence() returns boolean language sql stable parallel safe as $$
    select coalesce(current_setting('comity.evidence', true), '') = 'on'
$$;
do $$
declare
    read regclass;
begin
    foreach read in array array['request', 'history_entry', 'request_legal_basis', 'request_offence', 'request_foreign_reference', 'measure',
                                'deadline', 'side_process', 'note', 'request_link', 'audit_entry']::regclass[] loop
        execute format('create policy evidence on %s for select to current_user using (comity_evidence())', read);
    end loop;
end
$$;

-- The digest of all that a request and its records are, with the number of the entry by which they came to be so.
create table noted_state (
    subject       uuid not null,
    history_count int not null,
    authority     text not null,
    digest        bytea not null,
    primary key (subject, history_count)
);
select comity_guard('noted_state', 'OFFICE');
alter policy seen on noted_state using (comity_belongs(authority) and comity_of_the_office()
    and subject not in (select comity_hidden()));
create policy evidence on noted_state to current_user using (comity_evidence()) with check (comity_evidence());
create trigger noted_state_is_append_only before update or delete on noted_state
    for each row execute function refuse_change();
create trigger noted_state_is_not_truncated before truncate on noted_state
    for each statement execute function refuse_change();
grant select on noted_state to ${appRole};

-- Notes the state of a request, if this is the last entry of its history. A column that has no value in the rows there are
-- changes no digest. The verification has the same expression. Without sequential scans, since the first register of an
-- office is taken in before the planner knows how large its tables are.
create function note_state_of(request uuid, entry int) returns void language plpgsql security definer
    set search_path = public, pg_temp set timezone = 'UTC' set enable_seqscan = off as $$
begin
    perform set_config('comity.evidence', 'on', true);
    insert into noted_state (subject, history_count, authority, digest)
    select r.id, r.history_count, r.authority, sha256(convert_to(jsonb_strip_nulls(jsonb_build_object(
        'request', to_jsonb(r) - '{version,history_count,history_head,guarded}'::text[],
        'legalBases', (select jsonb_agg(to_jsonb(b) order by b.ord)
                       from request_legal_basis b where b.request_id = r.id),
        'offences', (select jsonb_agg(to_jsonb(o) order by o.ord)
                     from request_offence o where o.request_id = r.id),
        'foreignReferences', (select jsonb_agg(to_jsonb(f) order by f.ord)
                              from request_foreign_reference f where f.request_id = r.id),
        'measures', (select jsonb_agg(to_jsonb(m) - 'version' order by m.no)
                     from measure m where m.request_id = r.id),
        'deadlines', (select jsonb_agg(to_jsonb(d) - 'version' order by d.id)
                      from deadline d where d.request_id = r.id),
        'sideProcesses', (select jsonb_agg(to_jsonb(p) - 'version' order by p.id)
                          from side_process p where p.request_id = r.id),
        'notes', (select jsonb_agg(to_jsonb(t) - 'version' order by t.no)
                  from note t where t.request_id = r.id),
        'links', (select jsonb_agg(to_jsonb(l) - 'version' order by l.id)
                  from request_link l where l.from_request = r.id)))::text, 'UTF8'))
    from request r where r.id = note_state_of.request and r.history_count = entry;
end
$$;
revoke all on function note_state_of(uuid, int) from public;

-- At the end of the transaction, when all of the change is written.
create function note_state() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    perform note_state_of(new.request_id, new.seq);
    return null;
end
$$;
revoke all on function note_state() from public;
create constraint trigger state_is_noted after insert on history_entry
    deferrable initially deferred for each row execute function note_state();

set local comity.evidence = 'on';
select count(note_state_of(r.id, r.history_count)) from request r;
set local comity.evidence = '';

-- An entry of the trail has the transaction that wrote it, so that a seal can say which entries it covers. The application's
-- role cannot choose it. Entries of before are of the transaction of this migration, and are sealed first.
alter table audit_entry
    add column xid     xid8 not null default pg_current_xact_id(),
    add column ground  text,
    add column status  int,
    add column path    text,
    add column address text,
    add column times   int;
create index audit_by_transaction on audit_entry (xid);
revoke insert on audit_entry from ${appRole};
grant insert (id, authority, at, caller, caller_name, roles, on_behalf_of, purpose, act, subject, subjects, history_count,
              history_head, ground, status, path, address, times) on audit_entry to ${appRole};

-- A text with its length before it, so that nothing slides from one into the next.
create function comity_field(value text) returns bytea language sql stable parallel safe as $$
    select coalesce(int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8'), int4send(-1))
$$;

create function comity_micros(at timestamptz) returns text language sql stable parallel safe as $$
    select (extract(epoch from at) * 1000000)::bigint::text
$$;

-- The hash of an entry of the trail, with the state that was noted with it.
create function audit_hash(e audit_entry, state bytea) returns bytea language sql stable parallel safe as $$
    select sha256(comity_field('comity-audit-1') || comity_field(e.id::text) || comity_field(e.authority)
        || comity_field(comity_micros(e.at)) || comity_field(e.caller) || comity_field(e.caller_name)
        || comity_field(e.roles) || comity_field(e.on_behalf_of) || comity_field(e.purpose) || comity_field(e.act)
        || comity_field(e.subject::text) || comity_field(array_to_string(e.subjects, ','))
        || comity_field(e.history_count::text) || comity_field(encode(e.history_head, 'hex')) || comity_field(e.ground)
        || comity_field(e.status::text) || comity_field(e.path) || comity_field(e.address)
        || comity_field(e.times::text) || comity_field(encode(state, 'hex')))
$$;

-- The seals of an authority's trail. A seal covers the entries whose transactions had ended when it was made and had not
-- when the seal before was made: whoever writes waits for nobody, and an entry that is committed late is in a later seal.
create table audit_seal (
    authority text not null,
    no        bigint not null check (no > 0),
    at        timestamptz not null,
    snapshot  pg_snapshot not null,
    entries   int not null check (entries > 0),
    first_id  uuid not null,
    last_id   uuid not null,
    digest    bytea not null,
    previous  bytea not null,
    hash      bytea not null,
    primary key (authority, no)
);
select comity_guard('audit_seal', 'OFFICE');
create policy evidence on audit_seal to current_user using (comity_evidence()) with check (comity_evidence());
create trigger audit_seal_is_append_only before update or delete on audit_seal
    for each row execute function refuse_change();
create trigger audit_seal_is_not_truncated before truncate on audit_seal
    for each statement execute function refuse_change();
grant select on audit_seal to ${appRole};

-- Up to where the trail is sealed. Its one row is locked by the node that seals; others leave it.
create table audit_sealing (
    only_one boolean primary key check (only_one),
    snapshot pg_snapshot not null
);
insert into audit_sealing values (true, '1:1:');

-- Seals what has been committed since the last time; true if there was anything. The application's role may call it and can
-- neither write a seal nor read an entry by it.
create function seal_audit_trail() returns boolean language plpgsql security definer
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
        join audit_entry e on e.xid >= pg_snapshot_xmin(former) and not pg_visible_in_snapshot(e.xid, former)
                          and pg_visible_in_snapshot(e.xid, p.snapshot)
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

-- The last seal of each authority: what an anchor outside of the database takes.
create function audit_heads() returns table (authority text, no bigint, hash bytea) language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    perform set_config('comity.evidence', 'on', true);
    return query
    with recursive heads as (
        (select s.authority, s.no, s.hash from audit_seal s order by s.authority desc, s.no desc limit 1)
        union all
        select x.* from heads h cross join lateral (
            select s.authority, s.no, s.hash from audit_seal s where s.authority < h.authority
            order by s.authority desc, s.no desc limit 1) x
    )
    select h.authority, h.no, h.hash from heads h order by 1;
end
$$;
revoke all on function seal_audit_trail() from public;
revoke all on function audit_heads() from public;
grant execute on function seal_audit_trail(), audit_heads() to ${appRole};
