-- Who assessed the dual criminality of a measure, and when, UNCAC article 46(9).
alter table measure
    add column assessed_by text,
    add column assessed_on date,
    add constraint measure_is_assessed check (dual_criminality <> 'PENDING' or (assessed_by is null and assessed_on is null));
