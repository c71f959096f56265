-- After how many days of silence the program drafts a letter to the other State, and how long an answer may take. They are service
-- levels of the office; no law fixes one.
alter table office_service_levels
    add column chase_days        int not null default 60 check (chase_days between 1 and 366),
    add column chase_again_days  int not null default 90 check (chase_again_days between 1 and 366),
    add column status_note_days  int not null default 90 check (status_note_days between 1 and 366),
    add column still_needed_days int not null default 90 check (still_needed_days between 1 and 366),
    add column reply_days        int not null default 30 check (reply_days between 1 and 366);
grant update (chase_days, chase_again_days, status_note_days, still_needed_days, reply_days) on office_service_levels to ${appRole};
-- The function that drafts reads them as the owner.
alter policy seen on office_service_levels to ${appRole};
create policy evidence on office_service_levels for select to current_user using (comity_evidence());
