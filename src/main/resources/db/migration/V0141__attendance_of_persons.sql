-- Hearings for the requesting State, UNCAC article 46(18).
create table hearing (
    person_no int,
    measure_no int,
    form text not null check (form in ('VIDEO_LINK', 'TELEPHONE', 'IN_PERSON')),
    scheduled_at timestamptz not null,
    time_zone text not null,
    conducted_by text not null check (conducted_by in ('REQUESTED_STATE', 'REQUESTING_STATE')),
    attended_by text,
    interpreter_language text,
    under_oath boolean,
    link_tested_on date,
    outcome text not null check (outcome in ('PLANNED', 'HELD', 'INTERRUPTED', 'NOT_APPEARED', 'CANCELLED')),
    minutes text
);
select comity_record('hearing', 'hearing', '${appRole}', seen => 'OFFICE', dimensions => '{form,outcome}');

-- Temporary transfers of detained persons, UNCAC article 46(10) to (12).
create table person_transfer (
    person_no int,
    consented_on date,
    consent_form text,
    consent_withdrawn_on date,
    sending_state_approved_on date,
    receiving_state_approved_on date,
    conditions text,
    transferred_on date,
    return_due_on date,
    returned_on date
);
select comity_record('person_transfer', 'person_transfer', '${appRole}', seen => 'OFFICE', dimensions => '{transferred_on,return_due_on,returned_on}');

-- Safe conducts of persons in the requesting State, UNCAC article 46(27).
create table safe_conduct (
    person_no int,
    purpose text not null,
    notice_on date,
    agreed_until date,
    left_on date,
    ended_early_on date
);
select comity_record('safe_conduct', 'safe_conduct', '${appRole}', seen => 'OFFICE', dimensions => '{notice_on,ended_early_on}');
