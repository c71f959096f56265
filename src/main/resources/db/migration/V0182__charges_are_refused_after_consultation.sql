-- The consultation before the office or a minister refuses a charge, or why there was none, UNCAC article 44(17).
alter table charge
    add column consultation uuid,
    add column not_consulted_because text;
