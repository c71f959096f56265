-- Published editions for programs of dashboards that speak SQL. The views are barriers: no condition of a reader sees a row that they leave
-- out. They run as their owner, whom the policy `published` shows published
-- rows and nothing else. A role of the deployment gets the right to read this schema, and no other (deploy/reader-of-figures.sql).
create schema figures;
revoke all on schema figures from public;

create view figures.edition with (security_barrier) as
select r.authority, e.office, e.country, r.code as release, r.title_en, r.title_fr, r.program, r.from_day, r.to_day, e.no as edition,
       e.state = 'PUBLISHED' as current, e.state as status, e.reason, e.policy, e.published_at, e.shown_on, e.hash
from release r
join edition e on e.release_id = r.id
where e.state in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN');

create view figures.table_of_edition with (security_barrier) as
select r.authority, r.code as release, e.no as edition, e.state = 'PUBLISHED' as current, t.code as table_code,
       t.head::jsonb -> 'title' ->> 'en' as title_en, t.head::jsonb -> 'title' ->> 'fr' as title_fr,
       t.head::jsonb -> 'definition' ->> 'en' as definition_en, t.head::jsonb -> 'definition' ->> 'fr' as definition_fr,
       t.head::jsonb ->> 'indicator' as indicator, (t.head::jsonb ->> 'version')::int as version
from edition_table t
join edition e on e.id = t.edition_id
join release r on r.id = e.release_id
where e.state in ('PUBLISHED', 'SUPERSEDED');

create view figures.category with (security_barrier) as
select r.authority, r.code as release, e.no as edition, t.code as table_code, a.axis ->> 'code' as axis, a.ord::int as axis_no,
       c.category ->> 'code' as category, c.ord::int as category_no, c.category ->> 'parent' as parent,
       c.category -> 'title' ->> 'en' as title_en, c.category -> 'title' ->> 'fr' as title_fr,
       (c.category -> 'days' ->> 'from')::date as from_day, (c.category -> 'days' ->> 'to')::date as to_day
from edition_table t
join edition e on e.id = t.edition_id
join release r on r.id = e.release_id
cross join lateral jsonb_array_elements(t.head::jsonb -> 'axes') with ordinality a (axis, ord)
cross join lateral jsonb_array_elements(a.axis -> 'categories') with ordinality c (category, ord)
where e.state in ('PUBLISHED', 'SUPERSEDED');

-- A row for each cell. The value is null where a status says why; no number stands for a status. Axes that a table lacks are null.
create view figures.cell with (security_barrier) as
select r.authority, e.office, r.code as release, e.no as edition, e.state = 'PUBLISHED' as current, c.table_code, c.place,
       c.keys ->> 'period' as period, c.keys ->> 'direction' as direction, c.keys ->> 'kind' as kind, c.keys ->> 'row' as statement_row,
       c.keys ->> 'partner' as partner, c.keys ->> 'result' as result, c.keys ->> 'age-band' as age_band, c.keys ->> 'holder' as holder,
       c.keys ->> 'ground' as ground, c.keys ->> 'decider' as decider, c.keys ->> 'legal-basis' as legal_basis,
       c.keys ->> 'convention-use' as convention_use, c.keys ->> 'offence' as offence, c.keys ->> 'measure' as measure,
       c.keys, c.value, c.statuses, 'HIDDEN' = any (c.statuses) as hidden, 'PROVISIONAL' = any (c.statuses) as provisional,
       'INCOMPLETE_PERIOD' = any (c.statuses) as incomplete_period
from (select x.edition_id, x.table_code, x.place, x.value, x.statuses, jsonb_object(x.keys) as keys from edition_cell x) c
join edition e on e.id = c.edition_id
join release r on r.id = e.release_id
where e.state in ('PUBLISHED', 'SUPERSEDED');
