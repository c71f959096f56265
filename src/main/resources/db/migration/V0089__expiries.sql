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
