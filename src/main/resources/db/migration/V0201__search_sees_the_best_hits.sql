-- A search forgives a digit only if the caller sees nothing with all of them: this is asked first, by few keys, and the hundreds of keys
-- with another digit are looked up in the other case alone. And it checked whether the caller sees each hit before it chose the best: the
-- requests of hits are now read in the order of the answer, until the page is full. No score and no order depends on an unseen row, as before.
do $$
declare
    was  constant text := pg_get_functiondef('comity_search(text,text,text[],int,uuid,int)'::regprocedure);
    made text := was;
    step text[];
begin
    foreach step slice 1 in array array[
        ['    near     constant text[] :=', '    near     text[] :='],
        ['    perform set_config(''comity.search'', ''on'', true);
', '    perform set_config(''comity.search'', ''on'', true);
    if near <> ''{}'' and exists (
        select from (
            select r.id from request r
            where ''REQUEST'' = any (kinds) and search_reference(r.reference) = any (exact || inside)
            union all
            select r.id from request r
            where ''REQUEST'' = any (kinds) and r.former_references <> ''{}''
              and search_references(r.former_references) && (exact || inside)
            union all
            select f.request_id from request_foreign_reference f
            where ''REQUEST'' = any (kinds) and search_reference(f.reference) = any (exact)
            union all
            select p.request_id from person p
            where ''PERSON'' = any (kinds) and p.identifiers <> ''[]'' and p.ended_on is null
              and search_identifiers(p.identifiers) && exact
            union all
            select a.request_id from asset a
            where ''ASSET'' = any (kinds) and a.identifier is not null and a.ended_on is null
              and search_numbers(a.identifier) && exact
            union all
            select m.request_id from measure m
            where ''MEASURE'' = any (kinds) and m.executing_reference is not null and m.ended_on is null
              and search_reference(m.executing_reference) = any (exact)) whole (request_id)
        cross join lateral (select r from request r where r.id = whole.request_id offset 0) of_hit
        where comity_sees(of_hit.r, own, settings)) then
        near := ''{}'';
    end if;
    keys := exact || near || inside;
'],
        ['    keys     constant text[] := exact || near || inside;', '    keys     text[];'],
        ['    ), visible as materialized (
        select f.* from found f
        cross join lateral (select r from request r where r.id = f.request_id offset 0) of_hit
        where comity_sees(of_hit.r, own, settings)
    ), seen as materialized (
        -- A digit is forgiven if the caller sees nothing with all the digits.
        select v.* from visible v
        where v.reason <> ''ONE_DIGIT''
           or not exists (select 1 from visible e where e.reason in (''EXACT'', ''REFERENCE_FOLDED'', ''REFERENCE_PART''))
    ), top as (
        select s.request_id, max(s.score) as best from seen s
        group by s.request_id
        having after_score is null or (max(s.score), s.request_id) < (after_score, after_request)
        order by max(s.score) desc, s.request_id desc
        limit most
    )', '    ), best as (
        select f.request_id, max(f.score) as best from found f
        group by f.request_id
        having after_score is null or (max(f.score), f.request_id) < (after_score, after_request)
        order by max(f.score) desc, f.request_id desc
        offset 0
    ), top as materialized (
        select b.request_id, b.best from best b
        cross join lateral (select r from request r where r.id = b.request_id offset 0) of_hit
        where comity_sees(of_hit.r, own, settings)
        order by b.best desc, b.request_id desc
        limit most
    )'],
        ['from top t join seen s on', 'from top t join found s on']
    ] loop
        if strpos(made, step[1]) = 0 then
            raise exception 'comity_search has no text %', step[1];
        end if;
        made := replace(made, step[1], step[2]);
    end loop;
    execute made;
end
$$;
