-- The priority that the office gives a request, with its reason, author and day of review. Without one it follows from the mark of
-- urgency. The columns are the last ones and empty for most requests, so that a step writes no more for them.
alter table request
    add column priority text check (priority in ('URGENT', 'HIGH', 'NORMAL')),
    add column priority_code text check (priority_code in (
        'REQUESTED', 'DETENTION', 'PERSON_AT_RISK', 'EVIDENCE_AT_RISK', 'PROPERTY_AT_RISK', 'DATE_ABROAD', 'CONVENTION',
        'POLICY_OF_THE_OFFICE', 'NO_REASON_FOR_ANOTHER', 'OTHER')),
    add column priority_reason text,
    add column priority_review_on date,
    add column priority_set_on date,
    add column priority_by text,
    add column priority_by_name text,
    add constraint request_priority_is_whole check (
        num_nulls(priority, priority_code, priority_reason, priority_set_on, priority_by, priority_by_name) in (0, 6)
        and (priority is not null or priority_review_on is null)),
    add constraint request_priority_is_reviewed check (
        priority is null or priority_review_on is not null);
create index request_with_a_priority on request (authority, priority, id desc) where priority is not null;
