-- The rules of visibility, each in one function. Every policy calls them, and the planner replaces each call by the body of
-- the function, so that a policy costs what its condition costs.

-- Rows of an own authority that the caller belongs to.
create function comity_belongs(authority text) returns boolean language sql stable parallel safe as $$
    select $1 = any (comity_authorities())
$$;

-- Rows that no executing authority sees.
create function comity_of_the_office() returns boolean language sql stable parallel safe as $$
    select comity_executing() is null
$$;

-- A request that the caller may see. It takes the row, so that a rule that looks at another column replaces this function
-- and no policy. A choice and not "is null or equal": the planner takes a choice for even odds.
create function comity_sees(r request) returns boolean language sql stable parallel safe as $$
    select r.authority = any (comity_authorities())
           and case when comity_executing() is null then true else r.executing_authority = comity_executing() end
$$;

-- Guards the rows of a table, for its owner as well:
--   AUTHORITY     by the own authority in its column
--   OFFICE        the same, but for no executing authority
--   WITH_REQUEST  rows that belong to a request and have no authority of their own
--   OF_REQUEST    rows that belong to a request and have its authority in a column: tables that grow, which are read
--                 without a look at the request unless the caller is an executing authority
create function comity_guard(guarded regclass, rule text) returns void language plpgsql as $$
declare
    condition text := case rule
        when 'AUTHORITY' then 'comity_belongs(authority)'
        when 'OFFICE' then 'comity_belongs(authority) and comity_of_the_office()'
        when 'WITH_REQUEST' then 'exists (select 1 from request r where r.id = request_id)'
        when 'OF_REQUEST' then 'comity_belongs(authority) and case when comity_of_the_office() then true '
            || 'else exists (select 1 from request r where r.id = request_id) end'
    end;
    former text;
begin
    if condition is null then
        raise exception 'no such rule: %', rule;
    end if;
    for former in select polname from pg_policy where polrelid = guarded loop
        execute format('drop policy %I on %s', former, guarded);
    end loop;
    execute format('alter table %s enable row level security', guarded);
    execute format('alter table %s force row level security', guarded);
    execute format('create policy seen on %s using (%s)', guarded, condition);
end
$$;
revoke all on function comity_guard(regclass, text) from public;

select comity_guard(t::regclass, 'AUTHORITY') from unnest(array['reference_series', 'audit_entry']) t;
select comity_guard(t::regclass, 'OFFICE')
from unnest(array['import_run', 'import_file', 'import_fault_list', 'import_mapping', 'import_term']) t;
select comity_guard(t::regclass, 'WITH_REQUEST')
from unnest(array['request_legal_basis', 'request_offence', 'request_foreign_reference', 'measure']) t;
select comity_guard(t::regclass, 'OF_REQUEST')
from unnest(array['history_entry', 'earlier_row', 'side_process', 'deadline']) t;

drop policy own_authority on request;
create policy seen on request using (comity_sees(request));

drop policy own_authority on authority;
create policy seen on authority using (comity_belongs(code));

-- Both ends of a link are requests of its authority that the caller sees.
drop policy own_authority on request_link;
create policy seen on request_link
    using (comity_belongs(authority) and comity_of_the_office())
    with check (comity_belongs(authority) and comity_of_the_office()
                and exists (select 1 from request r where r.id = from_request and r.authority = request_link.authority)
                and exists (select 1 from request r where r.id = to_request and r.authority = request_link.authority));
