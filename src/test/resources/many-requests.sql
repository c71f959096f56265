-- As many requests of one authority as are asked for, registered over ten years: most are closed, one in twenty is open,
-- and of those most are recent. Identifiers rise with time, as the application gives them.
-- Drawn by chance, but the same each time.
-- $1 authority, $2 how many
select setseed(0.5);
with drawn as (
    select n, random() as luck, random() as partner, random() as officer, random() as old,
           date '2015-01-01' + (n * 3650 / $2::int) as day
    from generate_series(1, $2::int) n
), seen as (
    select *, (lpad(to_hex((extract(epoch from day) * 1000)::bigint + n), 12, '0') || '7'
               || substr(md5($1 || n), 1, 3) || 'a' || substr(md5(n || $1), 1, 15))::uuid as id,
           (old < 0.01 or (n > $2::int * 0.93 and luck < 0.6)) as open,
           (array['FRA', 'DEU', 'CHE', 'GBR', 'USA', 'ITA', 'ESP', 'BRA', 'IND', 'NGA'])[1 + floor(partner ^ 3 * 10)::int] as counterpart,
           case when n % 3 = 0 then 'OUTGOING' else 'INCOMING' end as direction
    from drawn
), entered as (
    insert into request (id, authority, reference, direction, kind, counterpart, state, result, matter_type, received_on,
                         officer, review_on, last_moved_on, instruments, running, reasons_sent, registered_at,
                         history_count, history_head, version, summary, urgency_reason)
    select id, $1, 'N/' || n, direction, case when direction = 'OUTGOING' then 'EXTRADITION' else 'MLA' end,
           counterpart, case when open then (array['UNDER_REVIEW', 'IN_EXECUTION'])[1 + n % 2] else 'CLOSED' end,
           case when open then null when luck < 0.1 then 'REFUSED' else 'EXECUTED' end, 'CRIMINAL', day,
           'officer-' || floor(officer * 20)::int, case when open then day + 60 end, day,
           array[case when n % 4 = 0 then 'ECE' else 'UNCAC' end], '{}', false, day, 2, decode(md5(n::text), 'hex'), 1,
           'A request of average length about records of a bank and two companies, number ' || n, case when n % 40 = 0 then 'A hearing is near' end
    from seen
    returning authority, state, id
), in_state as (
    -- The trigger that does it is one of those that are off.
    insert into request_in_state select e.authority, s.no, e.id from entered e join state_standing s on s.state = e.state
)
insert into history_entry (request_id, seq, authority, kind, place, annulled, step, from_state, to_state, result,
                           decided_by, occurred_on, recorded_at, recorded_by, recorded_by_name, details, previous_hash, hash)
select id, step.no, $1, 'TRANSITION', step.no, false, step.name,
       case when step.no = 2 then 'REGISTERED' end,
       case when step.no = 1 then 'REGISTERED' when open then 'UNDER_REVIEW' else 'CLOSED' end,
       case when step.no = 1 or open then null else 'EXECUTED' end, 'CENTRAL_AUTHORITY',
       day + step.no * 20, day, 'somebody', 'Somebody', '{}', decode(md5(n::text), 'hex'), decode(md5(n::text), 'hex')
from seen, (values (1, 'REGISTER'), (2, 'ACKNOWLEDGE')) step (no, name)
