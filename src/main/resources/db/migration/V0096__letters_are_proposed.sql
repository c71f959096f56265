-- Drafts the letters of an own authority for which a day brings the occasion, and withdraws its own drafts whose occasion has passed.
-- The application's role may call it in a job of that authority, and sees no more by it. It writes no history: a draft is no fact of the
-- world. The first nights after an upgrade or an import draft a thousand letters each, the oldest silence first.
--
-- chased, noted: the states, as DIRECTION/KIND/STATE, in which the requested State is asked, and in which we report unasked
-- shown: the steps of which the requesting State learns; contacts: the kinds of side process in which the two States write to each
-- other; waiting: those during which the requested State is not asked; owed: those in which the requesting State owes an answer
create function propose_letters(of_authority text, on_day date, chased text[], noted text[], shown text[], contacts text[],
                                waiting text[], owed text[])
returns int language plpgsql security definer set search_path = public, pg_temp
    -- The statistics of a table that grows in one night are old. Each row is found by an index.
    set enable_seqscan = off as $$
declare
    proposed int;
begin
    if (comity_caller() like 'job|%' and of_authority = any (comity_authorities())) is not true then
        return 0;
    end if;
    perform set_config('comity.evidence', 'on', true);
    with level as materialized (
        select coalesce(s.chase_days, 60) as chase, coalesce(s.chase_again_days, 90) as chase_again,
               coalesce(s.status_note_days, 90) as status_note, coalesce(s.still_needed_days, 90) as still_needed
        from (values (of_authority)) o (authority)
        left join office_service_levels s on s.authority = o.authority
    ), pending as materialized (
        select r.id, r.authority, r.direction, r.direction || '/' || r.kind || '/' || r.state as place, r.running, r.last_moved_on,
               case when r.direction = 'OUTGOING' then r.last_moved_on
                    else greatest(coalesce(r.received_on, (select min(m.day) from fact_move m
                                                           where m.request_id = r.id and m.known_to is null)),
                                  (select max(m.day) from fact_move m
                                   where m.request_id = r.id and m.known_to is null and m.step = any (shown))) end as moved_on,
               -- Before an import or a reopening was recorded the office did not wait for anybody.
               (select max((m.known_from at time zone a.zone_id)::date) from fact_move m
                where m.request_id = r.id and m.known_to is null and m.step in ('IMPORT', 'REOPEN')) as taken_up_on,
               (select max(greatest(p.opened_on, case when l.reply is distinct from 'NO_REPLY' then p.ended_on end))
                from side_process p
                left join letter l on l.request_id = p.request_id and l.side_process = p.id
                where p.request_id = r.id and p.kind = any (contacts)) as contact_on,
               (select max(l.day) from letter l where l.request_id = r.id) as wrote_on,
               (select max(l.day) from letter l where l.request_id = r.id and l.kind = 'STILL_NEEDED') as asked_on,
               (select max(l.ended_on) from letter l where l.request_id = r.id and l.reply <> 'NO_REPLY') as replied_on,
               -- The question whether the assistance is needed waits for its reply, or its reply for the end of the request.
               exists (select 1 from letter l
                       where l.request_id = r.id and l.kind = 'STILL_NEEDED'
                         and case when l.ended_on is null then l.reply_by >= on_day
                                  else l.reply in ('NOT_NEEDED', 'NO_REPLY')
                                       and not exists (select 1 from history_entry h
                                                       where h.request_id = l.request_id and h.seq > l.ended_by
                                                         and (h.step is not null
                                                              or h.kind in ('SIDE_PROCESS_OPENED', 'SIDE_PROCESS_ENDED')))
                                       and not exists (select 1 from letter n
                                                       where n.request_id = l.request_id and n.no > l.no
                                                         and n.kind = 'STILL_NEEDED') end) as in_question,
               (select d.id from letter_draft d where d.request_id = r.id and d.state = 'DRAFT') as draft,
               (select d.kind from letter_draft d
                where d.request_id = r.id and d.state = 'DRAFT' and d.drafted_by is null) as proposed_kind,
               (select max(d.no) from letter_draft d where d.request_id = r.id) as last_no
        from state_standing s
        join request_in_state i on i.authority = of_authority and i.state_no = s.no
        join request r on r.id = i.request_id
        join authority a on a.code = r.authority
        where s.standing = 'OPEN'
    ), silence as materialized (
        -- A letter of ours that asks nothing does not shorten the time for which the requesting State owes an answer.
        select p.*, greatest(p.moved_on, p.taken_up_on, p.contact_on, p.wrote_on, p.replied_on) as since,
               greatest(p.taken_up_on, p.contact_on, p.asked_on, p.replied_on) as owed_since
        from pending p
    ), meant as materialized (
        select p.*,
               case when p.in_question or p.since > on_day then null
                    when p.place = any (chased) and not p.running && waiting
                         and p.since <= on_day - case
                             when exists (select 1 from side_process q
                                          where q.request_id = p.id and q.kind = 'STATUS_QUERY' and q.opened_on >= p.last_moved_on)
                             then v.chase_again else v.chase end
                         and not exists (select 1 from side_process q
                                         where q.request_id = p.id and q.kind = 'STATUS_QUERY' and q.ended_on is null
                                           and q.reply_by >= on_day)
                    then 'CHASER'
                    when p.direction = 'INCOMING' and p.running && owed and p.owed_since <= on_day - v.still_needed
                         and exists (select 1 from side_process q
                                     where q.request_id = p.id and q.kind = any (owed) and q.ended_on is null
                                       and coalesce(q.reply_by, q.opened_on) < on_day)
                    then 'STILL_NEEDED'
                    when p.place = any (noted) and p.since <= on_day - v.status_note
                    then 'STATUS_NOTE' end as kind
        from silence p
        cross join level v
    ), occasion as materialized (
        select m.*, case m.kind when 'STILL_NEEDED' then m.owed_since else m.since end as silent_since,
               -- A draft that a person dropped is not proposed again until as many days have passed once more.
               exists (select 1 from letter_draft d
                       where d.request_id = m.id and d.kind = m.kind and d.state = 'DROPPED' and d.dropped_by_name is not null
                         and d.dropped_on > on_day - case m.kind when 'CHASER' then v.chase_again
                                                                 when 'STATUS_NOTE' then v.status_note
                                                                 else v.still_needed end) as dropped
        from meant m
        cross join level v
    ), withdrawn as (
        update letter_draft d
        set state = 'DROPPED', dropped_on = on_day, dropped_reason = 'The occasion has passed', version = d.version + 1
        where d.id = any (array(select o.draft from occasion o where o.proposed_kind is distinct from o.kind
                                                                 and o.proposed_kind is not null))
        returning d.id
    ), written as (
        insert into letter_draft (id, request_id, authority, no, kind, state, drafted_on, silent_since, version)
        select gen_random_uuid(), o.id, o.authority, 1 + coalesce(o.last_no, 0), o.kind, 'DRAFT', on_day, o.silent_since, 0
        from occasion o
        where o.kind is not null and o.draft is null and not o.dropped
        order by o.silent_since, o.id
        limit 1000
        on conflict do nothing
        returning id
    )
    select count(*) into proposed from written;
    -- No draft outlasts the time for which its request is pending, whoever wrote it.
    update letter_draft d
    set state = 'DROPPED', dropped_on = on_day, dropped_reason = 'The request is no longer pending', version = d.version + 1
    where d.id = any (array(select w.id from letter_draft w
                            where w.authority = of_authority and w.state = 'DRAFT'
                              and (select s.standing from request r join state_standing s on s.state = r.state
                                   where r.id = w.request_id) <> 'OPEN'));
    return proposed;
end
$$;
revoke all on function propose_letters(text, date, text[], text[], text[], text[], text[], text[]) from public;
grant execute on function propose_letters(text, date, text[], text[], text[], text[], text[], text[]) to ${appRole};
