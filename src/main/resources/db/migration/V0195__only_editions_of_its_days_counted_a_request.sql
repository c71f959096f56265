-- Only an edition with days of a request has counted it. The legal days of a request as they are known when a time above NORMAL begins,
-- since an edition counted it before: null for one that has been above NORMAL since its registration, which no edition counted.
alter table guarded_time
    add column first_day date,
    add column last_day  date check (last_day >= first_day);

do $$
declare
    records text;
begin
    foreach records in array array['asset', 'asset_event', 'hearing', 'person_transfer', 'direct_recovery', 'cost', 'obligation', 'joint_team',
                                   'use_consent', 'surrender', 'charge', 'custody_span'] loop
        execute format('create policy evidence on %I for select to current_user using (comity_evidence())', records);
    end loop;
end
$$;

-- The first and the last legal day of a request. Records that figures count by days of their own may lie before its first entry, and some
-- last beyond its end: a request with one, or one that is not closed, has no last day. Entries that have the day of their recording are left
-- out. A day too many counts a request early, which looks like a late entry; one too few would show that it was sealed.
create function days_of_request(of_request uuid) returns table (first_day date, last_day date) language sql stable as $$
    with dated as (
        select day from asset where request_id = of_request
        union all select day from asset_event where request_id = of_request
        union all select day from hearing where request_id = of_request
        union all select day from person_transfer where request_id = of_request
        union all select day from direct_recovery where request_id = of_request
        union all select day from cost where request_id = of_request
        union all select day from obligation where request_id = of_request
        union all select day from joint_team where request_id = of_request
        union all select day from use_consent where request_id = of_request
        union all select handed_over_on from surrender where request_id = of_request
        union all select decided_on from charge where request_id = of_request
        -- The day in the zone of the office is this one at the earliest.
        union all select begins_at::date - 1 from custody_span where request_id = of_request
    )
    select least(min(h.occurred_on), (select min(d.day) from dated d)),
           case when exists (select from dated)
                     or not exists (select from request r join state_standing s on s.state = r.state
                                    where r.id = of_request and s.standing = 'CLOSED')
                then date 'infinity' else max(h.occurred_on) end
    from history_entry h
    where h.request_id = of_request and not h.annulled and h.kind not in ('PART', 'CHANGE', 'LINKED', 'LINK_ENDED')
    having count(*) > 0
$$;
revoke all on function days_of_request from public;

create or replace function keep_guarded_time() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    at       constant timestamptz := coalesce(comity_instant(), now());
    evidence constant text := coalesce(current_setting('comity.evidence', true), '');
begin
    if new.level = 'NORMAL' then
        update guarded_time set ended_at = greatest(at, began_at) where request_id = new.id and ended_at is null;
    else
        perform set_config('comity.evidence', 'on', true);
        insert into guarded_time (request_id, authority, began_at, first_day, last_day)
        select new.id, new.authority, case when new.registered_at >= at then '-infinity' else at end, d.first_day, d.last_day
        from (select) one left join days_of_request(new.id) d on true
        on conflict do nothing;
        perform set_config('comity.evidence', evidence, true);
    end if;
    return null;
end
$$;

do $$
begin
    perform set_config('comity.evidence', 'on', true);
    update guarded_time t set first_day = d.first_day, last_day = d.last_day
    from guarded_time g cross join lateral days_of_request(g.request_id) d
    where (g.request_id, g.began_at) = (t.request_id, t.began_at) and t.began_at > '-infinity';
    perform set_config('comity.evidence', '', true);
end
$$;

-- Whether a published edition counted a request before a time above NORMAL: one with days of the request. A withdrawn edition is among
-- them, since it was read. An edition may have read the state before a raising whose transaction began earlier; the limit of
-- transactions is less than two minutes.
create function comity_was_counted(t guarded_time, registered timestamptz, until timestamptz) returns boolean
    language sql stable parallel restricted as $$
    select exists (
        select from edition e
        join release r on r.id = e.release_id
        where e.authority = t.authority and e.published_at <= until and e.counted_at >= registered
          and r.from_day <= t.last_day and (e.manifest::jsonb ->> 'lastDay')::date >= t.first_day
          and not exists (select from guarded_time o
                          where o.request_id = t.request_id and o.began_at <= e.counted_at - interval '2 minutes'
                            and (o.ended_at is null or o.ended_at > e.counted_at)))
$$;
revoke all on function comity_was_counted from public;
grant execute on function comity_was_counted to ${appRole};

-- Whether a guarded request waits: it was registered after the instant of the policy, and no published edition of the office counted it
-- while it was NORMAL.
create or replace function comity_waits(g guarded_request, until timestamptz) returns boolean language sql stable
    parallel restricted as $$
    select g.level <> 'NORMAL' and g.registered_at > until
       and not exists (select from guarded_time t
                       where t.request_id = g.id and t.ended_at is null and comity_was_counted(t, g.registered_at, 'infinity'))
$$;
