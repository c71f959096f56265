-- Contacts about the matter of a request, through networks and persons, before it or beside it. For the office alone.
create table contact (
    channel     text not null check (channel in ('GLOBE', 'INTERPOL', 'EUROPOL', 'ARIN', 'JUDICIAL_NETWORK', 'EUROJUST',
        'FINANCIAL_INTELLIGENCE_UNIT', 'LIAISON', 'JOINT_TEAM', 'CENTRAL_AUTHORITY', 'OTHER_AUTHORITY', 'DIPLOMATIC')),
    counterpart text,
    about       text,
    result      text not null check (result in ('PENDING', 'INFORMATION_GIVEN', 'REQUEST_PREPARED', 'REQUEST_AVOIDED',
        'EXECUTION_COORDINATED', 'NO_ANSWER', 'NO_RESULT'))
);
select comity_record('contact', 'contact', '${appRole}', dimensions => '{channel,result}');
