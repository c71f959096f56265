package org.comity.cases.work;

import org.comity.cases.request.PrioritySql;

/**
 * The statement that finds the work of a day. It reads the requests of the officers first, and of the office those that wait for a
 * decision and those without an officer; their lines; and then the page. A line belongs to the first kind whose condition it
 * meets.
 */
final class WorkSql {

    private static final String REQUEST = """
            r.id, r.authority, r.reference, r.direction, r.kind as request_kind, r.counterpart, r.state, r.officer,
                   r.officer_key, r.level, r.instruments, r.running, r.proposed_by, r.reasons_sent, r.received_on,
                   r.review_on, r.last_moved_on, r.history_count, r.priority_review_on, PRIORITY as priority,
                   RANK as priority_rank""";

    private static final String ASKED = """
            with office as materialized (
                select o.authority, o.today, o.silent_days, o.acknowledge_days, o.completeness_days, o.convention_first,
                       o.decides, o.unassigned
                from unnest(:own, cast(:days as date[]), cast(:silent as int[]), cast(:acknowledge as int[]),
                            cast(:complete as int[]), cast(:convention as boolean[]), cast(:decides as boolean[]),
                            cast(:unassigned as boolean[]))
                    o (authority, today, silent_days, acknowledge_days, completeness_days, convention_first, decides,
                       unassigned)
            ), whose as materialized (
                select distinct w.authority, text_key(w.officer) as officer_key
                from unnest(:officersOf, :officers) w (authority, officer)
            ), wanted as materialized (
                select n.authority, n.officer_key, row_number() over () as ordinal
                from (select w.authority, w.officer_key from whose w
                      union all
                      select o.authority, null from office o where o.unassigned) n
            ), asked as materialized (
                select REQUEST, s.standing, true as held
                from comity_open_requests((select array_agg(w.authority order by w.ordinal) from wanted w),
                                          (select array_agg(w.officer_key order by w.ordinal) from wanted w)) f (id)
                join request r on r.id = f.id
                join state_standing s on s.state = r.state
                where s.standing <> 'CLOSED' and (r.officer_key is not null or s.standing in ('PREPARING', 'OPEN'))
                  and GATE
                union all
                select REQUEST, s.standing, false
                from office o
                join state_standing s on s.state = any (:statesToDecide)
                join request_in_state i on i.authority = o.authority and i.state_no = s.no
                join request r on r.id = i.request_id
                where o.decides and not (o.unassigned and r.officer_key is null) and GATE
                  and not exists (select 1 from whose w where w.authority = r.authority and w.officer_key = r.officer_key)
            """.replace("REQUEST", REQUEST)
            .replace("PRIORITY", PrioritySql.NAME)
            .replace("RANK", PrioritySql.RANK)
            .replace("GATE", "%1$s");

    private static final String OF_DEADLINES =
            """
            ), line as materialized (
                select a.id as request_id, d.id as source, d.due_on as day, d.due_at, d.rule as about, d.title, d.effect,
                       d.legal_force, PASSED as passed,
                       case when d.effect in ('MUST_RELEASE', 'MAY_RELEASE', 'MUST_RELEASE_ON_APPLICATION') then 'LIBERTY'
                            when d.effect in ('OBLIGATION_ENDS', 'MEASURE_LAPSES', 'RIGHT_ENDS', 'DEEMED_GRANTED',
                                              'MUST_REFUSE') and not PASSED and d.due_on <= o.today + 30
                                 then 'LOSS'
                            when d.due_on > o.today + 7 then null
                            when d.legal_force = any (:inLaw) then case when PASSED then 'LAW_OVERDUE' else 'LAW_DUE' end
                            when PASSED then 'OVERDUE' else 'DUE' end as kind
                from asked a
                join office o on o.authority = a.authority
                join deadline d on d.request_id = a.id
                where a.held and d.ended_on is null and d.suspended_since is null
                  and not exists (select 1 from letter_draft w
                                  where w.request_id = a.id and w.state = 'DRAFT' and w.kind || '/' || d.rule = any (:letterRules))
            """.replace("PASSED", "case when d.due_at is null then d.due_on < o.today else d.due_at < :now end");

