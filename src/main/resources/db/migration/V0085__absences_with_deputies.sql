-- A person of an office is absent from a day until another, and a deputy sees the work meanwhile.
create table office_absence (
    id        uuid primary key,
    authority text not null references authority,
    code      text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$'),
    name      text not null,
    person    text not null,
    deputy    text not null check (deputy <> person),
    from_on   date not null,
    until_on  date not null check (until_on >= from_on),
    version   int not null,
    unique (authority, code),
    foreign key (authority, person) references office_person (authority, code),
    foreign key (authority, deputy) references office_person (authority, code)
);
select comity_guard('office_absence', 'OFFICE');
grant select, insert on office_absence to ${appRole};
grant update (name, person, deputy, from_on, until_on, version) on office_absence to ${appRole};
alter table office_list_change drop constraint office_list_change_list_check;
alter table office_list_change add constraint office_list_change_list_check
    check (list in ('PEOPLE', 'UNITS', 'EXECUTING_AUTHORITIES', 'MATCHES', 'SERVICE_LEVELS', 'ABSENCES'));
