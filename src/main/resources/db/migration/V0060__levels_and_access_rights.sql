-- Who may see a request inside its own authority: the level of the request, and the access rights of single persons.

-- A request is guarded if its level is not NORMAL or a bar was given: only then anything else than its own row is asked for.
alter table request
    add column level         text not null default 'NORMAL' check (level in ('NORMAL', 'RESTRICTED', 'SEALED')),
    add column guarded       boolean not null default false,
    -- What the other State wants to remain confidential; the terms and the end of the demand are in the content.
    add column demand_scope  text,
    add column lowering_to   text check (lowering_to <> 'SEALED'),
    add column lowering_by   text,
    add check (guarded or level = 'NORMAL'),
    -- The series of sealed requests has one form; older registers write as they like.
    add check (import_identity is not null or reference !~* '^s-\d{4}/' or reference ~ '^S-[12]\d{3}/[1-9]\d{7}$'),
    add check ((lowering_to is null) = (lowering_by is null));

-- The rights of persons in a request. A right is given and ended, and never changed otherwise.
create table access_right (
    id            uuid primary key,
    request_id    uuid not null references request,
    authority     text not null references authority,
    no            int not null check (no > 0),
    kind          text not null check (kind in ('ASSIGNED', 'GRANT', 'BREAK_GLASS', 'BAR')),
    person        text not null,
    person_name   text,
    -- Without it the right holds from the commit of its transaction on.
    from_at       timestamptz,
    until_at      timestamptz,
    reason        text not null,
    purpose       text,
    given_by      text not null,
    given_by_name text not null,
    given_at      timestamptz not null,
    ended_at      timestamptz,
    ended_by      text,
    ended_by_name text,
    end_reason    text,
    version       int not null,
    unique (request_id, no),
    check (until_at > from_at),
    check ((ended_at is null) = (ended_by is null)),
    check (kind not in ('GRANT', 'BREAK_GLASS') or (until_at is not null and purpose is not null))
);

create index access_right_of_person on access_right (person);

-- Each use of break-glass waits for a supervisor. A supervisor who may not see the request reviews it as well, so that the
-- row is the office's.
create table access_review (
    id             uuid primary key,
    subject        uuid not null references request,
    authority      text not null references authority,
    right_no       int not null,
    person         text not null,
    person_name    text not null,
    reason         text not null,
    purpose        text not null,
    opened_at      timestamptz not null,
    until_at       timestamptz not null,
    closed_at      timestamptz,
    closed_by      text check (closed_by <> person),
    closed_by_name text,
    finding        text check (finding in ('JUSTIFIED', 'NOT_JUSTIFIED')),
    remark         text,
    version        int not null,
    check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (finding is null))
);
create index access_review_newest on access_review (authority, id desc);

-- A right is given and ended, and a review is closed, by the caller of the transaction, now, and once.
create function check_access_right() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform require_present(new.given_at, new.given_by);
    elsif old.ended_at is not null then
        raise exception 'an access right that was ended stays ended' using errcode = 'insufficient_privilege';
    else
        perform require_present(new.ended_at, new.ended_by);
    end if;
    return new;
end
$$;
create trigger access_right_names_its_caller before insert or update on access_right
    for each row execute function check_access_right();
create function check_access_review() returns trigger language plpgsql as $$
begin
    if old.closed_at is not null then
        raise exception 'a review that was closed stays closed' using errcode = 'insufficient_privilege';
    end if;
    perform require_present(new.closed_at, new.closed_by);
    return new;
end
$$;
create trigger access_review_names_its_caller before update on access_review
    for each row execute function check_access_review();

-- The guarded requests again, for the functions below: they ask for them as the owner, whom the policy of request binds.
create table guarded_request (
    id              uuid primary key references request,
    authority       text not null,
    level           text not null,
    reference       text not null,
    import_identity text
);
create index guarded_request_of_authority on guarded_request (authority);

create function keep_guarded_request() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    if new.guarded then
        insert into guarded_request values (new.id, new.authority, new.level, new.reference, new.import_identity)
        on conflict (id) do update
        set authority = excluded.authority, level = excluded.level, reference = excluded.reference,
            import_identity = excluded.import_identity;
    else
        delete from guarded_request where id = new.id;
    end if;
    return null;
end
$$;
create trigger request_enters_guarded after insert on request
    for each row when (new.guarded) execute function keep_guarded_request();
create trigger request_is_guarded after update of authority, level, guarded, reference, import_identity on request
    for each row when (new.guarded or old.guarded) execute function keep_guarded_request();

-- The functions of settings and comity_sees, comity_admitted and comity_guard are replaced by those of signed settings (V0065).
-- The instant of the transaction, from the clock of the application; without it no right is in force.
create function comity_instant() returns timestamptz language sql stable parallel safe
    return nullif(current_setting('comity.instant', true), '')::timestamptz;

