-- What was known at an instant, from the histories: an entry is known from the instant it was recorded. Nothing here
-- copies a request; what it said before is read from the entries by which it came to say something else.

-- The moves that stood as far as was known at an instant, or that stand today if it is null: neither annulled nor
-- superseded by an entry known by then. It runs in the name of its caller, and the planner takes it apart, so that with
-- null it costs what the bare tables cost.
create function standing_moves(known_at timestamptz) returns table (
    request_id uuid, seq int, authority text, place int, step text, from_state text, to_state text, result text,
    reason_code text, decided_by text, occurred_on date, occurred_at timestamptz, recorded_at timestamptz,
    narrative text, details text, from_standing text, to_standing text)
language sql stable parallel safe as $$
    select h.request_id, h.seq, h.authority, h.place, h.step, h.from_state, h.to_state, h.result, h.reason_code,
           h.decided_by, h.occurred_on, h.occurred_at, h.recorded_at, h.narrative, h.details, f.standing, t.standing
    from history_entry h
    left join state_standing f on f.state = h.from_state
    left join state_standing t on t.state = h.to_state
    where h.step is not null
      and not h.annulled
      and (known_at is null or h.recorded_at <= known_at)
      and not exists (select 1 from history_entry s where s.request_id = h.request_id and s.supersedes = h.seq
                      and (known_at is null or s.recorded_at <= known_at))
$$;

drop view standing_move;
create view standing_move with (security_invoker = true) as select * from standing_moves(null);

-- What a request said at an instant where it says something else now: each field that an entry recorded later changed,
-- as it was before the first of them. A change tells each field as it was and as it is; other entries do so below
-- "changed".
create function said_then(of_request uuid, known_at timestamptz) returns table (said jsonb)
language sql stable parallel safe as $$
    select jsonb_object_agg(f.name, f.was)
    from (select distinct on (c.name) c.name, c.change -> 'from' as was
          from history_entry h
          cross join lateral jsonb_each(case h.kind when 'CHANGE' then h.details::jsonb
                                                    else h.details::jsonb -> 'changed' end) c (name, change)
          where h.request_id = of_request and h.recorded_at > known_at
            and (h.kind = 'CHANGE' or strpos(h.details, '"changed"') > 0)
          order by c.name, h.seq) f
$$;

-- The requests that were known at an instant, with what was known of them. Who may see a request is a question of today.
create function requests_known(known_at timestamptz) returns table (
    id uuid, authority text, reference text, executing_authority text, direction text, kind text, counterpart text,
    dated date, received_on date, urgency_reason text, requester_name text, summary text, officer text, review_on date,
    instruments text[])
language sql stable parallel safe as $$
    select r.id, r.authority, r.reference, r.executing_authority,
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
                else r.instruments end
    from request r
    cross join lateral said_then(r.id, known_at) s
    where exists (select 1 from history_entry h
                  where h.request_id = r.id and h.seq = 1 and h.recorded_at <= known_at)
$$;

-- Where a request was known to lie: an executing authority does not learn what it said before it was sent there.
create function executing_authority_known(of_request uuid, known_at timestamptz) returns table (executing_authority text)
language sql stable parallel safe as $$
    select case when s.said ? 'executingAuthority' then s.said ->> 'executingAuthority' else r.executing_authority end
    from request r cross join lateral said_then(r.id, known_at) s
    where r.id = of_request
$$;

-- The lists of a request as known at an instant; a list changes as a whole.
create function legal_bases_known(known_at timestamptz) returns table (request_id uuid, instrument text)
language sql stable parallel safe as $$
    select r.id, l.instrument
    from request r
    cross join lateral said_then(r.id, known_at) s
    cross join lateral (
        select b.instrument from request_legal_basis b
        where b.request_id = r.id and not coalesce(s.said ? 'legalBases', false)
        union all
        select b ->> 'instrument' from jsonb_array_elements(s.said -> 'legalBases') b) l
$$;

create function offences_known(known_at timestamptz) returns table (request_id uuid, article text, "national" text)
language sql stable parallel safe as $$
    select r.id, l.article, l.national
    from request r
    cross join lateral said_then(r.id, known_at) s
    cross join lateral (
        select o.article, o.national from request_offence o
        where o.request_id = r.id and not coalesce(s.said ? 'offences', false)
        union all
        select o ->> 'article', o ->> 'national' from jsonb_array_elements(s.said -> 'offences') o) l
$$;

create function foreign_references_known(known_at timestamptz) returns table (request_id uuid, reference text)
language sql stable parallel safe as $$
    select r.id, l.reference
    from request r
    cross join lateral said_then(r.id, known_at) s
    cross join lateral (
        select f.reference from request_foreign_reference f
        where f.request_id = r.id and not coalesce(s.said ? 'foreignReferences', false)
        union all
        select f ->> 'reference' from jsonb_array_elements(s.said -> 'foreignReferences') f) l
$$;

