-- Times in custody, and under measures in its place, by instants: some laws count hours. UNCAC article 44(10).
create table custody_span (
    person_no int not null,
    title text not null check (title in ('PROVISIONAL_ARREST', 'EXTRADITION_DETENTION', 'OWN_PROCEEDINGS',
        'SENTENCE', 'BAIL', 'REPORTING', 'HOUSE_ARREST', 'OTHER_MEASURE')),
    place text,
    country text,
    begins_at timestamptz not null,
    ends_at timestamptz,
    ordered_by text,
    end_reason text
);
select comity_record('custody_span', 'custody_span', '${appRole}', seen => 'OFFICE', dimensions => '{person_no,title,country}');
