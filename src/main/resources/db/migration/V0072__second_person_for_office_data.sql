-- A change of an authority's time zone or State moves legal days: one administrator proposes it, another agrees.

alter table authority
    add column proposed_country text check (proposed_country ~ '^[A-Z]{3}$'),
    add column proposed_zone_id text,
    add column proposed_by text,
    add column proposed_by_name text,
    add constraint proposal_is_whole
        check (num_nonnulls(proposed_country, proposed_zone_id, proposed_by, proposed_by_name) in (0, 4));

-- An executing authority asks the central authority; it sees its questions and their answers, and no other side process.
alter table side_process drop constraint side_process_kind_check;
alter table side_process add constraint side_process_kind_check check (kind in ('REQUEST_FOR_INFORMATION',
    'CONSULTATION', 'CONDITIONS', 'POSTPONEMENT', 'ASSURANCES', 'COMPETING_REQUEST', 'TRANSLATION', 'APPEAL',
    'STATUS_QUERY', 'ORAL_CONFIRMATION', 'CONFIDENTIALITY_CHOICE', 'NATIONALITY_FOLLOW_UP', 'TEMPORARY_SURRENDER',
    'SPECIALITY_CONSENT', 'EXECUTION_QUESTION'));
alter policy of_execution on side_process
    using (case when (select comity_of_the_office()) then true
                else kind = 'EXECUTION_QUESTION'
                     and opened_by > (select e.since from execution e where e.request_id = side_process.request_id) end)
    with check ((select comity_of_the_office()));

-- A job has the rights of its starter in its own authorities alone.
alter table job drop column sight;

-- A member of a unit is proposed by one person and belongs to it from the confirmation by another on.
alter table unit_member
    alter column from_at drop not null,
    add column proposed_by text,
    add column proposed_by_name text,
    add check (from_at is not null or proposed_by is not null);
grant update (from_at) on unit_member to ${appRole};
