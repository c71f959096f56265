-- The work of a legal day of an authority, done once: the row is written in the transaction of the work, and the primary key makes
-- a second node wait for the first and find the day done. A day that failed leaves no row.
create table daily_run (
    authority text not null references authority,
    work      text not null check (work ~ '^[a-z][a-z0-9-]{0,59}$'),
    day       date not null,
    done_at   timestamptz not null,
    -- How many days before this one were too long ago to be done.
    left_out  int not null check (left_out >= 0),
    primary key (authority, work, day)
);
-- The work that fails at present, with the day that it is about.
create table daily_failure (
    authority     text not null references authority,
    work          text not null,
    day           date not null,
    failures      int not null check (failures > 0),
    failing_since timestamptz not null,
    failed_at     timestamptz not null,
    primary key (authority, work)
);
select comity_guard(t::regclass, 'OFFICE') from unnest(array['daily_run', 'daily_failure']) t;
alter policy seen on daily_run to ${appRole};
create policy evidence on daily_run for select to current_user using (comity_evidence());
alter policy seen on daily_failure to ${appRole};
create policy evidence on daily_failure for select to current_user using (comity_evidence());
create trigger daily_run_is_append_only before update or delete on daily_run
    for each row execute function refuse_change();
create trigger daily_run_is_not_truncated before truncate on daily_run
    for each statement execute function refuse_change();
grant select, insert on daily_run to ${appRole};
grant select, insert, update, delete on daily_failure to ${appRole};

-- The work of all authorities that has days to do by the time of the database, for the job that does it. Work that an authority has
-- never done begins today, or with the day on which it failed first. A day that is more than 400 days ago is left out. A day after
-- the present one, of a clock that was ahead, is not counted: it would stop the work until then.
create function daily_work_due(works text[])
    returns table (authority text, work text, first_on date, today date, left_out int)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    present constant timestamptz := comity_now();
begin
    if (comity_caller() like 'job|%') is not true then
        return;
    end if;
    perform set_config('comity.evidence', 'on', true);
    return query
    select d.of_authority, d.of_work, greatest(d.next_on, d.present_on - 400), d.present_on,
           greatest(0, d.present_on - 400 - d.next_on)
    from (select a.code as of_authority, w.name as of_work, w.no, p.present_on,
                 coalesce((select max(r.day) + 1 from daily_run r
                           where r.authority = a.code and r.work = w.name and r.day <= p.present_on),
                          (select f.day from daily_failure f where f.authority = a.code and f.work = w.name),
                          p.present_on) as next_on
          from authority a
          cross join lateral (select (present at time zone a.zone_id)::date as present_on) p
          cross join unnest(works) with ordinality w (name, no)) d
    where d.next_on <= d.present_on
    order by d.of_authority, d.no;
end
$$;
revoke all on function daily_work_due from public;
grant execute on function daily_work_due to ${appRole};
