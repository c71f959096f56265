-- Lists read few pages of the database, however many requests there are; ListsCostIT holds it.

-- A condition in the form of "is null or equal" is taken by the planner for one that hardly any row meets; lists were then
-- read whole and sorted. A choice is taken for even odds, and the order of an index is used.
drop policy own_authority on request;
create policy own_authority on request
    using (authority = any (comity_authorities())
           and case when comity_executing() is null then true else executing_authority = comity_executing() end);

-- In the order of the next review; what has none stands last.
drop index request_by_review;
create index request_by_review on request (authority, (coalesce(review_on, date 'infinity')), id);

-- What the people of an office look for daily. Most requests have no place in most of these.
create index request_by_officer on request (authority, officer, id desc) where officer is not null;
create index request_by_result on request (authority, result, id desc) where result is not null;
create index request_urgent on request (authority, id desc) where urgency_reason is not null;
create index request_with_something_beside on request (authority, id desc) where running <> '{}';
create index request_of_a_rare_kind on request (authority, kind, id desc) where kind not in ('MLA', 'EXTRADITION');

-- Only what was imported has such an identity.
alter table request drop constraint request_authority_import_identity_key;
create unique index request_imported_once on request (authority, import_identity) where import_identity is not null;

-- An entry and a deadline belong to the authority of their request, which refers to it; states are compared with the code
-- by a test. Asking for them again at each entry locks a shared row each time and writes that lock into the log.
alter table history_entry
    drop constraint history_entry_authority_fkey,
    drop constraint history_entry_from_state_fkey,
    drop constraint history_entry_to_state_fkey;
alter table deadline drop constraint deadline_authority_fkey;
