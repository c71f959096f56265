-- Outgoing assistance, incoming extradition, provisional arrest, and links between requests.
insert into state_standing (state, standing) values
    ('INTERNAL_REVIEW', 'PREPARING'), ('DRAFT_SHARED', 'PREPARING'), ('IN_EXECUTION_ABROAD', 'OPEN'),
    ('RESULTS_RECEIVED', 'FINALISED'), ('DELIVERED', 'FINALISED'), ('OBLIGATIONS_OPEN', 'FINALISED'),
    ('CERTIFIED', 'OPEN'), ('BEFORE_COURT', 'OPEN'), ('CONSENTED', 'OPEN'), ('FOUND_ELIGIBLE', 'OPEN'),
    ('COURT_REFUSED', 'OPEN'), ('BEFORE_MINISTER', 'OPEN'), ('EXECUTIVE_REFUSAL_PROPOSED', 'OPEN'),
    ('SURRENDER_ORDERED', 'OPEN'), ('WARRANT_ISSUED', 'OPEN'), ('ARRESTED', 'OPEN'),
    ('AWAITING_FULL_REQUEST', 'OPEN'), ('RELEASED', 'OPEN'), ('FULL_REQUEST_RECEIVED', 'FINALISED');

alter table request drop constraint request_result_check;
alter table request add constraint request_result_check check (result in ('SURRENDERED', 'EXECUTED', 'PARTLY_EXECUTED',
    'REQUEST_FOLLOWED', 'REFUSED', 'WITHDRAWN', 'NO_LONGER_REQUIRED', 'IMPOSSIBLE', 'OTHERWISE_FINALISED'));

alter table side_process drop constraint side_process_kind_check;
alter table side_process add constraint side_process_kind_check check (kind in ('REQUEST_FOR_INFORMATION',
    'CONSULTATION', 'CONDITIONS', 'POSTPONEMENT', 'ASSURANCES', 'COMPETING_REQUEST', 'TRANSLATION', 'APPEAL',
    'STATUS_QUERY', 'ORAL_CONFIRMATION', 'CONFIDENTIALITY_CHOICE', 'NATIONALITY_FOLLOW_UP', 'TEMPORARY_SURRENDER',
    'SPECIALITY_CONSENT'));

alter table history_entry drop constraint history_entry_kind_check;
alter table history_entry add constraint history_entry_kind_check check (kind in ('TRANSITION', 'CORRECTION', 'CHANGE',
    'SIDE_PROCESS_OPENED', 'SIDE_PROCESS_ENDED', 'DEADLINE_SET', 'DEADLINE_ENDED', 'LINKED', 'LINK_ENDED'));

-- That one request prepares, supplements, resends or follows another of the same authority. The history of the request
-- it starts at tells of it; a link made by mistake is ended, and stays.
create table request_link (
    id           uuid primary key,
    authority    text not null references authority,
    from_request uuid not null references request,
    to_request   uuid not null references request,
    kind         text not null check (kind in ('PREPARES', 'SUPPLEMENTS', 'RESENDS', 'FOLLOWS')),
    note         text,
    linked_on    date not null,
    ended_on     date,
    told_in      int not null,
    ended_in     int,
    version      int not null,
    check (from_request <> to_request),
    check ((ended_on is null) = (ended_in is null))
);
create index link_from_request on request_link (from_request);
create index link_to_request on request_link (to_request);
create unique index link_stands_once on request_link (from_request, to_request, kind) where ended_on is null;

alter table request_link enable row level security;
alter table request_link force row level security;
create policy own_authority on request_link
    using (authority = any (comity_authorities()) and comity_executing() is null)
    with check (authority = any (comity_authorities()) and comity_executing() is null
                and exists (select 1 from request r where r.id = from_request and r.authority = request_link.authority)
                and exists (select 1 from request r where r.id = to_request and r.authority = request_link.authority));

grant select, insert, update on request_link to ${appRole};
