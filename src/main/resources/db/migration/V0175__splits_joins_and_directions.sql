-- One letter that is two requests, two that are one, and a request of the other direction than recorded. Each is a move of its own in
-- the figures: a request is split off, joined to another, or goes on in the other direction.

insert into state_standing (state, standing) values ('JOINED', 'CLOSED');

alter table request_link drop constraint request_link_kind_check;
alter table request_link add constraint request_link_kind_check
    check (kind in ('PREPARES', 'SUPPLEMENTS', 'RESENDS', 'FOLLOWS', 'SPLIT_FROM', 'JOINED_INTO'));

-- The direction up to the entry, if the entry changes it; null otherwise.
alter table history_entry add column from_direction text check (from_direction in ('INCOMING', 'OUTGOING'));

-- The direction and the kind of requests, by the entries in force that have them, as known at an instant or now.
drop function kinds_told(timestamptz);
create function kinds_told(known_at timestamptz) returns table (
    request_id uuid, place int, seq int, occurred_on date, from_kind text, to_kind text, from_direction text, to_direction text)
language sql stable parallel safe as $$
    select h.request_id, h.place, h.seq, h.occurred_on, h.from_kind, h.to_kind, coalesce(h.from_direction, h.direction), h.direction
    from history_entry h
    where h.to_kind is not null
      and not h.annulled
      and (known_at is null or h.recorded_at <= known_at)
      and not exists (select 1 from history_entry s where s.request_id = h.request_id and s.supersedes = h.seq
                      and (known_at is null or s.recorded_at <= known_at))
$$;

-- The direction up to the move, if the move changed it. The flows are NEW, SPLIT_OFF, REOPENED, RECLASSIFIED, REDIRECTED, FINALISED and
-- JOINED. RECLASSIFIED changes the kind and REDIRECTED the direction: each leaves the stock of the one if the request was open before,
-- and enters that of the other if it is open.
alter table fact_move add column former_direction text;
drop index fact_move_reclassified;
create index fact_move_reclassified on fact_move (authority, day) where flow in ('RECLASSIFIED', 'REDIRECTED');

-- As before, with the direction of each move, and with the moves by which requests are split off and joined. A request that was split
-- off has waited since the first one became open.
drop function facts_of_moves(uuid[]);
drop function moves_of_each_record(uuid[]);
create function moves_of_each_record(of_requests uuid[]) returns table (
    request_id uuid, span_from timestamptz, span_to timestamptz, seq int, authority text, direction text, kind text, former_kind text,
    place int, step text, from_standing text, state text, standing text, flow text, result text,
    decided_by text, grounds text[], ground text, sources text[], day date, vague boolean, began date, left_state text, entered date, left_on date,
    until date, known_from timestamptz, next_known timestamptz, former_direction text)