-- A command of the operator verifies every request, whatever its level.
create function comity_operates() returns boolean language sql stable parallel safe
    return coalesce(current_setting('comity.operator', true) = 'on', false);

-- The data-protection officer sees every line of the audit trail.
create function comity_oversees() returns boolean language sql stable parallel safe
    return coalesce(current_setting('comity.oversees', true) = 'on', false);

create function comity_in_force(a access_right, at timestamptz) returns boolean language sql stable parallel safe
    return at is not null and coalesce((a).from_at <= at, true) and coalesce((a).until_at > at, true)
           and coalesce((a).ended_at > at, true);

-- Whether a person may see a guarded request at an instant: no bar is in force, and the level is NORMAL or another right is.
-- V0066 has the rule, which asks for units as well. Until then no request is guarded, and nobody would be admitted.
create function comity_admits(viewer text, at timestamptz, of_request uuid, at_level text) returns boolean
    language sql stable parallel safe as $$
    select false
$$;

-- The same for the caller. What was sent to an executing authority it may see at every level; a bar binds there as well.
create function comity_admitted(of_request uuid, at_level text) returns boolean language sql stable parallel safe as $$
    select comity_operates() or comity_admits(comity_caller(), comity_instant(), of_request,
        case when comity_executing() is null then at_level else 'NORMAL' end)
$$;

-- The guarded requests that the caller may not see; V0066 has the rule for all of them at once, which a test compares with the
-- one above. A policy asks for it once per statement.
create function comity_hidden() returns setof uuid language sql stable rows 10
    security definer set search_path = public, pg_temp as $$
    select g.id from guarded_request g
$$;

-- The requests from which the caller is barred.
create function comity_barred() returns setof uuid language plpgsql stable parallel safe rows 10
    security definer set search_path = public, pg_temp as $$
begin
    return query
    select a.request_id from access_right a
    where a.person = comity_caller() and a.kind = 'BAR' and comity_in_force(a, comity_instant());
end
$$;

create or replace function comity_sees(r request) returns boolean language sql stable parallel safe as $$
    select r.authority = any (comity_authorities())
           and case when comity_executing() is null then true else r.executing_authority = comity_executing() end
           and (not r.guarded or comity_admitted(r.id, r.level))
$$;

create function comity_visible(of_request uuid) returns boolean language sql stable parallel safe as $$
    select exists (select 1 from request r where r.id = of_request)
$$;

-- Those of some references and identities of rows that a request has which the caller may not see. An import asks for it,
-- so that no second request is made under the same reference.
create function comity_taken(of_authority text, texts text[]) returns setof text language plpgsql stable rows 10
    security definer set search_path = public, pg_temp as $$
begin
    return query
    select t.text from unnest(texts) t (text)
    where exists (select 1 from guarded_request g
                  where g.authority = of_authority and t.text in (g.reference, g.import_identity)
                    and g.id in (select comity_hidden()));
end
$$;

-- The rules of tables, again. New is the part about hidden requests: the set is computed once per statement, and no row asks
-- for its request. A row that is written belongs to a request of its authority that the caller sees.
create or replace function comity_guard(guarded regclass, rule text) returns void language plpgsql as $$
declare
    of_request constant boolean := exists (select 1 from pg_attribute a
                                           where a.attrelid = guarded and a.attname = 'request_id');
    condition text := case rule
        when 'AUTHORITY' then 'comity_belongs(authority)'
        when 'OFFICE' then 'comity_belongs(authority) and comity_of_the_office()'
            || case when of_request then ' and request_id not in (select comity_hidden())' else '' end
        when 'WITH_REQUEST' then 'exists (select 1 from request r where r.id = request_id)'
        when 'OF_REQUEST' then 'comity_belongs(authority) and case when comity_of_the_office() '
            || 'then request_id not in (select comity_hidden()) '
            || 'else exists (select 1 from request r where r.id = request_id) end'
    end;
    former text;
begin
    if condition is null then
        raise exception 'no such rule: %', rule;
    end if;
    for former in select polname from pg_policy where polrelid = guarded loop
        execute format('drop policy %I on %s', former, guarded);
    end loop;
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format('create policy seen on %s using (%s)', guarded, condition);
end
$$;

select comity_guard(t::regclass, 'OF_REQUEST') from unnest(array['history_entry', 'side_process', 'deadline', 'measure']) t;
select comity_guard(t::regclass, 'OFFICE') from unnest(array['note', 'access_right', 'access_review']) t;
alter policy seen on earlier_row using (comity_belongs(authority) and case when comity_of_the_office()
    then request_id not in (select comity_hidden())
    else not of_office and exists (select 1 from request r where r.id = request_id) end);
do $$
declare
    guarded regclass;
