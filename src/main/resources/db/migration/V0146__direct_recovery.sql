-- Proceedings for the direct recovery of property, UNCAC article 53. Amounts of different currencies are never added.
create table direct_recovery (
    kind text not null check (kind in ('TITLE', 'DAMAGES', 'OWNERSHIP_CLAIM')),
    court text not null,
    case_number text,
    claimant text,
    value jsonb,
    outcome text not null check (outcome in ('PENDING', 'GRANTED', 'PARTLY_GRANTED', 'DISMISSED', 'SETTLED',
        'WITHDRAWN')),
    decided_on date
);
select comity_record('direct_recovery', 'direct_recovery', '${appRole}', seen => 'OFFICE', dimensions => '{kind,outcome}');
