-- Costs of executing a request, UNCAC article 46(28). Amounts of different currencies are never added.
create table cost (
    kind text not null check (kind in ('TRANSLATION', 'EXPERT', 'TRAVEL', 'VIDEO_LINK', 'CUSTODY',
        'ASSET_MANAGEMENT', 'COUNSEL', 'OTHER')),
    value jsonb not null,
    borne_by text not null check (borne_by in ('REQUESTED_STATE', 'REQUESTING_STATE', 'BOTH')),
    extraordinary boolean,
    consulted_on date,
    agreement text,
    description text
);
select comity_record('cost', 'cost', '${appRole}', seen => 'OFFICE', dimensions => '{kind,borne_by}');
