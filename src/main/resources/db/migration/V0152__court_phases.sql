-- Phases of the proceedings before courts, by instance.
create table court_phase (
    person_no int not null,
    instance text not null check (instance in ('FIRST', 'APPEAL', 'CASSATION', 'CONSTITUTIONAL', 'INTERNATIONAL')),
    court text not null,
    case_number text,
    counsel text,
    suspensive boolean,
    outcome text not null check (outcome in ('PENDING', 'ELIGIBLE', 'NOT_ELIGIBLE', 'PARTLY_ELIGIBLE', 'REMITTED',
        'WITHDRAWN')),
    decided_on date,
    served_on date
);
select comity_record('court_phase', 'court_phase', '${appRole}', seen => 'OFFICE', dimensions => '{person_no,instance,outcome}');

-- Requests of other States for the same person, and the decision between them.
create table competing_request (
    person_no int not null,
    other_state text not null,
    other_reference text,
    request_kind text not null check (request_kind in ('EXTRADITION', 'SURRENDER_WARRANT', 'INTERNATIONAL_COURT')),
    criteria text,
    decision text not null check (decision in ('PENDING', 'THIS_REQUEST', 'OTHER_REQUEST')),
    decided_on date
);
select comity_record('competing_request', 'competing_request', '${appRole}', seen => 'OFFICE', dimensions => '{person_no,other_state,decision}');