begin
    foreach guarded in array array['history_entry', 'side_process', 'deadline', 'measure', 'note', 'access_right',
                                   'earlier_row']::regclass[] loop
        execute format(
            'alter policy seen on %1$s with check (comity_belongs(authority) and exists (select 1 from request r
                 where r.id = %1$s.request_id and r.authority = %1$s.authority)%2$s)',
            guarded,
            case when guarded in ('note'::regclass, 'access_right'::regclass) then ' and comity_of_the_office()'
                 when guarded = 'earlier_row'::regclass then ' and (comity_of_the_office() or not of_office)'
                 else '' end);
    end loop;
end
$$;

alter policy seen on request_link
    using (comity_belongs(authority) and comity_of_the_office()
           and from_request not in (select comity_hidden()) and to_request not in (select comity_hidden()));
-- A supervisor who is barred from a request has no part in the review of who saw it.
alter policy seen on access_review using (comity_belongs(authority) and comity_of_the_office()
    and subject not in (select comity_barred()));
alter policy seen on audit_entry
    using (comity_belongs(authority) and (subject is null or subject not in (select comity_barred())
           and (comity_oversees() or subject not in (select comity_hidden()))))
    with check (comity_belongs(authority));

alter table guarded_request enable row level security;
alter table guarded_request force row level security;
create policy seen on guarded_request using (comity_belongs(authority) and comity_visible(id));
-- The functions above run as the owner.
create policy owner_keeps on guarded_request to current_user using (true);
create policy owner_asks on access_right to current_user using (true);

grant select on guarded_request to ${appRole};
grant select, insert on access_right to ${appRole};
grant select on access_review to ${appRole};
grant update (ended_at, ended_by, ended_by_name, end_reason, version) on access_right to ${appRole};
grant update (closed_at, closed_by, closed_by_name, finding, remark, version) on access_review to ${appRole};

-- A function of the owner alone gives a right by break-glass, and opens its review (V0071).
create policy taken_by_the_function on access_right as restrictive for insert to ${appRole} with check (kind <> 'BREAK_GLASS');

-- The requests that the file of a job shows: it is not seen by a caller who may not see one of them.
alter table job_file add column subjects uuid[];
alter policy seen on job_file using (exists (select 1 from job j where j.id = job_id)
    and (subjects is null or not subjects && array(select comity_hidden())));

-- The files that jobs made before do not say which requests they show: the jobs are started again.
delete from job_file f using job j where j.id = f.job_id and j.ended_at is not null;

-- The request that a kept answer is about: it is repeated only to a caller who still sees the request.
alter table idempotency_key add column concerns uuid;
update idempotency_key
set concerns = substring(concat(location, ' ', call) from '/requests/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})')::uuid;

-- Who may see a request is a question of today, also of what was known at an instant.
drop function requests_known(timestamptz);
create function requests_known(known_at timestamptz) returns table (
    id uuid, authority text, reference text, executing_authority text, direction text, kind text, counterpart text,
    dated date, received_on date, urgency_reason text, requester_name text, summary text, officer text, review_on date,
    instruments text[], former_references text[], former_kinds text[], level text, guarded boolean)
language sql stable parallel safe as $$
    select r.id, r.authority, coalesce(s.said ->> 'reference', r.reference), r.executing_authority,
           case when s.said ? 'direction' then s.said ->> 'direction' else r.direction end,
           case when s.said ? 'kind' then s.said ->> 'kind' else r.kind end,
           case when s.said ? 'counterpart' then s.said ->> 'counterpart' else r.counterpart end,
           case when s.said ? 'dated' then (s.said ->> 'dated')::date else r.dated end,
           case when s.said ? 'receivedOn' then (s.said ->> 'receivedOn')::date else r.received_on end,
           case when s.said ? 'urgency' then s.said -> 'urgency' ->> 'reason' else r.urgency_reason end,
           case when s.said ? 'requester' then s.said -> 'requester' ->> 'name' else r.requester_name end,
           case when s.said ? 'summary' then s.said ->> 'summary' else r.summary end,
           case when s.said ? 'officer' then s.said ->> 'officer' else r.officer end,
           case when s.said ? 'reviewOn' then (s.said ->> 'reviewOn')::date else r.review_on end,
           case when s.said ? 'legalBases'
                then array(select b ->> 'instrument' from jsonb_array_elements(s.said -> 'legalBases') b)
                else r.instruments end,
           case when s.said ? 'formerReferences'
                then array(select jsonb_array_elements_text(s.said -> 'formerReferences'))
                else r.former_references end,
           r.former_kinds, r.level, r.guarded
    from request r
    cross join lateral said_then(r.id, known_at) s
    where exists (select 1 from history_entry h
                  where h.request_id = r.id and h.seq = 1 and h.recorded_at <= known_at)
$$;
