-- The states and results of spontaneous information, transfers, enquiries and directly notified requests.
insert into state_standing (state, standing) values
    ('INFORMATION_RECEIVED', 'OPEN'), ('RESTRICTIONS_REGISTERED', 'OPEN'), ('DISSEMINATED', 'OPEN'),
    ('CLEARED', 'PREPARING'), ('RESTRICTIONS_SET', 'PREPARING'), ('INFORMATION_SENT', 'OPEN'),
    ('OUTCOME_RECORDED', 'FINALISED'), ('CONSENT_GIVEN', 'OPEN'), ('STATES_AGREED', 'OPEN'),
    ('TRANSFER_AGREED', 'OPEN'), ('TRANSFERRED', 'FINALISED'), ('CONSENT_REFUSED', 'FINALISED'),
    ('ENQUIRY_RECEIVED', 'OPEN'), ('ENQUIRY_PASSED_ON', 'OPEN'), ('ENQUIRY_SENT', 'OPEN'), ('ANSWERED', 'FINALISED'),
    ('NOTIFIED', 'OPEN'), ('OUTCOME_NOTED', 'FINALISED');

-- Joined to the results that are there already, whichever they are.
do $$
declare
    known text;
begin
    select string_agg(quote_literal(value[1]), ', ') into known
    from pg_constraint c cross join lateral regexp_matches(pg_get_constraintdef(c.oid), '''([A-Z_]+)''', 'g') value
    where c.conrelid = 'request'::regclass and c.conname = 'request_result_check';
    alter table request drop constraint request_result_check;
    execute 'alter table request add constraint request_result_check check (result in (' || known
        || ', ''USED'', ''TAKEN_NOTE_OF'', ''TRANSFERRED'', ''ANSWERED''))';
end
$$;
