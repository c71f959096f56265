-- A step looks for obligations only where there is one. The column is true or null: null takes no room in a row.
alter table request add column obliged boolean check (obliged);
alter table request disable trigger user;
alter table request no force row level security;
alter table obligation no force row level security;
update request r set obliged = true where exists (select 1 from obligation o where o.request_id = r.id);
alter table obligation force row level security;
alter table request force row level security;
alter table request enable trigger user;

-- Persons of other requests of whom the last decision says that they are the same as some persons of a request, as far as the caller
-- sees both.
create function comity_same_persons(of_request uuid, of_nos int[]) returns table (request_id uuid, no int)
    language sql stable parallel restricted as $$
    select l.other_request, l.other_no
    from (
        select distinct on (o.own_no, o.other_request, o.other_no) o.other_request, o.other_no, d.same
        from person_match d
        cross join lateral (
            select case when d.one_request = of_request then d.one_no else d.other_no end as own_no,
                   case when d.one_request = of_request then d.other_request else d.one_request end as other_request,
                   case when d.one_request = of_request then d.other_no else d.one_no end as other_no) o
        where (d.one_request = of_request and d.one_no = any (of_nos)) or (d.other_request = of_request and d.other_no = any (of_nos))
        order by o.own_no, o.other_request, o.other_no, d.id desc) l
    where l.same
$$;
