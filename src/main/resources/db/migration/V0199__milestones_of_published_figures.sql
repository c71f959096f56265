-- The axes of states, currencies and milestones as columns of published cells, as those of other tables.
create or replace view figures.cell with (security_barrier) as
select r.authority, e.office, r.code as release, e.no as edition, e.state = 'PUBLISHED' as current, c.table_code, c.place,
       c.keys ->> 'period' as period, c.keys ->> 'direction' as direction, c.keys ->> 'kind' as kind, c.keys ->> 'row' as statement_row,
       c.keys ->> 'partner' as partner, c.keys ->> 'result' as result, c.keys ->> 'age-band' as age_band, c.keys ->> 'holder' as holder,
       c.keys ->> 'ground' as ground, c.keys ->> 'decider' as decider, c.keys ->> 'legal-basis' as legal_basis,
       c.keys ->> 'convention-use' as convention_use, c.keys ->> 'offence' as offence, c.keys ->> 'measure' as measure,
       c.keys, c.value, c.statuses, 'HIDDEN' = any (c.statuses) as hidden, 'PROVISIONAL' = any (c.statuses) as provisional,
       'INCOMPLETE_PERIOD' = any (c.statuses) as incomplete_period,
       c.keys ->> 'state' as state, c.keys ->> 'currency' as currency, c.keys ->> 'milestone' as milestone
from (select x.edition_id, x.table_code, x.place, x.value, x.statuses, jsonb_object(x.keys) as keys from edition_cell x) c
join edition e on e.id = c.edition_id
join release r on r.id = e.release_id
where e.state in ('PUBLISHED', 'SUPERSEDED');
