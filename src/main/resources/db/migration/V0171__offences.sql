-- Offences that a request is about. The list of offences of the request, which figures count, follows from them. For the office alone.
create table offence (
    article           text,
    national          text,
    main              boolean not null,
    foreign_provision text,
    own_provision     text,
    iccs              text check (iccs ~ '^(0[1-9]|1[01])(\d{2}\d{0,2})?$'),
    -- A year, a month or a day, as precise as it is known.
    conduct_from      text check (conduct_from ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    conduct_until     text check (conduct_until ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
    places            jsonb not null,
    description       text,
    check (article is not null or national is not null)
);
select comity_record('offence', 'offence', '${appRole}', dimensions => '{article,main,iccs}');
create unique index one_main_offence on offence (request_id) where main and ended_on is null;

-- Persons of the offences, with their roles, by the numbers of both.
create table offence_person (
    offence_no int not null check (offence_no > 0),
    person_no  int not null check (person_no > 0),
    role       text not null check (role in ('SUSPECT', 'ACCUSED', 'CONVICTED', 'ACQUITTED', 'LIABLE', 'VICTIM', 'WITNESS')),
    remark     text
);
select comity_record('offence_person', 'offence_person', '${appRole}', dimensions => '{offence_no,person_no,role}');

-- A charge names the offence by its number, or in words.
alter table charge add column offence_no int check (offence_no > 0);
alter table charge alter column offence drop not null;
alter table charge add check (offence is not null or offence_no is not null);