language sql stable parallel restricted rows 10 as $$
    with entry as materialized (
        select h.request_id, h.seq, h.authority, h.place, h.annulled, h.step, h.to_state, h.result, h.decided_by, h.supersedes,
               h.occurred_on, h.recorded_at, h.from_kind, h.to_kind, h.from_direction, h.direction as to_direction,
               f.standing as from_standing, t.standing,
               case when h.step = 'SPLIT' then (h.details::jsonb ->> 'openSince')::date end as open_since,
               case when h.result = 'REFUSED' then h.details::jsonb -> 'grounds'
                    when h.reason_code is not null then jsonb_build_array(jsonb_build_object('code', h.reason_code)) end as reasons,
               h.step = 'IMPORT' and h.from_state is not null and strpos(h.details, '"notRecorded"') > 0 as vague,
               (select min(s.recorded_at) from history_entry s
                where s.request_id = h.request_id and s.supersedes = h.seq) as gone_at,
               h.occurred_on < max(h.occurred_on) over (partition by h.request_id order by h.recorded_at
                   groups between unbounded preceding and 1 preceding) as is_backward
        from history_entry h
        left join state_standing f on f.state = h.from_state
        left join state_standing t on t.state = h.to_state
        where h.request_id = any (of_requests) and (h.step is not null or h.to_kind is not null or h.supersedes is not null)
    ), span as (
        select b.request_id, b.at as span_from, lead(b.at, 1, timestamptz 'infinity') over (partition by b.request_id order by b.at) as span_to
        from (select r as request_id, timestamptz '-infinity' as at from unnest(of_requests) r
              union
              select e.request_id, e.recorded_at from entry e where e.supersedes is not null or e.is_backward) b
    ), stood as (
        select i.request_id, i.span_from, i.span_to, e.seq, e.authority, e.from_direction, e.to_direction, e.open_since, e.place, e.step, e.from_standing,
               e.to_state as state, e.standing, e.result, e.decided_by, e.reasons, e.occurred_on as day, e.vague, e.from_kind, e.to_kind,
               e.recorded_at, r.kind as kind_now, r.direction as direction_now, count(e.to_kind) over placed as named, count(e.from_kind) over placed as turn,
               first_value(e.from_kind) over (partition by i.request_id, i.span_from order by e.from_kind is null, e.place
                   rows between unbounded preceding and unbounded following) as first_kind,
               first_value(e.from_direction) over (partition by i.request_id, i.span_from order by e.from_direction is null, e.place
                   rows between unbounded preceding and unbounded following) as first_direction
        from span i
        join entry e on e.request_id = i.request_id and e.recorded_at < i.span_to and (e.gone_at is null or e.gone_at >= i.span_to)
                        and not e.annulled
        join request r on r.id = i.request_id
        window placed as (partition by i.request_id, i.span_from order by e.place, e.seq)
    ), classified as (
        select s.*, coalesce(max(s.to_kind) over (partition by s.request_id, s.span_from, s.named), s.first_kind, s.kind_now) as kind,
               coalesce(max(s.to_direction) over (partition by s.request_id, s.span_from, s.named), s.first_direction, s.direction_now) as direction
        from stood s
    ), moved as (
        select c.*, coalesce(c.from_kind, c.kind) as former_kind, coalesce(c.from_direction, c.direction) as former_direction,
               c.standing = 'OPEN' and (c.from_standing is null or c.from_standing = 'PREPARING')
                   and c.kind = coalesce(c.from_kind, c.kind) as is_beginning
        from classified c where c.step is not null
    ), followed as (
        select m.*, lag(m.state) over placed as last_state, lag(m.kind) over placed as last_kind, lag(m.direction) over placed as last_direction, lag(m.standing) over placed as last_standing,
               lag(m.vague) over placed as last_vague, lead(m.recorded_at) over placed as next_known,
               min(m.day) over (partition by m.request_id, m.span_from order by m.place, m.seq
                   rows between 1 following and unbounded following) as until,
               row_number() over (partition by m.request_id, m.span_from, m.turn, m.is_beginning order by m.place, m.seq) as time,
               first_value(case when m.standing = 'OPEN' then coalesce(m.open_since, m.day) end) over opened as began_on, first_value(m.place) over opened as began_at
        from moved m
        window placed as (partition by m.request_id, m.span_from order by m.place, m.seq),
               opened as (partition by m.request_id, m.span_from order by m.standing <> 'OPEN', m.place, m.seq
                          rows between unbounded preceding and unbounded following)
    ), visited as (
        select f.*, f.last_state is distinct from f.state or f.last_kind is distinct from f.kind
                   or f.last_direction is distinct from f.direction as arrives,
               count(*) filter (where f.last_state is distinct from f.state or f.last_kind is distinct from f.kind
                                or f.last_direction is distinct from f.direction)
                   over (partition by f.request_id, f.span_from order by f.place, f.seq) as visit
        from followed f
    ), stayed as (
        select v.*, min(v.day) over visiting as stay_since, bool_or(v.vague) over visiting as stay_vague, least(v.day, v.until) as left_by
        from visited v
        window visiting as (partition by v.request_id, v.span_from, v.visit order by v.place, v.seq)
    ), ended as (
        select s.*, s.arrives and s.last_standing = 'OPEN' and not s.vague and not lag(s.stay_vague) over placed
                    and lag(s.stay_since) over placed <= s.left_by as ends_a_stay,
               lag(s.stay_since) over placed as last_since
        from stayed s
        window placed as (partition by s.request_id, s.span_from order by s.place, s.seq)
    )
    select e.request_id, e.span_from, e.span_to, e.seq, e.authority, e.direction, e.kind, e.former_kind, e.place, e.step,
           e.from_standing, e.state, e.standing,
           case when e.direction <> e.former_direction then case when 'OPEN' in (e.standing, e.from_standing) then 'REDIRECTED' end
                when e.kind <> e.former_kind then case when 'OPEN' in (e.standing, e.from_standing) then 'RECLASSIFIED' end
                when e.is_beginning and e.time = 1 then case e.step when 'SPLIT' then 'SPLIT_OFF' else 'NEW' end
                when e.from_standing in ('FINALISED', 'CLOSED') and e.standing = 'OPEN' then 'REOPENED'
                when e.from_standing = 'OPEN' and e.standing in ('FINALISED', 'CLOSED')
                then case e.step when 'JOIN' then 'JOINED' else 'FINALISED' end end,
           case when e.kind = e.former_kind and e.direction = e.former_direction and e.step <> 'JOIN'
                     and e.from_standing = 'OPEN' and e.standing in ('FINALISED', 'CLOSED')
                then coalesce(e.result, 'OTHERWISE_FINALISED') else e.result end,
           e.decided_by,
           case when jsonb_typeof(e.reasons) = 'array'
                then array(select distinct x ->> 'code' from jsonb_array_elements(e.reasons) x order by 1) end,
           case when jsonb_typeof(e.reasons) = 'array'
                then (select case when count(*) filter (where x ->> 'principal' = 'true') = 1
                                  then max(x ->> 'code') filter (where x ->> 'principal' = 'true')
                                  when count(*) = 1 then max(x ->> 'code') end
                      from jsonb_array_elements(e.reasons) x) end,
           case when jsonb_typeof(e.reasons) = 'array'
                then (select array_agg(distinct x ->> 'instrument' order by x ->> 'instrument') filter (where x ->> 'instrument' is not null)
                      from jsonb_array_elements(e.reasons) x) end,
           e.day, e.vague, case when e.place >= e.began_at then e.began_on end,
           case when e.ends_a_stay then e.last_state end, case when e.ends_a_stay then e.last_since end, case when e.ends_a_stay then e.left_by end,
           coalesce(e.until, date 'infinity'), greatest(e.span_from, e.recorded_at), greatest(e.span_from, e.next_known),
           nullif(e.former_direction, e.direction)
    from ended e
