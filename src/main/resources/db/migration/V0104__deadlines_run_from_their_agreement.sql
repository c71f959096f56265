-- As V0051. The deadlines of a day are those that had begun, in the list of requests and in that of a request alike.
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
      -- On a day it has begun. One that a person set for a day to come runs from the day on which that was agreed.
      and (on_day is null or x.started_on <= on_day or x.reason is not null and exists (
          select 1 from history_entry o where o.request_id = d.request_id and o.seq = d.opened_by and o.occurred_on <= on_day))
$$;
