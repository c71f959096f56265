-- A measure is a record with an identity: its number is that of its position at this moment, it never changes from now on and
-- is not used again. Before, a number meant the position at the time of the entry that names it; the list of that time is
-- in the history.
alter table measure
    add column id                  uuid,
    add column authority           text,
    add column day                 date,
    add column sub_type            text,
    add column executing_reference text,
    add column added_by            int,
    add column ended_on            date,
    add column ended_by            int,
    add column version             int;

-- The rows are the authorities'; nothing but this migration sees them meanwhile.
alter table measure no force row level security;
alter table request no force row level security;
alter table history_entry no force row level security;
update measure m
set id = gen_random_uuid(), authority = r.authority, version = 0, day = h.occurred_on, added_by = h.seq
from request r
join history_entry h on h.request_id = r.id and h.seq = 1
where r.id = m.request_id;
alter table request force row level security;
alter table history_entry force row level security;

alter table measure
    drop constraint measure_pkey,
    add primary key (id),
    add unique (request_id, no),
    alter column authority set not null,
    alter column day set not null,
    alter column added_by set not null,
    alter column version set not null,
    add check ((ended_on is null) = (ended_by is null));
revoke delete on measure from ${appRole};
select comity_part('measure', 'measure', '${appRole}', seen => 'OF_REQUEST',
                   dimensions => '{letter,sub_type,coercive,dual_criminality,outcome,outcome_code}', of_office => false);
