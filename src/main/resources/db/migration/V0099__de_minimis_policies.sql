-- The policies of an office on minor matters: which requests they are about, up to which value, on which basis and by which source.
-- They are no law, unless somebody has read the text.
create table office_minimis_policy (
    id        uuid primary key,
    authority text not null references authority,
    code      text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$'),
    name      text not null,
    kinds     text[] not null,
    offences  text[] not null,
    amount    numeric(17, 2) not null check (amount >= 0),
    currency  text not null check (currency ~ '^[A-Z]{3}$'),
    basis     text not null check (basis in ('POLICY', 'LAW')),
    source    text not null,
    text_read text,
    from_on   date not null,
    until_on  date check (until_on >= from_on),
    version   int not null,
    unique (authority, code),
    check ((basis = 'LAW') = (text_read is not null))
);
select comity_guard('office_minimis_policy', 'OFFICE');
grant select, insert on office_minimis_policy to ${appRole};
grant update (name, kinds, offences, amount, currency, basis, source, text_read, from_on, until_on, version)
    on office_minimis_policy to ${appRole};
alter table office_list_change drop constraint office_list_change_list_check;
alter table office_list_change add constraint office_list_change_list_check
    check (list in ('PEOPLE', 'UNITS', 'EXECUTING_AUTHORITIES', 'MATCHES', 'SERVICE_LEVELS', 'ABSENCES',
                    'REMINDER_RULES', 'ASSIGNMENT_RULES', 'MINIMIS_POLICIES'));
