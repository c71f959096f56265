-- Decisions on single measures: acceptance, refusal, postponement, sending, result. A measure follows from the steps and the
-- decisions in force.
create table measure_decision (
    measure_no int not null,
    decision text not null check (decision in ('ACCEPTED', 'REFUSAL_PROPOSED', 'REFUSED', 'POSTPONED', 'RESUMED', 'SENT',
        'EXECUTED', 'PARTLY_EXECUTED', 'IMPOSSIBLE')),
    decided_by text not null check (decided_by in ('CENTRAL_AUTHORITY', 'EXECUTING_AUTHORITY', 'COURT', 'MINISTER',
        'OTHER_STATE', 'FOREIGN_COURT', 'PERSON')),
    code text,
    further_grounds text[] not null,
    instrument text,
    proposal_no int,
    consultation uuid,
    not_consulted_because text,
    answers jsonb not null,
    narrative text,
    document text,
    document_on date,
    executing_authority text,
    due_on date,
    procedure_followed boolean,
    delivered text,
    awaited uuid,
    awaited_on date,
    check (decision <> 'POSTPONED' or due_on is not null),
    check (decision <> 'SENT' or executing_authority is not null),
    check ((awaited is null) = (awaited_on is null))
);
select comity_record('measure_decision', 'measure_decision', '${appRole}', seen => 'OFFICE',
    dimensions => '{measure_no,decision,decided_by,code,executing_authority,due_on,procedure_followed}');

-- The procedure that the other State asks to follow, UNCAC article 46(17), and what the decisions make of a measure.
alter table measure
    add column procedure_asked text,
    add column executing_authority text,
    add column postponed_until date;
