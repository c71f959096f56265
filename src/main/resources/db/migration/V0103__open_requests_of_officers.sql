-- The open requests of some officers, and those without an officer, by two indexes alone. A query under row-level security has to
-- read each request that an officer ever had, since its policy needs columns that no index has. The function answers identifiers of
-- the office of the caller, without the hidden ones; whoever reads these requests meets their policy.
create index request_without_officer on request (authority, id) where officer_key is null;

create function comity_open_requests(own text[], officers text[]) returns setof uuid
    language plpgsql stable parallel unsafe security definer rows 300
    set search_path = public, pg_temp
    set plan_cache_mode = force_generic_plan as $$
begin
    perform set_config('comity.evidence', 'on', true);
    return query
    ((select r.id
     from unnest($1, $2) w (authority, officer_key)
     cross join lateral (select q.id from request q
                         where q.authority = w.authority and q.officer_key = w.officer_key and w.officer_key is not null
                         offset 0) r
     where comity_of_the_office() and w.authority = any (comity_authorities())
     union all
     select r.id
     from unnest($1, $2) w (authority, officer_key)
     cross join lateral (select q.id from request q
                         where q.authority = w.authority and q.officer_key is null and w.officer_key is null
                         offset 0) r
     where comity_of_the_office() and w.authority = any (comity_authorities()))
     intersect
     select i.request_id
     from (select distinct u.authority from unnest($1) u (authority)) w
     cross join state_standing s
     cross join lateral (select j.request_id from request_in_state j
                         where j.authority = w.authority and j.state_no = s.no
                         offset 0) i
     where s.standing <> 'CLOSED')
    except
    select h.id from comity_hidden() h (id);
end
$$;
revoke all on function comity_open_requests(text[], text[]) from public;
grant execute on function comity_open_requests(text[], text[]) to ${appRole};
