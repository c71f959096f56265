-- Whether persons of two requests are the same: the program proposes, people decide, and nothing is merged. Each decision is a row, and
-- the last one of a pair counts. A protected person is matched with nobody, since the match would say who it is.
create table person_match (
    id              uuid primary key,
    authority       text not null,
    -- The lower identifier first, so that a pair has one form.
    one_request     uuid not null,
    one_no          int not null,
    other_request   uuid not null check (other_request > one_request),
    other_no        int not null,
    same            boolean not null,
    reason          text not null,
    decided_by      text not null,
    decided_by_name text not null,
    decided_at      timestamptz not null,
    foreign key (one_request, authority) references request (id, authority),
    foreign key (other_request, authority) references request (id, authority),
    foreign key (one_request, one_no) references person (request_id, no),
    foreign key (other_request, other_no) references person (request_id, no)
);
create index person_match_of_one on person_match (one_request, one_no, id desc);
create index person_match_of_other on person_match (other_request, other_no, id desc);
select comity_guard('person_match', 'OFFICE');
alter policy seen on person_match
    using (comity_belongs(authority, (select comity_authorities())) and (select comity_of_the_office())
           and one_request not in (select comity_hidden()) and other_request not in (select comity_hidden())
           and not exists (select 1 from person p where p.identity_protected
                           and (p.request_id, p.no) in ((one_request, one_no), (other_request, other_no))))
    with check (comity_belongs(authority, (select comity_authorities())) and (select comity_of_the_office())
                and exists (select 1 from request r where r.id = one_request and r.authority = person_match.authority)
                and exists (select 1 from request r where r.id = other_request and r.authority = person_match.authority));
create function check_person_match() returns trigger language plpgsql as $$
begin
    perform require_present(new.decided_at, new.decided_by);
    return new;
end
$$;
create trigger person_match_names_its_caller before insert on person_match
    for each row execute function check_person_match();
create trigger person_match_is_append_only before update or delete on person_match
    for each row execute function refuse_change();
create trigger person_match_is_not_truncated before truncate on person_match
    for each statement execute function refuse_change();
grant select, insert on person_match to ${appRole};

-- Persons of other requests of the same office who may be the same as one person, with the reasons. The caller sees both requests by the
-- function of visibility.
create function comity_matches(of_request uuid, of_no int)
returns table (request_id uuid, no int, reasons text[])
    language plpgsql stable parallel unsafe security definer
    set search_path = public, pg_temp
    set pg_trgm.word_similarity_threshold = 0.6
    set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
    settings constant text[] := comity_settings();
    own      constant text[] := comity_authorities();
    the      record;
begin
    if not coalesce(comity_of_the_office(), false) or own is null then
        return;
    end if;
    perform set_config('comity.search', 'on', true);
    select p.authority, p.born, search_identifiers(p.identifiers) as numbers,
           array(select l from unnest(string_to_array(p.folded_names, E'\n')) l where length(l) > 4) as names
    into the
    from person p join request r on r.id = p.request_id
    where p.request_id = of_request and p.no = of_no and p.ended_on is null and p.identity_protected is null
      and comity_sees(r, own, settings);
    if found then
        return query
        with alike as (
            select p.request_id, p.no from unnest(the.names) l (line) join person p on p.folded_names %> l.line
            union
            select p.request_id, p.no from person p
            where p.identifiers <> '[]' and search_identifiers(p.identifiers) && the.numbers
        )
        select p.request_id, p.no, why.reasons
        from alike a
        join person p on p.request_id = a.request_id and p.no = a.no
        join request r on r.id = p.request_id
        cross join lateral (select case when string_to_array(p.folded_names, E'\n') && the.names then 'SAME_NAME' else 'SIMILAR_NAME' end,
                                   case when p.born = the.born and length(p.born) = 10 then 'SAME_BIRTH_DAY' end,
                                   case when search_identifiers(p.identifiers) && the.numbers then 'SAME_IDENTIFIER' end)
                   k (by_name, by_birth, by_number)
        cross join lateral (select array_remove(array[k.by_number, k.by_birth,
            case when k.by_name = 'SAME_NAME' or p.folded_names %> any (the.names) then k.by_name end], null) as reasons) why
        where p.request_id <> of_request and p.authority = the.authority and p.ended_on is null and p.identity_protected is null
          and comity_sees(r, own, settings)
          and (k.by_number is not null or k.by_name = 'SAME_NAME' or k.by_birth is not null)
        order by cardinality(why.reasons) desc, p.request_id desc, p.no
        limit 100;
    end if;
    perform set_config('comity.search', '', true);
end
$$;
revoke all on function comity_matches(uuid, int) from public;
grant execute on function comity_matches(uuid, int) to ${appRole};

-- Requests of the same office that may be about the same matter as one request, or the same request once more, with the reasons.
create function comity_related(of_request uuid) returns table (request_id uuid, reasons text[])
    language plpgsql stable parallel unsafe security definer
    set search_path = public, pg_temp
    set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
    settings constant text[] := comity_settings();
    own      constant text[] := comity_authorities();
    the      request;
    alike    text[] := '{}';
begin
    if not coalesce(comity_of_the_office(), false) or own is null then
        return;
    end if;
    perform set_config('comity.search', 'on', true);
    select r.* into the from request r where r.id = of_request and comity_sees(r, own, settings);
    if the.id is not null then
        perform set_config('comity.search', '', true);
        select coalesce(array_agg(distinct m.request_id::text), '{}') into alike
        from person p
        cross join lateral comity_matches(of_request, p.no) m
        where p.request_id = of_request and p.ended_on is null
          and m.reasons && '{SAME_NAME,SAME_IDENTIFIER}'
          and coalesce((select d.same from person_match d
                        where (d.one_request, d.one_no, d.other_request, d.other_no)
                              in ((of_request, p.no, m.request_id, m.no), (m.request_id, m.no, of_request, p.no))
                        order by d.id desc limit 1), true);
        perform set_config('comity.search', 'on', true);
        return query
        with found (request_id, reason) as (
            select o.request_id, 'SAME_FOREIGN_REFERENCE'
            from request_foreign_reference f
            join request_foreign_reference o on search_reference(o.reference) = search_reference(f.reference)
                                           and search_reference(f.reference) <> ''
            join request r on r.id = o.request_id and r.counterpart = the.counterpart
            where f.request_id = of_request
            union
            select o.request_id, 'SAME_ACCOUNT'
            from asset a
            join asset o on o.identifier is not null and search_numbers(o.identifier) && search_numbers(a.identifier)
            where a.request_id = of_request and a.ended_on is null and o.ended_on is null
            union
            select a::uuid, 'SAME_PERSON' from unnest(alike) a
        )
        select f.request_id,
               array_agg(f.reason order by f.reason)
               || case when bool_or(f.reason = 'SAME_FOREIGN_REFERENCE') and r.channel <> the.channel then '{OTHER_CHANNEL}'::text[]
                       else '{}' end
        from found f
        join request r on r.id = f.request_id
        where f.request_id <> of_request and r.authority = the.authority and comity_sees(r, own, settings)
        group by f.request_id, r.channel
        order by count(*) desc, f.request_id desc
        limit 100;
    end if;
    perform set_config('comity.search', '', true);
end
$$;
revoke all on function comity_related(uuid) from public;
grant execute on function comity_related(uuid) to ${appRole};
