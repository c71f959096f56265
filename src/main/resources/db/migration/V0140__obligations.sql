-- Obligations that outlive the request: limits of use, confidentiality, return, speciality, assurances, feedback.
create table obligation (
    kind text not null check (kind in ('USE_LIMIT', 'CONFIDENTIALITY', 'RETURN_OF_ORIGINALS', 'RETURN_OF_PERSON',
        'CUSTODY_CREDIT', 'SPECIALITY', 'ASSURANCE', 'FEEDBACK', 'CONDITION', 'OTHER')),
    owed_by text not null check (owed_by in ('REQUESTED_STATE', 'REQUESTING_STATE')),
    item text,
    person_no int,
    terms text not null,
    until date,
    due_on date,
    fulfilled_on date
);
select comity_record('obligation', 'obligation', '${appRole}', seen => 'OFFICE', dimensions => '{kind,owed_by,due_on,fulfilled_on}');

-- Consents that are asked for to act beyond an obligation, UNCAC article 46(19).
create table use_consent (
    obligation_no int,
    purpose text not null,
    decision text not null check (decision in ('PENDING', 'GRANTED', 'PARTLY_GRANTED', 'REFUSED')),
    decided_on date,
    scope text
);
select comity_record('use_consent', 'use_consent', '${appRole}', seen => 'OFFICE', dimensions => '{decision,obligation_no,decided_on}');
