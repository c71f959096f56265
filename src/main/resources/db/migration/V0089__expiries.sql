-- A limit that passed while its deadline ran, once for each end of a deadline, whichever node finds it. The row says no more than
-- that: a timer records no fact of the world, people act and record it. A deadline that is moved has another end, and a later row;
-- an authority that moves to another zone has not, since the last day is the same.
create table deadline_expiry (
    request_id  uuid not null,
    deadline_id uuid not null,
    passed_at   timestamptz not null,
    authority   text not null,
    due_on      date not null,
    noticed_at  timestamptz not null,
    primary key (request_id, deadline_id, passed_at),
    foreign key (request_id, authority) references request (id, authority)
);
create index deadline_expiry_of_office on deadline_expiry (authority, passed_at, deadline_id);
select comity_guard('deadline_expiry', 'OFFICE');
create policy evidence on deadline_expiry to current_user using (comity_evidence()) with check (comity_evidence());
create policy evidence on authority for select to current_user using (comity_evidence());
create trigger deadline_expiry_is_append_only before update or delete on deadline_expiry
    for each row execute function refuse_change();
create trigger deadline_expiry_is_not_truncated before truncate on deadline_expiry
    for each statement execute function refuse_change();
grant select on deadline_expiry to ${appRole};

-- Notices the limits that have passed by the time of the database, the oldest first, and answers how many there were. The
-- application's role may call it and cannot write a row itself. Two nodes that run it at once write each row once: the second waits
-- for the first, and finds the row there, or writes it if the first was lost.
create function notice_expiries(most int) returns int language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    present constant timestamptz := comity_now();
    noticed int;
begin
    perform set_config('comity.evidence', 'on', true);
    insert into deadline_expiry (request_id, deadline_id, passed_at, authority, due_on, noticed_at)
    select d.request_id, d.id, p.passed_at, d.authority, d.due_on, present
    from authority a
    join deadline d on d.authority = a.code and d.due_on <= (present at time zone a.zone_id)::date
    cross join lateral (
        select coalesce(d.due_at, (d.due_on + 1)::timestamp at time zone a.zone_id) as passed_at) p
    where d.ended_on is null and d.suspended_since is null and p.passed_at <= present
      and not exists (select 1 from deadline_expiry e
                      where e.request_id = d.request_id and e.deadline_id = d.id
                        and case when d.due_at is null then e.due_on = d.due_on else e.passed_at = d.due_at end)
    order by p.passed_at, d.id
    limit most
    on conflict do nothing;
    get diagnostics noticed = row_count;
    return noticed;
end
$$;
revoke all on function notice_expiries(int) from public;
grant execute on function notice_expiries(int) to ${appRole};
