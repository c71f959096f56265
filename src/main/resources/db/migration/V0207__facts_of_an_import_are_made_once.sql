-- Each first entry of a history is remembered until the end of its transaction, whatever wrote it, and the first of the deferred triggers
-- makes the facts of all of them. The others have nothing left to do: they need not look, which took an import as long as the facts.
create or replace function keep_facts_of_entries() returns trigger language plpgsql as $$
declare
    of_requests constant uuid[] := array(select distinct a.request_id from added a
                                         where a.step is not null or a.to_kind is not null or a.supersedes is not null);
    begun constant text := (select string_agg(a.request_id::text, ',') from added a where a.seq = 1);
begin
    if cardinality(of_requests) > 0 then
        perform keep_move_facts(of_requests);
    end if;
    if begun is not null then
        perform set_config('comity.new_requests', concat_ws(',', nullif(current_setting('comity.new_requests', true), ''), begun), true);
    end if;
    return null;
end
$$;

create or replace function keep_facts_of_content() returns trigger language plpgsql as $$
declare
    begun constant text := nullif(current_setting('comity.new_requests', true), '');
begin
    if begun is not null then
        perform set_config('comity.new_requests', '', true), keep_request_facts(string_to_array(begun, ',')::uuid[]);
    end if;
    if new.seq > 1 then
        perform keep_request_facts(array[new.request_id]);
    end if;
    return null;
end
$$;

-- The facts of moves are computed once for both of their tables.
create or replace function requests_with_other_facts(of_requests uuid[]) returns setof uuid language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    perform set_config('comity.evidence', 'on', true);
    return query
    with of_moves as materialized (
        select m.moves, m.spans from facts_of_moves(of_requests) m
    ), told as materialized (
        select 'move' as kind, f.request_id, f::text as fact from of_moves m, unnest(m.moves) f
        union all select 'open', f.request_id, f::text from of_moves m, unnest(m.spans) f
        union all select 'request', f.request_id, f::text from request_facts(of_requests) f
    ), kept as materialized (
        select 'move' as kind, f.request_id, f::text as fact from fact_move f where f.request_id = any (of_requests)
        union all select 'open', f.request_id, f::text from fact_open f where f.request_id = any (of_requests)
        union all select 'request', f.request_id, f::text from fact_request f where f.request_id = any (of_requests)
    )
    select distinct d.request_id
    from ((table told except all table kept) union all (table kept except all table told)) d;
end
$$;