    /** Of the states and side processes, and of the silence of a request. */
    private static final String OF_REQUESTS = """
                union all
                select a.id, a.id, a.last_moved_on, null, null, null, null, null, false,
                       case when o.decides and a.direction || '/' || a.request_kind || '/' || a.state = any (:toDecide)
                                 and a.proposed_by is distinct from :me then 'TO_DECIDE'
                            when not a.held then null
                            when a.state in ('EXECUTED', 'PARTLY_EXECUTED') then 'RETURNED'
                            when a.standing in ('PREPARING', 'OPEN') then null
                            when not exists (select 1 from history_entry m
                                             where m.request_id = a.id and m.step <> 'IMPORT' and m.to_state = a.state)
                                 then null
                            when not a.reasons_sent
                                 and a.direction || '/' || a.request_kind || '/' || a.state = any (:reasonsOpen)
                                 then 'RETURNED'
                            when a.state = 'RESULTS_RECEIVED' then 'ANSWERED' end
                from asked a join office o on o.authority = a.authority
                union all
                select a.id, p.id, p.opened_on, null, p.kind, null, null, null, false, 'QUESTION'
                from asked a
                join side_process p on p.request_id = a.id and p.kind = 'EXECUTION_QUESTION' and p.ended_on is null
                where a.held and 'EXECUTION_QUESTION' = any (a.running)
                union all
                select a.id, p.id, p.ended_on, null, p.kind, null, null, null, false, 'ANSWERED'
                from asked a
                cross join lateral (select q.id, q.kind, q.ended_on, q.ended_by from side_process q
                                    where q.request_id = a.id and q.ended_by is not null offset 0) p
                join history_entry h on h.request_id = a.id and h.seq = p.ended_by and h.step is null
                where a.held
                  and p.kind in ('REQUEST_FOR_INFORMATION', 'CONSULTATION', 'CONDITIONS', 'ASSURANCES',
                                 'CONFIDENTIALITY_CHOICE', 'ORAL_CONFIRMATION', 'SPECIALITY_CONSENT')
                  and not exists (select 1 from history_entry l
                                  where l.request_id = a.id and l.seq > p.ended_by
                                    and not (l.kind = 'PART' and cast(l.details as jsonb) ->> 'part' = 'priority')
                                    and (l.kind <> 'CHANGE'
                                         or exists (select 1 from jsonb_object_keys(cast(l.details as jsonb)) k (name)
                                                    where k.name not in ('officer', 'officerByRule'))))
                union all
                select a.id, a.id, a.received_on + l.days, null, l.about, null, null, null, false, 'SERVICE_LEVEL'
                from asked a
                join office o on o.authority = a.authority
                cross join lateral (values ('REGISTERED', 'ACKNOWLEDGE', o.acknowledge_days),
                                           ('UNDER_REVIEW', 'COMPLETENESS', o.completeness_days)) l (state, about, days)
                where a.held and a.direction = 'INCOMING' and a.state = l.state
                  and a.received_on + l.days <= o.today + 7
                  and (l.about <> 'COMPLETENESS'
                       or not exists (select 1 from side_process p
                                      where p.request_id = a.id and p.kind = 'REQUEST_FOR_INFORMATION'
                                        and p.opened_on >= a.received_on)
                          and not exists (select 1 from history_entry m
                                          where m.request_id = a.id and m.step = 'REOPEN'))
                union all
                select a.id, d.id, d.drafted_on, null, cast(d.no as text), d.kind, null, null, false, 'LETTER'
                from asked a
                join letter_draft d on d.request_id = a.id and d.state = 'DRAFT'
                where a.held and a.standing = 'OPEN'
                union all
                select a.id, l.id, l.ended_on, null, cast(l.no as text), l.reply, null, null, false, 'LETTER'
                from asked a
                join letter l on l.request_id = a.id and l.kind = 'STILL_NEEDED' and l.reply in ('NOT_NEEDED', 'NO_REPLY')
                where a.held and a.standing = 'OPEN'
                  and not exists (select 1 from history_entry h
                                  where h.request_id = a.id and h.seq > l.ended_by
                                    and (h.step is not null or h.kind in ('SIDE_PROCESS_OPENED', 'SIDE_PROCESS_ENDED')))
                  and not exists (select 1 from letter n
                                  where n.request_id = a.id and n.no > l.no and n.kind = 'STILL_NEEDED')
                union all
                select a.id, a.id, coalesce(a.received_on, a.last_moved_on), null, null, null, null, null, false, 'UNASSIGNED'
                from asked a join office o on o.authority = a.authority
                where o.unassigned and a.officer_key is null
                union all
                select a.id, a.id, greatest(a.last_moved_on, h.occurred_on), null, null, null, null, null, false, 'SILENT'
                from asked a
                join office o on o.authority = a.authority
                join history_entry h on h.request_id = a.id and h.seq = a.history_count
                where a.held and a.standing in ('PREPARING', 'OPEN') and a.last_moved_on <= o.today - o.silent_days
                  and h.recorded_at < cast(:now as timestamptz) - make_interval(days => o.silent_days)
                  and not exists (select 1 from letter_draft d where d.request_id = a.id and d.state = 'DRAFT')
                union all
                select a.id, a.id, a.priority_review_on, null, null, null, null, null, false, 'PRIORITY_REVIEW'
                from asked a join office o on o.authority = a.authority
                where a.held and a.standing in ('PREPARING', 'OPEN') and a.priority_review_on <= o.today
                union all
                select a.id, a.id, a.review_on, null, null, null, null, null, false, 'REVIEW'
                from asked a join office o on o.authority = a.authority
                where a.held and a.review_on <= o.today
            """;

