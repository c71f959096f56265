-- One search over all that the caller may see. Trigram operators and functions of folded texts are not leakproof: under a policy no
-- index would serve them. The hits come from one function of the owner, which applies the function of visibility itself.
-- pg_trgm is a trusted extension of PostgreSQL: the owner of the database creates it.
create extension if not exists pg_trgm with schema public;

-- The form of a number by which it is found: digits of any script as ASCII, in lower case, without everything that is neither letter nor
-- digit. A reference is also found without the zeros before each number in it.
create function search_number(written text) returns text language sql immutable strict parallel safe
return regexp_replace(
    lower(translate(normalize(written, NFKC), '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789') collate "und-x-icu"),
    '[^[:alnum:]]+', '', 'g');
create function search_reference(written text) returns text language sql immutable strict parallel safe
return search_number(regexp_replace(
    translate(normalize(written, NFKC), '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789'), '(^|[^0-9])0+(?=[0-9])', '\1', 'g'));

create function search_references(written text[]) returns text[] language sql immutable strict parallel safe
return (select coalesce(array_agg(search_reference(w)), '{}') from unnest(written) w);

-- A number of a register or an account in both forms.
create function search_numbers(written text) returns text[] language sql immutable strict parallel safe
return array_remove(array[search_number(written), search_reference(written)], '');
create function search_identifiers(identifiers jsonb) returns text[] language sql immutable strict parallel safe
return (select coalesce(array_agg(n), '{}') from jsonb_array_elements(identifiers) i, unnest(search_numbers(i ->> 'value')) n);

-- What words may mean as a reference or number. In one that was written without separators the zeros after the year may be those
-- before a number.
create function search_whole_keys(written text) returns text[] language sql immutable strict parallel safe
return (select array_agg(distinct k) from unnest(search_numbers(written)
    || regexp_replace(search_reference(written), '((?:19|20)[0-9]{2})0+(?=[1-9])', '\1')) k where k <> '');

-- What one digit makes of a key: another digit in a place, one missing, one too many, two exchanged. Empty for a short key.
create function search_near_keys(key text) returns text[] language sql immutable strict parallel safe
return (select coalesce(array_agg(distinct v.key), '{}')
        from generate_series(1, length(key)) i
        cross join lateral (
            select overlay(key placing d from i for 1) from unnest('{0,1,2,3,4,5,6,7,8,9}'::text[]) d
            where substr(key, i, 1) ~ '[0-9]'
            union all
            select overlay(key placing '' from i for 1) where substr(key, i, 1) ~ '[0-9]'
            union all
            select overlay(key placing d from i + n for 0) from unnest('{0,1,2,3,4,5,6,7,8,9}'::text[]) d, unnest('{0,1}'::int[]) n
            where substr(key, i, 1) ~ '[0-9]'
            union all
            select overlay(key placing reverse(substr(key, i, 2)) from i for 2) where substr(key, i, 2) ~ '^[0-9]{2}$') v (key)
        where length(key) between 5 and 60 and length(regexp_replace(key, '[^0-9]', '', 'g')) >= 3 and v.key <> search_near_keys.key);

-- The form of words of a text: without vowel signs and other marks, letters with several shapes in one of them, umlauts written out
-- as their letter.
create function search_text(written text) returns text language sql immutable strict parallel safe
return btrim(regexp_replace(
    replace(replace(replace(replace(
        translate(
            regexp_replace(
                normalize(lower(normalize(written, NFKC) collate "und-x-icu"), NFKD),
                '[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED]', '', 'g'),
            'ىةٱکیøłđıςæœ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', 'يهاكيoldiσao01234567890123456789'),
        'ß', 'ss'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'),
    '[^[:alnum:]]+', ' ', 'g'));

create function search_words(written text) returns tsvector language sql immutable strict parallel safe
return to_tsvector('simple'::regconfig, search_text(written));

-- All words of the query, each whole or, from two letters on, as a beginning. Null if there is none.
create function search_query(written text) returns tsquery language sql immutable strict parallel safe
return (select to_tsquery('simple'::regconfig, string_agg(case when length(w) > 1 then w || ':*' else w end, ' & '))
        from (select w from regexp_split_to_table(search_text(written), ' ') w where w <> '') x);

-- Names in the letters a to z, one a line, which the application writes; and what sounds alike in one spelling.
create function search_name(latin text) returns text language sql immutable strict parallel safe
return btrim(regexp_replace(regexp_replace(regexp_replace(
    translate(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
        replace(replace(replace(replace(
            regexp_replace(latin, '\m(al|el)\M *', '', 'g'),
            'tsch', 'c'), 'shch', 's'), 'sch', 's'), 'tch', 'c'),
            'sh', 's'), 'zh', 'z'), 'kh', 'h'), 'ch', 'c'), 'ph', 'f'), 'th', 't'), 'gh', 'g'), 'dh', 'd'), 'ts', 'c'), 'tz', 'c'),
            'ck', 'k'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'), 'qw', 'kv'),
    '[yj]([aue])', '\1', 'g'), '[yj]', 'i', 'g'), '([a-z])\1+', '\1', 'g'), ' ');

