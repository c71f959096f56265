-- The list of obligations of all requests asks for them by the day on which they are due.
create index obligation_by_due on obligation (authority, (coalesce(due_on, date '9999-12-31')), request_id, no)
    where ended_on is null;