-- Deadlines and side processes name the entries of the history that opened and ended them, which says from when that was
-- known. What else is overwritten in them, such as a last day that moved or an end that was taken back, is kept here as
-- it was, with the entry by which it changed. The first to be found behind an instant tells what was known then.
create table earlier_row (
    no         bigint generated by default as identity,
    subject    uuid not null,
    request_id uuid not null references request,
    authority  text not null references authority,
    seq        int not null,
    was        jsonb not null,
    primary key (subject, no),
    foreign key (request_id, seq) references history_entry
);

create trigger earlier_row_is_append_only before update or delete on earlier_row
    for each row execute function refuse_change();
create trigger earlier_row_is_not_truncated before truncate on earlier_row
    for each statement execute function refuse_change();

alter table earlier_row enable row level security;
alter table earlier_row force row level security;
create policy own_authority on earlier_row using (authority = any (comity_authorities()) and case when
    comity_executing() is null then true else exists (select 1 from request r where r.id = request_id) end);

create function keep_earlier_row() returns trigger language plpgsql as $$
begin
    insert into earlier_row (subject, request_id, authority, seq, was)
    select old.id, old.request_id, old.authority,
           (select max(h.seq) from history_entry h where h.request_id = old.request_id),
           (select jsonb_object_agg(o.key, o.value) from jsonb_each(to_jsonb(old)) o
            where o.key <> 'version' and o.value is distinct from to_jsonb(new) -> o.key);
    return null;
end
$$;

-- At the end of the transaction, since the entry may be written behind what it tells of. A first end is not kept: the
-- row names the entry that told of it.
create constraint trigger deadline_keeps_what_it_said after update on deadline
    deferrable initially deferred for each row
    when (to_jsonb(old) - '{ended_on,ending,ended_by,version}'::text[]
              is distinct from to_jsonb(new) - '{ended_on,ending,ended_by,version}'::text[]
          or (old.ended_on is not null
              and (old.ended_on, old.ending, old.ended_by) is distinct from (new.ended_on, new.ending, new.ended_by)))
    execute function keep_earlier_row();

create constraint trigger side_process_keeps_what_it_said after update on side_process
    deferrable initially deferred for each row
    when (to_jsonb(old) - '{ended_on,outcome,ended_by,version}'::text[]
              is distinct from to_jsonb(new) - '{ended_on,outcome,ended_by,version}'::text[]
          or (old.ended_on is not null
              and (old.ended_on, old.outcome, old.ended_by) is distinct from (new.ended_on, new.outcome, new.ended_by)))
    execute function keep_earlier_row();

-- The number of the last entry of a request's history that was known at an instant; without an instant, the last of all.
create function last_known(of_request uuid, known_at timestamptz) returns table (seq int)
language sql stable parallel safe as $$
    select max(h.seq) from history_entry h
    where h.request_id = of_request and (known_at is null or h.recorded_at <= known_at)
$$;

-- The deadlines of a request as known at an instant (null: now), and as they stood on a day (null: whatever the day):
-- days they stood still after it, or from after it on, are not counted.
create function deadlines_known(of_request uuid, known_at timestamptz, on_day date) returns setof deadline
language sql stable parallel safe as $$
    select x.*
    from deadline d
    cross join lateral last_known(d.request_id, known_at) k
    cross join lateral (
        select coalesce(jsonb_object_agg(f.key, f.value), '{}') as was
        from (select distinct on (c.key) c.key, c.value
              from earlier_row e
              join history_entry h on h.request_id = e.request_id and h.seq = e.seq
              cross join lateral jsonb_each(e.was) c
              where e.subject = d.id
                and (e.seq > k.seq
                     or (h.occurred_on > on_day and h.kind in ('SIDE_PROCESS_OPENED', 'SIDE_PROCESS_ENDED')))
              order by c.key, e.no) f) w
    cross join lateral jsonb_populate_record(d, w.was) y
    cross join lateral jsonb_populate_record(y, case when y.ended_by > k.seq
        then '{"ended_on": null, "ending": null, "ended_by": null}'::jsonb else '{}' end) x
    where d.request_id = of_request and d.opened_by <= k.seq
$$;

-- The side processes of a request as known at an instant (null: now).
create function side_processes_known(of_request uuid, known_at timestamptz) returns setof side_process
language sql stable parallel safe as $$
    select x.*
    from side_process p
    cross join lateral last_known(p.request_id, known_at) k
    cross join lateral (
        select coalesce(jsonb_object_agg(f.key, f.value), '{}') as was
        from (select distinct on (c.key) c.key, c.value
              from earlier_row e cross join lateral jsonb_each(e.was) c
              where e.subject = p.id and e.seq > k.seq
              order by c.key, e.no) f) w
    cross join lateral jsonb_populate_record(p, w.was) y
    cross join lateral jsonb_populate_record(y, case when y.ended_by > k.seq
        then '{"ended_on": null, "outcome": null, "ended_by": null}'::jsonb else '{}' end) x
    where p.request_id = of_request and p.opened_by <= k.seq
$$;

grant select on standing_move to ${appRole};
grant select, insert on earlier_row to ${appRole};
