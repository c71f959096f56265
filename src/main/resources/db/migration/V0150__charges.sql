-- The offences of a person in an extradition, each with its own decision, UNCAC article 44(1) to (3).
create table charge (
    person_no int not null,
    offence text not null,
    article text,
    foreign_provision text,
    own_offence text,
    conduct_from date,
    conduct_until date,
    conduct_place text,
    longest_sentence int,
    remaining_sentence int,
    dual_criminality text not null
        check (dual_criminality in ('PENDING', 'FULFILLED', 'NOT_FULFILLED', 'NOT_REQUIRED')),
    assessed_by text,
    assessed_on date,
    accessory boolean,
    without_dual_criminality boolean,
    decision text not null check (decision in ('PENDING', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    ground text,
    decided_by text
        check (decided_by in ('CENTRAL_AUTHORITY', 'EXECUTING_AUTHORITY', 'COURT', 'MINISTER', 'OTHER_STATE', 'FOREIGN_COURT', 'PERSON')),
    decided_on date,
    remark text
);
select comity_record('charge', 'charge', '${appRole}', seen => 'OFFICE', dimensions => '{person_no,article,dual_criminality,decision,ground}');
