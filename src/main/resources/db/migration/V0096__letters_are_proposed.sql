-- Drafts the letters of an own authority for which a day brings the occasion, and withdraws its own drafts whose occasion has passed.
-- The application's role may call it, and sees no more by it. It writes no history: a draft is no fact of the world.
--
-- chased, noted: the states, as DIRECTION/KIND/STATE, in which the requested State is asked, and in which we report unasked
-- shown: the steps of which the requesting State learns; contacts: the kinds of side process in which the two States write to each
-- other; waiting: those during which the requested State is not asked; owed: those in which the requesting State owes an answer
create function propose_letters(of_authority text, on_day date, chased text[], noted text[], shown text[], contacts text[],
                                waiting text[], owed text[])
returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
    proposed int;
begin
    perform set_config('comity.evidence', 'on', true);
    with level as materialized (
        select coalesce(s.chase_days, 60) as chase, coalesce(s.chase_again_days, 90) as chase_again,
               coalesce(s.status_note_days, 90) as status_note, coalesce(s.still_needed_days, 90) as still_needed
        from (values (of_authority)) o (authority)
        left join office_service_levels s on s.authority = o.authority
    ), pending as materialized (
        select r.id, r.authority, r.direction, r.direction || '/' || r.kind || '/' || r.state as place, r.running,
               greatest(
                   case when r.direction = 'OUTGOING' then r.last_moved_on
                        else coalesce(r.received_on, (select min(m.day) from fact_move m
                                                      where m.request_id = r.id and m.known_to is null)) end,
                   case when r.direction = 'INCOMING'
                        then (select max(m.day) from fact_move m
                              where m.request_id = r.id and m.known_to is null and m.step = any (shown)) end,
                   (select max(greatest(p.opened_on,
                                        case when l.reply is distinct from 'NO_REPLY' then p.ended_on end))
                    from side_process p
                    left join letter l on l.request_id = p.request_id and l.side_process = p.id
                    where p.request_id = r.id and p.kind = any (contacts)),
                   (select max(greatest(l.day, case when l.reply <> 'NO_REPLY' then l.ended_on end))
                    from letter l where l.request_id = r.id)) as since,
               r.last_moved_on
        from state_standing s
        join request_in_state i on i.authority = of_authority and i.state_no = s.no
        join request r on r.id = i.request_id
        where s.standing = 'OPEN'
    ), occasion as materialized (
        select p.id, p.authority, p.since,
               case when p.place = any (chased) and not p.running && waiting
                         and p.since <= on_day - case
                             when exists (select 1 from side_process q
                                          where q.request_id = p.id and q.kind = 'STATUS_QUERY' and q.opened_on >= p.last_moved_on)
                             then v.chase_again else v.chase end
                         and not exists (select 1 from side_process q
                                         where q.request_id = p.id and q.kind = 'STATUS_QUERY' and q.ended_on is null
                                           and q.reply_by >= on_day)
                    then 'CHASER'
                    when p.direction = 'INCOMING' and p.running && owed and p.since <= on_day - v.still_needed
                         and exists (select 1 from side_process q
                                     where q.request_id = p.id and q.kind = any (owed) and q.ended_on is null
                                       and coalesce(q.reply_by, q.opened_on) < on_day)
                    then 'STILL_NEEDED'
                    when p.place = any (noted) and p.since <= on_day - v.status_note
                    then 'STATUS_NOTE' end as kind
        from pending p
        cross join level v
        where p.since <= on_day
          and not exists (select 1 from letter l
                          where l.request_id = p.id and l.kind = 'STILL_NEEDED' and l.ended_on is null)
    ), withdrawn as (
        update letter_draft d
        set state = 'DROPPED', dropped_on = on_day, dropped_reason = 'The occasion has passed', version = d.version + 1
        where d.authority = of_authority and d.state = 'DRAFT' and d.drafted_by is null
          and not exists (select 1 from occasion o where o.id = d.request_id and o.kind = d.kind)
        returning d.request_id
    ), written as (
        insert into letter_draft (id, request_id, authority, no, kind, state, drafted_on, silent_since, version)
        select gen_random_uuid(), o.id, o.authority,
               1 + coalesce((select max(d.no) from letter_draft d where d.request_id = o.id), 0),
               o.kind, 'DRAFT', on_day, o.since, 0
        from occasion o
        cross join level v
        where o.kind is not null
          and not exists (select 1 from letter_draft d where d.request_id = o.id and d.state = 'DRAFT')
          -- A draft that a person dropped is not proposed again until as many days have passed once more.
          and not exists (select 1 from letter_draft d
                          where d.request_id = o.id and d.kind = o.kind and d.state = 'DROPPED' and d.dropped_by_name is not null
                            and d.dropped_on > on_day - case o.kind when 'CHASER' then v.chase_again
                                                                    when 'STATUS_NOTE' then v.status_note
                                                                    else v.still_needed end)
        on conflict do nothing
        returning id
    )
    select count(*) into proposed from written;
    return proposed;
end
$$;
revoke all on function propose_letters(text, date, text[], text[], text[], text[], text[], text[]) from public;
grant execute on function propose_letters(text, date, text[], text[], text[], text[], text[], text[]) to ${appRole};
