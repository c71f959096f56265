-- The planner expects many hits of a query of words. It joined them with all requests of the office. The hits of a query are few: each
-- request is read by its identifier instead.
do $$
declare
    was  constant text := pg_get_functiondef('comity_search(text,text,text[],int,uuid,int)'::regprocedure);
    made constant text := replace(was,
        'select f.* from found f join request r on r.id = f.request_id where comity_sees(r, own, settings)',
        'select f.* from found f
        cross join lateral (select r from request r where r.id = f.request_id offset 0) of_hit
        where comity_sees(of_hit.r, own, settings)');
begin
    if made = was then
        raise exception 'comity_search has another text than this migration expects';
    end if;
    execute made;
end
$$;

-- Every condition of the search has an index. The planner does not know what the functions of an index cost, and would compute the form of
-- each reference again where a query has many keys.
alter function comity_search(text, text, text[], int, uuid, int) set enable_seqscan = off;
