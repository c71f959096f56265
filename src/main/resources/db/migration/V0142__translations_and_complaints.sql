-- Translations of documents of a request.
create table translation (
    document text not null,
    from_language text not null,
    to_language text not null,
    translator text,
    due_on date,
    done_on date
);
select comity_record('translation', 'translation', '${appRole}', seen => 'OFFICE', dimensions => '{from_language,to_language,due_on,done_on}');

-- Complaints about the handling of a request.
create table complaint (
    complainant text not null check (complainant in ('PERSON', 'COUNSEL', 'FOREIGN_AUTHORITY', 'OWN_AUTHORITY',
        'OTHER')),
    about text not null,
    answer_due_on date,
    answered_on date,
    outcome text not null check (outcome in ('PENDING', 'UPHELD', 'PARTLY_UPHELD', 'UNFOUNDED', 'WITHDRAWN'))
);
select comity_record('complaint', 'complaint', '${appRole}', seen => 'OFFICE', dimensions => '{complainant,outcome}');
