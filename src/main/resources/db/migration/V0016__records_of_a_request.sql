-- An entry of the history may tell of a record that belongs to the request, such as a note. One kind of entry serves all
-- kinds of records, so that a new kind of record changes no constraint.
alter table history_entry drop constraint history_entry_kind_check;
alter table history_entry add constraint history_entry_kind_check check (kind in ('TRANSITION', 'CORRECTION',
    'RECLASSIFICATION', 'CHANGE', 'SIDE_PROCESS_OPENED', 'SIDE_PROCESS_ENDED', 'DEADLINE_SET', 'DEADLINE_ENDED',
    'LINKED', 'LINK_ENDED', 'PART'));
