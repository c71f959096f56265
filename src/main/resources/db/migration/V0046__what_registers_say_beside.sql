-- An event of an older register that is no step of the procedure is an entry of its own kind. Few requests have one.
alter table history_entry drop constraint history_entry_kind_check;
alter table history_entry add constraint history_entry_kind_check check (kind in ('TRANSITION', 'CORRECTION',
    'RECLASSIFICATION', 'CHANGE', 'SIDE_PROCESS_OPENED', 'SIDE_PROCESS_ENDED', 'DEADLINE_SET', 'DEADLINE_ENDED',
    'LINKED', 'LINK_ENDED', 'PART', 'EVENT'));
create index event_by_day on history_entry (authority, occurred_on) where kind = 'EVENT';

-- A register is brought up to date: rows that add something to a request that is recorded.
alter table import_run add column changed int not null default 0 check (changed >= 0);
grant update (changed) on import_run to ${appRole};

-- Figures by legal basis name those that the law book does not have by their words, also as known at an instant.
drop function legal_bases_known(timestamptz);
create function legal_bases_known(known_at timestamptz) returns table (request_id uuid, instrument text, note text)
language sql stable parallel safe as $$
    select r.id, l.instrument, l.note
    from request r
    cross join lateral said_then(r.id, known_at) s
    cross join lateral (
        select b.instrument, b.note from request_legal_basis b
        where b.request_id = r.id and not coalesce(s.said ? 'legalBases', false)
        union all
        select b ->> 'instrument', b ->> 'note' from jsonb_array_elements(s.said -> 'legalBases') b) l
$$;
