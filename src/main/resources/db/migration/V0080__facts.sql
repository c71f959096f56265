-- Facts: small tables beside the history for figures. They follow from the history and the content of a request alone, and the
-- database keeps them in the transaction of each change. A fact has the days on which it was true and the instants between
-- which it was known: the record as of an instant is read like the present one. A correction ends a fact and adds another.

-- A move of a request: the day, the state it left and came to, and how it changed the open stock.
create table fact_move (
    request_id    uuid not null,
    seq           int not null,
    place         int not null,
    day           date not null,
    -- The day on which the request became open for the first time, under any kind; null until then.
    began         date,
    -- The first and the last day of the stay in an open state that the move ended; null if it ended none or a day is not known.
    entered       date,
    left_on       date,
    known_from    timestamptz not null,
    -- Null for a fact of the present record.
    known_to      timestamptz,
    -- True if the day is that of a step after a gap of an older register.
    vague         boolean not null,
    authority     text not null,
    direction     text not null,
    -- The kind of the request from the move on, and the kind up to it.
    kind          text not null,
    former_kind   text not null,
    step          text not null,
    from_standing text,
    state         text not null,
    standing      text not null,
    -- NEW, REOPENED, RECLASSIFIED or FINALISED. RECLASSIFIED leaves the stock of one kind if it was open before, and enters that of the other if it is open.
    flow          text,
    -- The result that the request has from the move on.
    result        text,
    decided_by    text,
    -- Codes of a refusal or of another end, the one that is marked or is the only one, and the instruments that a refusal names.
    grounds       text[],
    ground        text,
    sources       text[],
    -- The state of the stay that the move ended.
    left_state    text,
    primary key (request_id, seq, known_from)
);
-- A move is in one of two indexes by its day, since a row in both would cost the log of a step more than a read of both costs.
create index fact_move_by_day on fact_move (authority, day) where flow is null;
create index fact_move_by_flow on fact_move (authority, day)
    include (request_id, seq, place, direction, kind, former_kind, from_standing, standing, flow, result, began, known_from, known_to)
    where flow is not null;
create index fact_move_reclassified on fact_move (authority, day) where flow = 'RECLASSIFIED';
create index fact_move_left_before on fact_move (authority, left_on) where left_on <> day;

-- A span of days in which a request was open under one kind.
create table fact_open (
    request_id  uuid not null,
    no          int not null,
    began       date not null,
    since       date not null,
    -- The first day on which it is not open any more, and the instant from which that was known; null for one that is open.
    until       date not null default 'infinity',
    until_known timestamptz,
    known_from  timestamptz not null,
    known_to    timestamptz,
    authority   text not null,
    direction   text not null,
    kind        text not null,
    primary key (request_id, no, known_from)
);
create index fact_open_until on fact_open (authority, until) include (request_id, direction, kind, began, since, until_known, known_from, known_to);

-- The content of a request, as far as figures are grouped by it.
create table fact_request (
    request_id   uuid not null,
    known_from   timestamptz not null,
    known_to     timestamptz,
    urgent       boolean not null,
    authority    text not null,
    direction    text not null,
    counterpart  text not null,
    matter_type  text not null,
    officer      text,
    channel      text,
    language     text,
    -- The legal bases in their order: instrument, role, and the words for one that is not in the law book; null without such words.
    instruments  text[] not null,
    roles        text[] not null,
    basis_notes  text[],
    -- The offences in their order: article of the Convention or words of a national law; null without such words.
    articles     text[] not null,
    nationals    text[],
    primary key (request_id, known_from)
);

select comity_guard(t::regclass, 'OFFICE') from unnest(array['fact_move', 'fact_open', 'fact_request']) t;
do $$
declare
    facts text;
begin
    foreach facts in array array['fact_move', 'fact_open', 'fact_request'] loop
        execute format('create policy evidence on %s to current_user using (comity_evidence()) with check (comity_evidence())', facts);
        execute format('grant select on %s to ${appRole}', facts);
    end loop;
end
$$;

-- The moves of requests that stood in each span of knowledge, with what each tells. A span begins when the record was rewritten: by a
-- correction, an annulment, or a move before the day of an earlier one. Within a span the record only grows, and a move tells the same
-- from the instant of its own entry on.
create function moves_of_each_record(of_requests uuid[]) returns table (
    request_id uuid, span_from timestamptz, span_to timestamptz, seq int, authority text, direction text, kind text, former_kind text,
    place int, step text, from_standing text, state text, standing text, flow text, result text,
    decided_by text, grounds text[], ground text, sources text[], day date, vague boolean, began date, left_state text, entered date, left_on date,
    until date, known_from timestamptz, next_known timestamptz)