    private static final String PAGE = """
            ), ranked as materialized (
                select l.*, array_position(:kinds, l.kind) as kind_no,
                       case when l.kind in ('LIBERTY', 'LOSS') then 0
                            else 2 * a.priority_rank
                                 + case when o.convention_first and 'UNCAC' = any (a.instruments) then 0 else 1 end
                       end as rank,
                       coalesce(l.due_at, timestamptz '9999-12-31 00:00:00Z') as at
                from line l
                join asked a on a.id = l.request_id
                join office o on o.authority = a.authority
                where l.kind is not null
            ), first as materialized (
                select distinct on (l.request_id) l.request_id, l.kind_no, l.rank, l.day, l.at
                from ranked l order by l.request_id, l.kind_no, l.day, l.at, l.source
            ), page as materialized (
                select f.* from first f
                where cast(:afterKind as int) is null
                   or (f.kind_no, f.rank, f.day, f.at, f.request_id)
                      > (cast(:afterKind as int), cast(:afterRank as int), cast(:afterDay as date),
                         cast(:afterAt as timestamptz), cast(:afterId as uuid))
                order by f.kind_no, f.rank, f.day, f.at, f.request_id
                limit :limit
            ), counted as (
                select string_agg(c.kind || '=' || c.lines, ',') as counts
                from (select l.kind, count(*) as lines from ranked l group by l.kind) c
            )
            select c.counts, p.kind_no as first_kind, p.rank as first_rank, p.day as first_day, p.at as first_at,
                   l.kind, l.source, l.day,
                   l.due_at, l.about, l.title, l.effect, l.legal_force, l.passed, a.*,
                   array_to_string(a.running, ',') as running_kinds, o.today
            from counted c
            left join page p on true
            left join ranked l on l.request_id = p.request_id
            left join asked a on a.id = p.request_id
            left join office o on o.authority = a.authority
            order by p.kind_no, p.rank, p.day, p.at, p.request_id, l.kind_no, l.day, l.at, l.source
            """;

    /** With one place for the condition that a request {@code r} is visible. */
    static final String TEXT = ASKED + OF_DEADLINES + OF_REQUESTS + PAGE;

    private WorkSql() {}
}