-- The consonants of the same names, for scripts that do not write the vowels.
create function search_sounds(latin text) returns text language sql immutable strict parallel safe
return regexp_replace(search_name(regexp_replace(replace(latin, 'ch', 'sh'), '[wy]', '', 'g')), '[aeiou]', '', 'g');

-- Nothing of a protected person but the pseudonym is in these columns, since the application writes them from the row.
alter table person add column latin_names text not null default '';
alter table person no force row level security;
alter table person disable trigger user;
update person
set latin_names = regexp_replace(lower(regexp_replace(normalize(concat_ws(E'\n', name, coalesce(original_name, ''),
                                       coalesce(latin_name, ''), array_to_string(aliases, E'\n')), NFKD),
                                       '[\u0300-\u036F]', '', 'g')), '[^a-z0-9\n]+', ' ', 'g');
alter table person enable trigger user;
alter table person force row level security;
alter table person
    add column folded_names text not null generated always as (search_name(latin_names)) stored,
    add column sounding_names text not null generated always as (search_sounds(latin_names)) stored;

create or replace function comity_identity() returns text[] language sql immutable parallel safe as $$
    select '{name,original_name,latin_name,aliases,residence,born,identifiers,identity_protected,latin_names,folded_names,sounding_names}'::text[]
$$;
drop trigger earlier_row_has_no_identity on earlier_row;
create trigger earlier_row_has_no_identity before insert on earlier_row for each row
    when (jsonb_exists_any(new.was, '{name,original_name,latin_name,aliases,residence,born,identifiers,latin_names,folded_names,sounding_names}'))
    execute function leave_identity_out();

-- An index without a list of pending entries writes less into the log, and a search reads no such list.
create index request_searched on request (search_reference(reference));
create index request_formerly_searched on request using gin (search_references(former_references)) with (fastupdate = off)
    where former_references <> '{}';
create index request_words on request
    using gin (search_words(coalesce(summary, '') || ' ' || coalesce(requester_name, ''))) with (fastupdate = off)
    where summary is not null or requester_name is not null;
create index foreign_reference_searched on request_foreign_reference (search_reference(reference));
create index person_by_name on person using gin (folded_names gin_trgm_ops) with (fastupdate = off);
create index person_by_sound on person using gin (sounding_names gin_trgm_ops) with (fastupdate = off);
create index person_by_identifier on person using gin (search_identifiers(identifiers)) with (fastupdate = off) where identifiers <> '[]';
create index asset_by_identifier on asset using gin (search_numbers(identifier)) with (fastupdate = off) where identifier is not null;
create index asset_words on asset using gin (search_words(
    description || ' ' || coalesce(institution, '') || ' ' || coalesce(holder, '') || ' ' || coalesce(beneficial_owner, '')
    || ' ' || coalesce(location, ''))) with (fastupdate = off);
create index measure_words on measure using gin (search_words(description)) with (fastupdate = off) where description is not null;
create index measure_by_reference on measure (search_reference(executing_reference)) where executing_reference is not null;
create index note_words on note using gin (search_words(text)) with (fastupdate = off);

-- The owner sees rows of these tables in the function of the search alone. A condition that is not known before the query is planned
-- would come before the index. Hence this function counts as one that never changes: the planner replaces it by its value, and it is true
-- only for the queries that are planned in the function that sets it.
create function comity_searches() returns boolean language sql immutable parallel safe as $$
    select coalesce(current_setting('comity.search', true), '') = 'on'
$$;
do $$
declare
    searched regclass;
begin
    foreach searched in array array['request', 'request_foreign_reference', 'person', 'asset', 'measure', 'note']::regclass[] loop
        execute format('create policy searched on %s for select to current_user using (comity_searches())', searched);
    end loop;
end
$$;

-- The requests with the best hits, and up to ten hits of each. The caller is of the office and sees each of these requests by the
-- function of visibility. Neither a score nor the order depends on a row that the caller does not see.
--   latin         the words in the letters a to z
--   kinds         the kinds of records that are searched
--   after_score, after_request  the last request of the page before
create function comity_search(
    words text, latin text, kinds text[], after_score int, after_request uuid, most int)
