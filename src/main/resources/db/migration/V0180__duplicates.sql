-- Persons of other requests of the same office who may be the same as some persons of a request, all persons in one query. The search is
-- bounded: the first hundred of the persons that are asked for, and the first hundred matches of each.
create function comity_person_matches(of_request uuid, of_nos int[])
returns table (own_no int, request_id uuid, no int, reasons text[])
    language plpgsql stable parallel unsafe security definer
    set search_path = public, pg_temp
    set pg_trgm.word_similarity_threshold = 0.6
    set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
    settings constant text[] := comity_settings();
    own      constant text[] := comity_authorities();
begin
    if not coalesce(comity_of_the_office(), false) or own is null then
        return;
    end if;
    perform set_config('comity.search', 'on', true);
    return query
    with asked as materialized (
        select p.no, p.authority, p.born, search_identifiers(p.identifiers) as numbers,
               array(select l from unnest(string_to_array(p.folded_names, E'\n')) l where length(l) > 4) as names
        from person p join request r on r.id = p.request_id
        where p.request_id = of_request and (of_nos is null or p.no = any (of_nos))
          and p.ended_on is null and p.identity_protected is null and comity_sees(r, own, settings)
        order by p.no
        limit 100
    ), alike as (
        select a.no as own_no, p.request_id, p.no
        from asked a cross join lateral unnest(a.names) l (line) join person p on p.folded_names %> l.line
        union
        select a.no, p.request_id, p.no
        from asked a join person p on p.identifiers <> '[]' and search_identifiers(p.identifiers) && a.numbers
    ), found as (
        select a.no as own_no, p.request_id, p.no, why.reasons,
               row_number() over (partition by a.no order by cardinality(why.reasons) desc, p.request_id desc, p.no) as place
        from alike c
        join asked a on a.no = c.own_no
        join person p on p.request_id = c.request_id and p.no = c.no
        join request r on r.id = p.request_id
        cross join lateral (select case when string_to_array(p.folded_names, E'\n') && a.names then 'SAME_NAME' else 'SIMILAR_NAME' end,
                                   case when p.born = a.born and length(p.born) = 10 then 'SAME_BIRTH_DAY' end,
                                   case when search_identifiers(p.identifiers) && a.numbers then 'SAME_IDENTIFIER' end)
                   k (by_name, by_birth, by_number)
        cross join lateral (select array_remove(array[k.by_number, k.by_birth,
            case when k.by_name = 'SAME_NAME' or p.folded_names %> any (a.names) then k.by_name end], null) as reasons) why
        where p.request_id <> of_request and p.authority = a.authority and p.ended_on is null and p.identity_protected is null
          and comity_sees(r, own, settings)
          and (k.by_number is not null or k.by_name = 'SAME_NAME' or k.by_birth is not null)
    )
    select f.own_no, f.request_id, f.no, f.reasons from found f where f.place <= 100 order by f.own_no, f.place;
    perform set_config('comity.search', '', true);
end
$$;
revoke all on function comity_person_matches(uuid, int[]) from public;
grant execute on function comity_person_matches(uuid, int[]) to ${appRole};
drop function comity_matches(uuid, int);

-- The owner reads offences in its functions as it reads the other rows of requests there (V0160).
create policy searched on request_offence for select to current_user using (comity_searches());

-- Requests of the same office that may be one request once more, with the reasons: the same foreign reference of the same State, and the
-- same State, kind, date and offence or summary among the last two hundred requests of the State that the caller sees. It is bounded, since
-- each registration asks it. One that was annulled or joined to another is no request any more.
create function comity_duplicates(of_request uuid) returns table (request_id uuid, reasons text[])
    language plpgsql stable parallel unsafe security definer
    set search_path = public, pg_temp
    set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
    settings constant text[] := comity_settings();
    own      constant text[] := comity_authorities();
    the      request;
begin
    if not coalesce(comity_of_the_office(), false) or own is null then
        return;
    end if;
    perform set_config('comity.search', 'on', true);
    select r.* into the from request r where r.id = of_request and comity_sees(r, own, settings);
    if the.id is not null then
        return query
        with same_reference as (
            select o.request_id
            from request_foreign_reference f
            join request_foreign_reference o on search_reference(o.reference) = search_reference(f.reference)
                                           and search_reference(f.reference) <> ''
            join request r on r.id = o.request_id
            where f.request_id = of_request and o.request_id <> of_request
              and r.authority = the.authority and r.counterpart = the.counterpart and r.state not in ('ANNULLED', 'JOINED')
              and comity_sees(r, own, settings)
            limit 200
        ), last_of_the_state as (
            select n.id, n.dated, n.kind, n.direction, n.summary from request n
            where the.dated is not null and n.authority = the.authority and n.counterpart = the.counterpart and n.id <> of_request
              and n.state not in ('ANNULLED', 'JOINED') and comity_sees(n, own, settings)
            order by n.id desc
            limit 200
        ), found (request_id, reason) as (
            select s.request_id, 'SAME_FOREIGN_REFERENCE' from same_reference s
            union
            select n.id, 'SAME_FACTS' from last_of_the_state n
            where n.dated = the.dated and n.kind = the.kind and n.direction = the.direction
              and (text_key(n.summary) = text_key(the.summary)
                   or exists (select 1 from request_offence a join request_offence b on a.article = b.article
                              where a.request_id = n.id and b.request_id = of_request))
        )
        select f.request_id,
               array_agg(f.reason order by f.reason desc)
               || case when bool_or(f.reason = 'SAME_FOREIGN_REFERENCE') and r.channel <> the.channel then '{OTHER_CHANNEL}'::text[]
                       else '{}' end
        from found f
        join request r on r.id = f.request_id
        group by f.request_id, r.channel
        order by count(*) desc, f.request_id desc
        limit 20;
    end if;
    perform set_config('comity.search', '', true);
