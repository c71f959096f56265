-- The rules by which an office assigns requests, in the order of their positions: the conditions of a rule, and the person or the unit
-- that gets a request. An empty array holds for every request.
create table office_assignment_rule (
    id         uuid primary key,
    authority  text not null references authority,
    code       text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$'),
    name       text not null,
    position   int not null check (position between 1 and 9999),
    countries  text[] not null,
    regions    text[] not null,
    directions text[] not null,
    kinds      text[] not null,
    languages  text[] not null,
    urgent     boolean,
    officer    text,
    unit       text,
    until_on   date,
    version    int not null,
    unique (authority, code),
    check ((officer is null) <> (unit is null)),
    foreign key (authority, officer) references office_person (authority, code),
    foreign key (authority, unit) references office_unit (authority, code)
);
select comity_guard('office_assignment_rule', 'OFFICE');
grant select, insert on office_assignment_rule to ${appRole};
grant update (name, position, countries, regions, directions, kinds, languages, urgent, officer, unit, until_on, version)
    on office_assignment_rule to ${appRole};
alter table office_list_change drop constraint office_list_change_list_check;
alter table office_list_change add constraint office_list_change_list_check
    check (list in ('PEOPLE', 'UNITS', 'EXECUTING_AUTHORITIES', 'MATCHES', 'SERVICE_LEVELS', 'ABSENCES',
                    'REMINDER_RULES', 'ASSIGNMENT_RULES'));
