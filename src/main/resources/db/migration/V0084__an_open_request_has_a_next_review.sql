-- No open request is without a next review. The interval is a service level of the office, and the database refuses an open
-- request without a day.

-- The service levels that an office has set: its own intervals and targets, none of which is a deadline in law.
create table office_service_levels (
    id                uuid primary key,
    authority         text not null unique references authority,
    review_days       int not null check (review_days between 1 and 366),
    silent_days       int not null check (silent_days between 1 and 366),
    acknowledge_days  int check (acknowledge_days between 1 and 366),
    completeness_days int check (completeness_days between 1 and 366),
    convention_first  boolean not null,
    version           int not null
);
-- A step of an executing authority sets the next review as well, and needs the interval.
select comity_guard('office_service_levels', 'AUTHORITY');
grant select, insert on office_service_levels to ${appRole};
grant update (review_days, silent_days, acknowledge_days, completeness_days, convention_first, version)
    on office_service_levels to ${appRole};
alter table office_list_change drop constraint office_list_change_list_check;
alter table office_list_change add constraint office_list_change_list_check
    check (list in ('PEOPLE', 'UNITS', 'EXECUTING_AUTHORITIES', 'MATCHES', 'SERVICE_LEVELS'));

-- Those that are open and have none: 30 days after their last move, and not before the day of the upgrade. Their state is noted
-- again, because no entry of a history says this.
alter table request no force row level security;
alter table authority no force row level security;
create temporary table without_review on commit drop as
select r.id, r.history_count, greatest(r.last_moved_on + 30, (now() at time zone a.zone_id)::date) as review_on
from request r
join authority a on a.code = r.authority
join state_standing s on s.state = r.state
where s.standing in ('PREPARING', 'OPEN') and r.review_on is null;
alter table request disable trigger user;
update request r set review_on = w.review_on from without_review w where w.id = r.id;
alter table request enable trigger user;
alter table authority force row level security;
alter table request force row level security;
set local comity.evidence = 'on';
alter table noted_state disable trigger user;
delete from noted_state n using without_review w where n.subject = w.id and n.history_count = w.history_count;
alter table noted_state enable trigger user;
select count(note_state_of(w.id, w.history_count)) from without_review w;
set local comity.evidence = '';

-- Called only for a request without a day, so that a step of an open request pays nothing for it.
create function check_next_review() returns trigger language plpgsql as $$
begin
    if exists (select 1 from state_standing s where s.state = new.state and s.standing in ('PREPARING', 'OPEN')) then
        raise exception 'an open request has a next review: %', new.id using errcode = 'check_violation';
    end if;
    return null;
end
$$;
revoke all on function check_next_review() from public;
create trigger request_has_a_next_review after insert or update of state, review_on on request
    for each row when (new.review_on is null) execute function check_next_review();
