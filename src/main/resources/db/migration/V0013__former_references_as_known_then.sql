-- What was reclassified later is found at an instant only by the references it had then.
create or replace function requests_known(known_at timestamptz) returns table (
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
           case when s.said ? 'formerReferences'
                then array(select jsonb_array_elements_text(s.said -> 'formerReferences'))
                else r.former_references end,
           r.former_kinds
    from request r
    cross join lateral said_then(r.id, known_at) s
    where exists (select 1 from history_entry h
                  where h.request_id = r.id and h.seq = 1 and h.recorded_at <= known_at)
$$;
