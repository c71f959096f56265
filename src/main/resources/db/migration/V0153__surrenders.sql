-- Assurances of requesting States, from the asking to their monitoring. The day of the next review is a deadline.
create table assurance (
    person_no int not null,
    kind text not null check (kind in ('DEATH_PENALTY', 'LIFE_SENTENCE', 'RETRIAL', 'DETENTION_CONDITIONS',
        'RETURN_OF_NATIONAL', 'SPECIALITY', 'FAIR_TRIAL', 'OTHER')),
    terms text not null,
    standing text not null check (standing in ('ASKED', 'GIVEN', 'ACCEPTED', 'REJECTED', 'DECLINED')),
    answer_due_on date,
    given_on date,
    given_by text,
    accepted_on date,
    review_due_on date,
    reviewed_on date,
    finding text
);
select comity_record('assurance', 'assurance', '${appRole}', seen => 'OFFICE', dimensions => '{person_no,kind,standing}');

-- Surrenders of persons: planned, postponed, for a time or for good. The days of review and of return are deadlines.
create table surrender (
    person_no int not null,
    kind text not null check (kind in ('FULL', 'TEMPORARY')),
    postponed_for text,
    review_due_on date,
    planned_on date,
    place text,
    escorts text,
    detention_days int,
    informed_on date,
    handed_over_on date,
    property text,
    return_due_on date,
    returned_on date
);
select comity_record('surrender', 'surrender', '${appRole}', seen => 'OFFICE', dimensions => '{person_no,kind,postponed_for}');

-- Consents of the State that surrendered a person to prosecutions for other offences and to re-extraditions.
create table speciality_consent (
    person_no int not null,
    purpose text not null check (purpose in ('FURTHER_PROSECUTION', 'RE_EXTRADITION')),
    offence text not null,
    to_state text,
    answer_due_on date,
    decision text not null
        check (decision in ('PENDING', 'GRANTED', 'PARTLY_GRANTED', 'REFUSED')),
    decided_on date,
    ground text
);
select comity_record('speciality_consent', 'speciality_consent', '${appRole}', seen => 'OFFICE', dimensions => '{person_no,purpose,decision}');
