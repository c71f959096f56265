-- How the end of a deadline was counted: from which instant hours run, whether that instant is assumed, and by which
-- calendar a day was counted or moved. Earlier deadlines do not say so. The instant of the end tells a limit in hours that
-- was met in time from one that was met late.
alter table deadline
    add column started_at     timestamptz,
    add column start_assumed  boolean not null default false,
    add column calendar       text,
    add column holidays_known boolean not null default false,
    add column ended_at       timestamptz,
    -- The place of the move it counts from, if a later entry of the history opened it.
    add column counted_from   int;

drop trigger deadline_keeps_what_it_said on deadline;
create constraint trigger deadline_keeps_what_it_said after update on deadline
    deferrable initially deferred for each row
    when (to_jsonb(old) - '{ended_on,ended_at,ending,ended_by,version}'::text[]
              is distinct from to_jsonb(new) - '{ended_on,ended_at,ending,ended_by,version}'::text[]
          or (old.ended_on is not null and (old.ended_on, old.ended_at, old.ending, old.ended_by)
              is distinct from (new.ended_on, new.ended_at, new.ending, new.ended_by)))
    execute function keep_earlier_row();

create or replace function deadlines_known(of_request uuid, known_at timestamptz, on_day date) returns setof deadline
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
        then '{"ended_on": null, "ended_at": null, "ending": null, "ended_by": null}'::jsonb else '{}' end) x
    where d.request_id = of_request and d.opened_by <= k.seq
      -- A deadline that a change of the content ended is, on a day, as if the request had had the content from the beginning.
      and (on_day is null or not exists (
          select 1 from history_entry c where c.request_id = d.request_id and c.seq = x.ended_by and c.kind = 'CHANGE'))
      -- One that a reopening brought back counts from an earlier day, and runs from the day of the reopening.
      and (on_day is null or not exists (
          select 1 from history_entry r where r.request_id = d.request_id and r.seq = d.opened_by and r.step = 'REOPEN'
                                          and r.occurred_on > on_day))
$$;
-- Lists of deadlines that ended, by their ending.
create index deadline_ended on deadline (authority, ending, due_on, id) where ending is not null;