$$;

-- As before, with the direction of each span.
create function facts_of_moves(of_requests uuid[]) returns table (moves fact_move[], spans fact_open[])
language sql stable parallel restricted rows 1 as $$
    with record as materialized (
        select * from moves_of_each_record(of_requests)
    ), told as (
        select m.*, hash_record_extended(row (m.direction, m.former_direction, m.kind, m.former_kind, m.place, m.step, m.from_standing, m.state, m.standing, m.flow, m.result,
                   m.decided_by, m.grounds, m.ground, m.sources, m.day, m.vague, m.began, m.left_state, m.entered, m.left_on), 0) as said
        from record m
    ), compared as (
        select t.*, t.said is distinct from lag(t.said) over stood or t.span_from is distinct from lag(t.span_to) over stood as changed
        from told t
        window stood as (partition by t.request_id, t.seq order by t.span_from)
    ), version as (
        select c.*, sum(c.changed::int) over (partition by c.request_id, c.seq order by c.span_from) as no from compared c
    ), known as (
        select v.*, max(v.span_to) over (partition by v.request_id, v.seq, v.no) as known_to from version v
    ), open as (
        select m.request_id, m.span_from, m.span_to, m.authority, m.direction, m.kind, m.began, m.day, m.until, m.known_from, m.next_known, m.place, m.seq,
               lag(m.until) over opened is distinct from m.day or lag(m.kind) over opened <> m.kind
                   or lag(m.direction) over opened <> m.direction as begins
        from record m
        -- One that ended on its first day was open as long as its end was not known.
        where m.standing = 'OPEN' and m.day <= m.until
        window opened as (partition by m.request_id, m.span_from order by m.place, m.seq)
    ), numbered as (
        select o.*, (sum(o.begins::int) over (partition by o.request_id, o.span_from order by o.place, o.seq))::int as no from open o
    ), spanned as (
        select n.request_id, n.no, n.span_from, n.span_to, n.authority, n.direction, n.kind, n.began, min(n.day) as since,
               max(n.until) as until, min(n.known_from) as known_from,
               case when max(n.until) = 'infinity' then timestamptz 'infinity' else max(n.next_known) end as until_known
        from numbered n
        group by n.request_id, n.no, n.span_from, n.span_to, n.authority, n.direction, n.kind, n.began
    ), span_compared as (
        select t.*, (t.direction, t.kind, t.began, t.since)
                    is distinct from (lag(t.direction) over stood, lag(t.kind) over stood, lag(t.began) over stood, lag(t.since) over stood)
                    or t.span_from is distinct from lag(t.span_to) over stood
                    or t.until <> lag(t.until) over stood and lag(t.until) over stood <> 'infinity' as changed
        from spanned t
        window stood as (partition by t.request_id, t.no order by t.span_from)
    ), edited as (
        select c.*, sum(c.changed::int) over (partition by c.request_id, c.no order by c.span_from) as edition from span_compared c
    )
    select array(
        select row (k.request_id, k.seq, k.place, k.day, k.began, k.entered, k.left_on, k.known_from, nullif(k.known_to, 'infinity'),
                    k.vague, k.authority, k.direction, k.kind, k.former_kind, k.step, k.from_standing, k.state, k.standing, k.flow,
                    k.result, k.decided_by, k.grounds, k.ground, k.sources, k.left_state, k.former_direction)::fact_move
        from known k where k.changed
    ), array(
        select row (v.request_id, v.no, v.began, v.since, min(v.until), nullif(min(v.until_known), 'infinity'), min(v.known_from),
                    nullif(max(v.span_to), 'infinity'), v.authority, v.direction, v.kind)::fact_open
        from edited v
        group by v.request_id, v.no, v.edition, v.authority, v.direction, v.kind, v.began, v.since
    )
$$;

-- The content of a request has its present direction, also after a change of it.
drop trigger content_facts_follow on history_entry;
create constraint trigger content_facts_follow after insert on history_entry deferrable initially deferred for each row
    when (new.seq = 1 or new.from_direction is not null
          or new.details ~ '"(counterpart|matterType|urgency|officer|channel|language|legalBases|offences)":')
    execute function keep_facts_of_content();