returns table (request_id uuid, best int, kind text, no int, field text, reason text, score int)
    language plpgsql stable parallel unsafe security definer
    set search_path = public, pg_temp
    set pg_trgm.word_similarity_threshold = 0.6
    set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
    settings constant text[] := comity_settings();
    own      constant text[] := comity_authorities();
    written  constant text := btrim(words);
    exact    constant text[] := coalesce(search_whole_keys(words), '{}');
    near     constant text[] := search_near_keys(search_reference(words))
        || case when search_number(words) = search_reference(words) then '{}' else search_near_keys(search_number(words)) end;
    inside   constant text[] := array(select search_reference(s.series) || search_reference(words)
                                      from (select distinct series from reference_series s where s.authority = any (own)) s
                                      where search_reference(words) ~ '^[0-9]{5,}$');
    keys     constant text[] := exact || near || inside;
    asked    constant tsquery := case when search_text(words) <> '' then search_query(words) end;
    asked_name  constant text := case when latin ~ '[a-z]{2}' then search_name(latin) else '' end;
    asked_sound constant text := case when latin ~ '[a-z]{2}' then search_sounds(latin) else '' end;
    places   constant text[] := array(select e.code from office_executing_authority e
                                      where e.authority = any (own) and asked is not null
                                        and search_words(e.code || ' ' || e.name || ' ' || array_to_string(e.other_names, ' ')) @@ asked);
