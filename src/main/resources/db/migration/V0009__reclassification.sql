-- A request may turn out to be of another kind than it was taken for. It keeps what it was called before.
alter table request add column former_references text[] not null default '{}';
alter table request add column former_kinds text[] not null default '{}';

-- What a request is, told by the entry by which it comes in and by each reclassification.
alter table history_entry add column direction text check (direction in ('INCOMING', 'OUTGOING'));
alter table history_entry add column from_kind text;
alter table history_entry add column to_kind text;

-- Joined to the kinds of entries that are there already, whichever they are.
do $$
declare
    known text;
begin
    select string_agg(quote_literal(value[1]), ', ') into known
    from pg_constraint c cross join lateral regexp_matches(pg_get_constraintdef(c.oid), '''([A-Z_]+)''', 'g') value
    where c.conrelid = 'history_entry'::regclass and c.conname = 'history_entry_kind_check';
    alter table history_entry drop constraint history_entry_kind_check;
    execute 'alter table history_entry add constraint history_entry_kind_check check (kind in (' || known
        || ', ''RECLASSIFICATION''))';
end
$$;

-- What the moves that stood as far as was known at an instant, or that stand today if it is null, told of what a request
-- is: the move by which it came in, and each reclassification.
create function kinds_told(known_at timestamptz) returns table (
    request_id uuid, place int, seq int, occurred_on date, from_kind text, to_kind text)
language sql stable parallel safe as $$
    select h.request_id, h.place, h.seq, h.occurred_on, h.from_kind, h.to_kind
    from history_entry h
    where h.to_kind is not null
      and not h.annulled
      and (known_at is null or h.recorded_at <= known_at)
      and not exists (select 1 from history_entry s where s.request_id = h.request_id and s.supersedes = h.seq
                      and (known_at is null or s.recorded_at <= known_at))
$$;

-- The requests that were known at an instant, now also with their reference of then and with what they were before.
drop function requests_known(timestamptz);
create function requests_known(known_at timestamptz) returns table (
    id uuid, authority text, reference text, executing_authority text, direction text, kind text, counterpart text,
    dated date, received_on date, urgency_reason text, requester_name text, summary text, officer text, review_on date,
    instruments text[], former_references text[], former_kinds text[])
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
           r.former_references, r.former_kinds
    from request r
    cross join lateral said_then(r.id, known_at) s
    where exists (select 1 from history_entry h
                  where h.request_id = r.id and h.seq = 1 and h.recorded_at <= known_at)
$$;