language sql stable parallel restricted rows 10 as $$
    with entry as materialized (
        select h.request_id, h.seq, h.authority, h.place, h.annulled, h.step, h.to_state, h.result, h.decided_by, h.supersedes,
               h.occurred_on, h.recorded_at, h.from_kind, h.to_kind, f.standing as from_standing, t.standing,
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
        select i.request_id, i.span_from, i.span_to, e.seq, e.authority, r.direction, e.place, e.step, e.from_standing,
               e.to_state as state, e.standing, e.result, e.decided_by, e.reasons, e.occurred_on as day, e.vague, e.from_kind, e.to_kind,
               e.recorded_at, r.kind as kind_now, count(e.to_kind) over placed as named, count(e.from_kind) over placed as turn,
               first_value(e.from_kind) over (partition by i.request_id, i.span_from order by e.from_kind is null, e.place
                   rows between unbounded preceding and unbounded following) as first_kind
        from span i
        join entry e on e.request_id = i.request_id and e.recorded_at < i.span_to and (e.gone_at is null or e.gone_at >= i.span_to)
                        and not e.annulled
        join request r on r.id = i.request_id
        window placed as (partition by i.request_id, i.span_from order by e.place, e.seq)
    ), classified as (
        select s.*, coalesce(max(s.to_kind) over (partition by s.request_id, s.span_from, s.named), s.first_kind, s.kind_now) as kind
        from stood s
    ), moved as (
        select c.*, coalesce(c.from_kind, c.kind) as former_kind,
               c.standing = 'OPEN' and (c.from_standing is null or c.from_standing = 'PREPARING')
                   and c.kind = coalesce(c.from_kind, c.kind) as is_beginning
        from classified c where c.step is not null
    ), followed as (
        select m.*, lag(m.state) over placed as last_state, lag(m.kind) over placed as last_kind, lag(m.standing) over placed as last_standing,
               lag(m.vague) over placed as last_vague, lead(m.recorded_at) over placed as next_known,
               min(m.day) over (partition by m.request_id, m.span_from order by m.place, m.seq
                   rows between 1 following and unbounded following) as until,
               row_number() over (partition by m.request_id, m.span_from, m.turn, m.is_beginning order by m.place, m.seq) as time,
               first_value(case when m.standing = 'OPEN' then m.day end) over opened as began_on, first_value(m.place) over opened as began_at
        from moved m
        window placed as (partition by m.request_id, m.span_from order by m.place, m.seq),
               opened as (partition by m.request_id, m.span_from order by m.standing <> 'OPEN', m.place, m.seq
                          rows between unbounded preceding and unbounded following)
    ), visited as (
        select f.*, f.last_state is distinct from f.state or f.last_kind is distinct from f.kind as arrives,
               count(*) filter (where f.last_state is distinct from f.state or f.last_kind is distinct from f.kind)
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
           case when e.kind <> e.former_kind and (e.standing = 'OPEN' or e.from_standing = 'OPEN') then 'RECLASSIFIED'
                when e.is_beginning and e.time = 1 then 'NEW'
                when e.kind = e.former_kind and e.from_standing in ('FINALISED', 'CLOSED') and e.standing = 'OPEN' then 'REOPENED'
                when e.kind = e.former_kind and e.from_standing = 'OPEN' and e.standing in ('FINALISED', 'CLOSED') then 'FINALISED' end,
           case when e.kind = e.former_kind and e.from_standing = 'OPEN' and e.standing in ('FINALISED', 'CLOSED')
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
           coalesce(e.until, date 'infinity'), greatest(e.span_from, e.recorded_at), greatest(e.span_from, e.next_known)
    from ended e
$$;

-- The facts of moves of requests, made from the history: a fact is known from the instant of its entry, or from that at which the
-- record was rewritten so, to the next one that says otherwise. The first end of a span of days is told in its row.
create function facts_of_moves(of_requests uuid[]) returns table (moves fact_move[], spans fact_open[])
language sql stable parallel restricted rows 1 as $$
    with record as materialized (
        select * from moves_of_each_record(of_requests)
    ), told as (
        select m.*, hash_record_extended(row (m.kind, m.former_kind, m.place, m.step, m.from_standing, m.state, m.standing, m.flow, m.result,
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
               lag(m.until) over opened is distinct from m.day or lag(m.kind) over opened <> m.kind as begins
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
        select t.*, (t.kind, t.began, t.since) is distinct from (lag(t.kind) over stood, lag(t.began) over stood, lag(t.since) over stood)
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
                    k.result, k.decided_by, k.grounds, k.ground, k.sources, k.left_state)::fact_move
        from known k where k.changed
    ), array(
        select row (v.request_id, v.no, v.began, v.since, min(v.until), nullif(min(v.until_known), 'infinity'), min(v.known_from),
                    nullif(max(v.span_to), 'infinity'), v.authority, v.direction, v.kind)::fact_open
        from edited v
        group by v.request_id, v.no, v.edition, v.authority, v.direction, v.kind, v.began, v.since
    )
$$;

-- The content as known at each instant at which it was recorded or changed.
create function request_facts(of_requests uuid[]) returns setof fact_request language sql stable parallel restricted rows 2 as $$
    with instant as (
        select distinct h.request_id, h.recorded_at as at from history_entry h
        where h.request_id = any (of_requests)
          and (h.seq = 1 or h.details ~ '"(counterpart|matterType|urgency|officer|channel|language|legalBases|offences)":')
    ), told as (
        select i.request_id, i.at, lead(i.at, 1, timestamptz 'infinity') over (partition by i.request_id order by i.at) as next_at,
               r.authority, r.direction,
               case when s.said ? 'counterpart' then s.said ->> 'counterpart' else r.counterpart end as counterpart,
               case when s.said ? 'matterType' then s.said ->> 'matterType' else r.matter_type end as matter_type,
               case when s.said ? 'urgency' then s.said -> 'urgency' ->> 'reason' else r.urgency_reason end is not null as urgent,
               case when s.said ? 'officer' then s.said ->> 'officer' else r.officer end as officer,
               case when s.said ? 'channel' then s.said ->> 'channel' else r.channel end as channel,
               case when s.said ? 'language' then s.said ->> 'language' else r.language end as language,
               b.instruments, b.roles, b.notes, o.articles, o.nationals
        from instant i
        join request r on r.id = i.request_id
        cross join lateral said_then(i.request_id, i.at) s
        cross join lateral (
            select coalesce(array_agg(l.instrument order by l.ord), '{}') as instruments, coalesce(array_agg(l.role order by l.ord), '{}') as roles,
                   array_agg(l.note order by l.ord) filter (where l.is_noted) as notes
            from (select *, bool_or(u.note is not null) over () as is_noted from (
                  select c.ord, c.instrument, c.role, c.note from request_legal_basis c
                  where c.request_id = r.id and not coalesce(s.said ? 'legalBases', false)
                  union all
                  select e.ord, e.basis ->> 'instrument', e.basis ->> 'role', e.basis ->> 'note'
                  from jsonb_array_elements(s.said -> 'legalBases') with ordinality e (basis, ord)) u) l) b
        cross join lateral (
            select coalesce(array_agg(l.article order by l.ord), '{}') as articles, array_agg(l.national order by l.ord) filter (where l.is_national) as nationals
            from (select *, bool_or(u.national is not null) over () as is_national from (
                  select c.ord, c.article, c.national from request_offence c
                  where c.request_id = r.id and not coalesce(s.said ? 'offences', false)
                  union all
                  select e.ord, e.offence ->> 'article', e.offence ->> 'national'
                  from jsonb_array_elements(s.said -> 'offences') with ordinality e (offence, ord)) u) l) o
    ), compared as (
        select t.*, row (t.counterpart, t.matter_type, t.urgent, t.officer, t.channel, t.language, t.instruments, t.roles, t.notes,
                         t.articles, t.nationals)
                    is distinct from lag(row (t.counterpart, t.matter_type, t.urgent, t.officer, t.channel, t.language, t.instruments,
                         t.roles, t.notes, t.articles, t.nationals)) over (partition by t.request_id order by t.at) as changed
        from told t
    )
    select c.request_id, c.at, lead(c.at) over (partition by c.request_id order by c.at), c.urgent, c.authority,
           c.direction, c.counterpart, c.matter_type, c.officer, c.channel, c.language, c.instruments, c.roles, c.notes, c.articles,
           c.nationals
    from compared c where c.changed
$$;

-- Make the facts of requests agree with their histories. A row that is right is not written. The plan for a few requests is kept,
-- since planning it takes longer than the query; that for many is made for them. Without sequential scans, since the first register
-- of an office is taken in before the planner knows how large its tables are.
create function keep_move_facts(of_requests uuid[]) returns void language plpgsql security definer
    set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    moves fact_move[];
    spans fact_open[];
begin
    perform set_config('comity.evidence', 'on', true);
    if cardinality(of_requests) > 20 then
        execute 'select f.moves, f.spans from facts_of_moves($1) f' into moves, spans using of_requests;
    else
        select f.moves, f.spans into moves, spans from facts_of_moves(of_requests) f;
    end if;
    delete from fact_move f where f.request_id = any (of_requests) and f not in (select t from unnest(moves) t);
    insert into fact_move select t.* from unnest(moves) t
    where t not in (select f from fact_move f where f.request_id = any (of_requests));
    delete from fact_open f where f.request_id = any (of_requests) and f not in (select t from unnest(spans) t);
    insert into fact_open select t.* from unnest(spans) t
    where t not in (select f from fact_open f where f.request_id = any (of_requests));
end
$$;
create function keep_request_facts(of_requests uuid[]) returns void language plpgsql security definer
    set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    contents fact_request[];
begin
    perform set_config('comity.evidence', 'on', true);
    if cardinality(of_requests) > 20 then
        execute 'select array(select f from request_facts($1) f)' into contents using of_requests;
    else
        contents := array(select f from request_facts(of_requests) f);
    end if;
    delete from fact_request f where f.request_id = any (of_requests) and f not in (select t from unnest(contents) t);
    insert into fact_request select t.* from unnest(contents) t
    where t not in (select f from fact_request f where f.request_id = any (of_requests));
end
$$;

-- The requests whose facts do not agree with their histories.
create function requests_with_other_facts(of_requests uuid[]) returns setof uuid language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    perform set_config('comity.evidence', 'on', true);
    return query
    with told as materialized (
        select 'move' as kind, f.request_id, f::text as fact from facts_of_moves(of_requests) m, unnest(m.moves) f
        union all select 'open', f.request_id, f::text from facts_of_moves(of_requests) m, unnest(m.spans) f
        union all select 'request', f.request_id, f::text from request_facts(of_requests) f
    ), kept as materialized (
        select 'move' as kind, f.request_id, f::text as fact from fact_move f where f.request_id = any (of_requests)
        union all select 'open', f.request_id, f::text from fact_open f where f.request_id = any (of_requests)
        union all select 'request', f.request_id, f::text from fact_request f where f.request_id = any (of_requests)
    )
    select distinct d.request_id
    from ((table told except all table kept) union all (table kept except all table told)) d;
end
$$;
revoke all on function keep_move_facts(uuid[]), keep_request_facts(uuid[]), requests_with_other_facts(uuid[]) from public;
grant execute on function keep_move_facts(uuid[]), keep_request_facts(uuid[]), requests_with_other_facts(uuid[]) to ${appRole};

-- Each statement that adds entries keeps the facts of its requests, whoever wrote it. New requests are noted, so that the facts of
-- their contents are made together.
create function keep_facts_of_entries() returns trigger language plpgsql as $$
declare
    of_requests constant uuid[] := array(select distinct a.request_id from added a
                                         where a.step is not null or a.to_kind is not null or a.supersedes is not null);
begin
    if cardinality(of_requests) > 0 then
        perform keep_move_facts(of_requests);
    end if;
    if cardinality(of_requests) > 1 then
        perform set_config('comity.new_requests', concat_ws(',', nullif(current_setting('comity.new_requests', true), ''), (
            select string_agg(a.request_id::text, ',') from added a where a.seq = 1)), true);
    end if;
    return null;
end
$$;
create trigger facts_follow after insert on history_entry referencing new table as added
    for each statement execute function keep_facts_of_entries();

-- At the end of the transaction, since what belongs to a request is written behind its entry. The first of many new requests makes
-- the facts of all that were noted.
create function keep_facts_of_content() returns trigger language plpgsql as $$
declare
    noted constant text := nullif(current_setting('comity.new_requests', true), '');
begin
    if noted is null and current_setting('comity.new_requests', true) is null or new.seq > 1 then
        perform keep_request_facts(array[new.request_id]);
    elsif noted is not null then
        perform set_config('comity.new_requests', '', true), keep_request_facts(string_to_array(noted, ',')::uuid[] || new.request_id);
    elsif not exists (select from fact_request f where f.request_id = new.request_id) then
        perform keep_request_facts(array[new.request_id]);
    end if;
    return null;
end
$$;
create constraint trigger content_facts_follow after insert on history_entry deferrable initially deferred for each row
    when (new.seq = 1 or new.details ~ '"(counterpart|matterType|urgency|officer|channel|language|legalBases|offences)":')
    execute function keep_facts_of_content();

-- The facts of the requests there are.
do $$
declare
    requests uuid[];
begin
    perform set_config('comity.evidence', 'on', true);
    for requests in select array_agg(r.id) from (select id, (row_number() over (order by id) - 1) / 500 as part from request) r group by r.part loop
        perform keep_move_facts(requests);
        perform keep_request_facts(requests);
    end loop;
    perform set_config('comity.evidence', '', true);
end
$$;