end
$$;
revoke all on function comity_duplicates(uuid) from public;
grant execute on function comity_duplicates(uuid) to ${appRole};

-- The same as before (V0161), with the persons in one query and with the duplicates.
create or replace function comity_related(of_request uuid) returns table (request_id uuid, reasons text[])
    language plpgsql stable parallel unsafe security definer
    set search_path = public, pg_temp
    set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
    settings  constant text[] := comity_settings();
    own       constant text[] := comity_authorities();
    the       request;
    alike     text[];
    duplicate jsonb;
begin
    if not coalesce(comity_of_the_office(), false) or own is null then
        return;
    end if;
    perform set_config('comity.search', 'on', true);
    select r.* into the from request r where r.id = of_request and comity_sees(r, own, settings);
    perform set_config('comity.search', '', true);
    if the.id is not null then
        select coalesce(array_agg(distinct m.request_id::text), '{}') into alike
        from comity_person_matches(of_request, null) m
        where m.reasons && '{SAME_NAME,SAME_IDENTIFIER}'
          and coalesce((select d.same from person_match d
                        where (d.one_request, d.one_no, d.other_request, d.other_no)
                              in ((of_request, m.own_no, m.request_id, m.no), (m.request_id, m.no, of_request, m.own_no))
                        order by d.id desc limit 1), true);
        select coalesce(jsonb_agg(jsonb_build_object('id', d.request_id, 'reason', u.reason)), '[]') into duplicate
        from comity_duplicates(of_request) d cross join lateral unnest(d.reasons) u (reason);
        perform set_config('comity.search', 'on', true);
        return query
        with found (request_id, reason) as (
            select (d.one ->> 'id')::uuid, d.one ->> 'reason' from jsonb_array_elements(duplicate) d (one)
            union
            select o.request_id, 'SAME_ACCOUNT'
            from asset a
            join asset o on o.identifier is not null and search_numbers(o.identifier) && search_numbers(a.identifier)
            where a.request_id = of_request and a.ended_on is null and o.ended_on is null
            union
            select a::uuid, 'SAME_PERSON' from unnest(alike) a
        )
        select f.request_id, array_agg(f.reason order by f.reason = 'OTHER_CHANNEL', f.reason)
        from found f
        join request r on r.id = f.request_id
        where f.request_id <> of_request and r.authority = the.authority and comity_sees(r, own, settings)
        group by f.request_id
        order by count(*) filter (where f.reason <> 'OTHER_CHANNEL') desc, f.request_id desc
        limit 100;
        perform set_config('comity.search', '', true);
    end if;
end
$$;

-- Requests of an office that rows of a register may be, each by the place of its row: the own reference or a foreign reference of the same
-- State is the same but for separators, case and leading zeros. A request that not everybody of the office sees is left out, since others
-- read the report of an import too. Each row has five at most by each reference.
create function comity_known_references(of_authority text, states text[], own_references text[], foreign_references text[])
returns table (place int, request_id uuid, reason text)
    language plpgsql stable parallel unsafe security definer
    set search_path = public, pg_temp
    set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
    settings constant text[] := comity_settings();
    own      constant text[] := comity_authorities();
begin
    if not coalesce(comity_of_the_office(), false) or own is null then
        return;
    end if;
    perform set_config('comity.search', 'on', true);
    return query
    with rows as (
        select ordinality::int as place, state, search_reference(own_reference) as own_key, search_reference(foreign_reference) as key
        from unnest(states, own_references, foreign_references) with ordinality u (state, own_reference, foreign_reference, ordinality)
    )
    select w.place, k.request_id, k.reason
    from rows w
    cross join lateral (
        (select r.id as request_id, 'SAME_OWN_REFERENCE' as reason
         from request r
         where w.own_key <> '' and search_reference(r.reference) = w.own_key
           and r.authority = of_authority and r.counterpart = w.state and not r.guarded and r.state not in ('ANNULLED', 'JOINED')
           and comity_sees(r, own, settings)
         limit 5)
        union
        (select r.id, 'SAME_FOREIGN_REFERENCE'
         from request_foreign_reference f join request r on r.id = f.request_id
         where w.key <> '' and search_reference(f.reference) = w.key
           and r.authority = of_authority and r.counterpart = w.state and not r.guarded and r.state not in ('ANNULLED', 'JOINED')
           and comity_sees(r, own, settings)
         limit 5)) k
    order by w.place, k.request_id, k.reason
    limit 2000;
    perform set_config('comity.search', '', true);
end
$$;
revoke all on function comity_known_references(text, text[], text[], text[]) from public;
grant execute on function comity_known_references(text, text[], text[], text[]) to ${appRole};