begin
    if not coalesce(comity_of_the_office(), false) or own is null then
        return;
    end if;
    perform set_config('comity.search', 'on', true);
    return query
    with found (request_id, kind, no, field, reason, score) as (
        select r.id, 'REQUEST', 0, 'reference', k.reason, k.score
        from request r
        cross join lateral (select case when r.reference = written then 'EXACT'
                                        when search_reference(r.reference) = any (exact) then 'REFERENCE_FOLDED'
                                        when search_reference(r.reference) = any (inside) then 'REFERENCE_PART'
                                        else 'ONE_DIGIT' end,
                                   case when r.reference = written then 1000
                                        when search_reference(r.reference) = any (exact) then 950
                                        when search_reference(r.reference) = any (inside) then 850
                                        else 600 end) k (reason, score)
        where 'REQUEST' = any (kinds) and search_reference(r.reference) = any (keys)
        union all
        select r.id, 'REQUEST', 0, 'formerReferences', k.reason, k.score
        from request r
        cross join lateral (select case when written = any (r.former_references) then 'EXACT'
                                        when search_references(r.former_references) && exact then 'REFERENCE_FOLDED'
                                        when search_references(r.former_references) && inside then 'REFERENCE_PART'
                                        else 'ONE_DIGIT' end,
                                   case when written = any (r.former_references) then 990
                                        when search_references(r.former_references) && exact then 940
                                        when search_references(r.former_references) && inside then 840
                                        else 590 end) k (reason, score)
        where 'REQUEST' = any (kinds) and r.former_references <> '{}' and search_references(r.former_references) && keys
        union all
        select f.request_id, 'REQUEST', f.ord, 'foreignReferences', k.reason, k.score
        from request_foreign_reference f
        cross join lateral (select case when f.reference = written then 'EXACT'
                                        when search_reference(f.reference) = any (exact) then 'REFERENCE_FOLDED'
                                        else 'ONE_DIGIT' end,
                                   case when f.reference = written then 995
                                        when search_reference(f.reference) = any (exact) then 945
                                        else 595 end) k (reason, score)
        where 'REQUEST' = any (kinds) and search_reference(f.reference) = any (exact || near)
        union all
        select r.id, 'REQUEST', 0, case when search_words(r.summary) @@ asked then 'summary'
                                        when search_words(r.requester_name) @@ asked then 'requester' else 'summary' end, 'TEXT', 300
        from request r
        where 'REQUEST' = any (kinds) and asked is not null and (r.summary is not null or r.requester_name is not null)
          and search_words(coalesce(r.summary, '') || ' ' || coalesce(r.requester_name, '')) @@ asked
        union all
        select r.id, 'REQUEST', 0, 'executingAuthority', 'TEXT', 320
        from request r
        where 'REQUEST' = any (kinds) and cardinality(places) > 0 and r.executing_authority = any (places)
          and r.authority = any (own)
        union all
        select p.request_id, 'PERSON', p.no, best.field, best.reason, best.score
        from person p
        cross join lateral (
            select case n when 1 then 'name' when 2 then 'originalName' when 3 then 'latinName' else 'aliases/' || n - 4 end, k.*
            from unnest(string_to_array(p.folded_names, E'\n'), string_to_array(p.sounding_names, E'\n'))
                 with ordinality l (line, sounds, n)
            cross join lateral (select word_similarity(asked_name, l.line) as alike,
                                       case when length(asked_sound) > 2 then word_similarity(asked_sound, l.sounds) else 0 end as sounding) s
            cross join lateral (select case when l.line = asked_name then 'NAME_SAME' when s.alike = 1 then 'NAME_PART'
                                            when s.alike >= 0.6 then 'NAME_SIMILAR'
                                            when s.sounding >= 0.8 then 'NAME_SOUNDS' end,
                                       case when l.line = asked_name then 900 when s.alike = 1 then 800
                                            when s.alike >= 0.6 then 300 + (s.alike * 450)::int
                                            when s.sounding >= 0.8 then 200 + (s.sounding * 350)::int end) k (reason, score)
            where k.score is not null
            order by k.score desc, n
            limit 1) best (field, reason, score)
        where 'PERSON' = any (kinds) and asked_name <> '' and p.ended_on is null
          and (p.folded_names %> asked_name or (length(asked_sound) > 2 and p.sounding_names %> asked_sound))
        union all
        select p.request_id, 'PERSON', p.no, 'identifiers',
               case when search_identifiers(p.identifiers) && exact then 'REFERENCE_FOLDED' else 'ONE_DIGIT' end,
               case when search_identifiers(p.identifiers) && exact then 930 else 580 end
        from person p
        where 'PERSON' = any (kinds) and p.identifiers <> '[]' and p.ended_on is null
          and search_identifiers(p.identifiers) && (exact || near)
        union all
        select a.request_id, 'ASSET', a.no, 'identifier', k.reason, k.score
        from asset a
        cross join lateral (select case when a.identifier = written then 'EXACT'
                                        when search_numbers(a.identifier) && exact then 'REFERENCE_FOLDED'
                                        else 'ONE_DIGIT' end,
                                   case when a.identifier = written then 985
                                        when search_numbers(a.identifier) && exact then 935
                                        else 585 end) k (reason, score)
        where 'ASSET' = any (kinds) and a.identifier is not null and a.ended_on is null
          and search_numbers(a.identifier) && (exact || near)
        union all
        select a.request_id, 'ASSET', a.no,
               case when search_words(a.description) @@ asked then 'description'
                    when search_words(a.institution) @@ asked then 'institution'
                    when search_words(a.holder) @@ asked then 'holder'
                    when search_words(a.beneficial_owner) @@ asked then 'beneficialOwner'
                    when search_words(a.location) @@ asked then 'location' else 'description' end, 'TEXT', 310
        from asset a
        where 'ASSET' = any (kinds) and asked is not null and a.ended_on is null
          and search_words(a.description || ' ' || coalesce(a.institution, '') || ' ' || coalesce(a.holder, '') || ' '
                           || coalesce(a.beneficial_owner, '') || ' ' || coalesce(a.location, '')) @@ asked
        union all
        select m.request_id, 'MEASURE', m.no, 'executingReference',
               case when search_reference(m.executing_reference) = any (exact) then 'REFERENCE_FOLDED' else 'ONE_DIGIT' end,
               case when search_reference(m.executing_reference) = any (exact) then 925 else 575 end
        from measure m
        where 'MEASURE' = any (kinds) and m.executing_reference is not null and m.ended_on is null
          and search_reference(m.executing_reference) = any (exact || near)
        union all
        select m.request_id, 'MEASURE', m.no, 'description', 'TEXT', 300
        from measure m
        where 'MEASURE' = any (kinds) and asked is not null and m.description is not null and m.ended_on is null
          and search_words(m.description) @@ asked
        union all
        select n.request_id, 'NOTE', n.no, 'text', 'TEXT', 290
        from note n
        where 'NOTE' = any (kinds) and asked is not null and n.ended_on is null and search_words(n.text) @@ asked
    ), visible as materialized (
        select f.* from found f join request r on r.id = f.request_id where comity_sees(r, own, settings)
    ), seen as materialized (
        -- A digit is forgiven if the caller sees nothing with all the digits.
        select v.* from visible v
        where v.reason <> 'ONE_DIGIT'
           or not exists (select 1 from visible e where e.reason in ('EXACT', 'REFERENCE_FOLDED', 'REFERENCE_PART'))
    ), top as (
        select s.request_id, max(s.score) as best from seen s
        group by s.request_id
        having after_score is null or (max(s.score), s.request_id) < (after_score, after_request)
        order by max(s.score) desc, s.request_id desc
        limit most
    )
    select x.request_id, x.best, x.kind, x.no, x.field, x.reason, x.score
    from (select s.*, t.best, row_number() over (partition by s.request_id order by s.score desc, s.kind, s.no, s.field) as place
          from top t join seen s on s.request_id = t.request_id) x
    where x.place <= 10
    order by x.best desc, x.request_id desc, x.place;
    perform set_config('comity.search', '', true);
end
$$;
revoke all on function comity_search(text, text, text[], int, uuid, int) from public;
grant execute on function comity_search(text, text, text[], int, uuid, int) to ${appRole};
