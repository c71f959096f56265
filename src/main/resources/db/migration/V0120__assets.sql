-- Assets of a request, from their trace on. UNCAC articles 31, 54 and 55(3). The state of an asset is in no column, since it follows
-- from the events.
create table asset (
    kind             text not null check (kind in ('ACCOUNT', 'REAL_ESTATE', 'VEHICLE', 'COMPANY_SHARE', 'CRYPTO_ASSET', 'CASH',
        'SECURITY', 'VALUABLE_OBJECT', 'CLAIM', 'OTHER')),
    description      text not null,
    identifier       text,
    institution      text,
    chain            text,
    location         text,
    holder           text,
    beneficial_owner text,
    offence_link     text,
    trace_source     text,
    traced_value     jsonb
);
select comity_record('asset', 'asset', '${appRole}', dimensions => '{no,kind,location,traced_value}');
