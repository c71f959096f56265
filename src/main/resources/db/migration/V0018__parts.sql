-- Records that belong to a request (parts). The migration that creates the table of a part declares it by one call of
-- comity_part; nothing else of the database is written by hand for it.

-- The parts there are; a test compares them with the code.
create table part_kind (
    code    text primary key check (code ~ '^[a-z][a-z_]*$'),
    records text not null unique
);
grant select on part_kind to ${appRole};

-- What a change overwrote is as secret as the row itself: of the office are the earlier rows of a part that is for the office
-- alone. Up to here there are earlier rows of deadlines and side processes only.
alter table earlier_row add column of_office boolean not null default false;
alter table earlier_row alter column of_office set default true;
drop policy seen on earlier_row;
create policy seen on earlier_row using (comity_belongs(authority) and case when comity_of_the_office() then true
    else not of_office and exists (select 1 from request r where r.id = request_id) end);

-- Its arguments are the column with the request and whether the rows are of the office. A trigger without arguments is that
-- of deadlines, which steps of an executing authority end.
create or replace function keep_earlier_row() returns trigger language plpgsql as $$
declare
    of_request constant uuid := (to_jsonb(old) ->> coalesce(tg_argv[0], 'request_id'))::uuid;
begin
    insert into earlier_row (subject, request_id, authority, seq, of_office, was)
    select old.id, of_request, old.authority,
           (select max(h.seq) from history_entry h where h.request_id = of_request),
           coalesce(tg_argv[1]::boolean, false),
           (select jsonb_object_agg(o.key, o.value) from jsonb_each(to_jsonb(old)) o
            where o.key <> 'version' and o.value is distinct from to_jsonb(new) -> o.key);
    return null;
end
$$;

-- Declares the table of a part. It guards the rows, which are of the authority of their request, grants the application to
-- read, add and change (never to remove), keeps what a change overwrites, and makes
--   <table>_known(of_request, known_at)   the records of a request as known at an instant (null: now)
--   fact_<code>                           the records as facts: days and instants from and to, with the dimensions named
-- code        the part
-- records     its table, with id, authority and the columns named below
-- app_role    the role of the application
-- seen        the rule of comity_guard; null leaves the policies as they are
-- request     the column with the request whose history tells of the record
-- added       the column with the number of the entry that tells of the record
-- ended       the column with the number of the entry that tells of its end
-- ending      the other columns that an end fills
-- day         the column with the day from which the record stands
-- concerns    the condition that a record p concerns of_request
-- dimensions  the columns that the facts show beside
-- of_office   false if an executing authority sees or changes the records
create function comity_part(
    code text, records regclass, app_role text, seen text default 'OFFICE', request text default 'request_id',
    added text default 'added_by', ended text default 'ended_by', ending text[] default '{ended_on}',
    day text default 'day', concerns text default 'p.request_id = of_request', dimensions text[] default '{}',
    of_office boolean default true)
returns void language plpgsql as $declare$
declare
    first_end constant text[] := array_append(ending, ended);
    unended   constant text := (select jsonb_object_agg(c, null) from unnest(first_end) c);
    olds      constant text := (select string_agg(format('old.%I', c), ', ') from unnest(first_end) c);
    news      constant text := (select string_agg(format('new.%I', c), ', ') from unnest(first_end) c);
    shown     constant text := (select string_agg(format(', p.%I', c), '') from unnest(dimensions) c);
begin
    insert into part_kind values (code, records::text);
    if seen is not null then
        perform comity_guard(records, seen);
        execute format(
            'alter policy seen on %1$s with check (%2$s and exists (select 1 from request r
                 where r.id = %1$s.%3$I and r.authority = %1$s.authority))',
            records,
            (select pg_get_expr(p.polqual, p.polrelid) from pg_policy p where p.polrelid = records),
            request);
    end if;
    execute format('grant select, insert, update on %s to %I', records, app_role);

    -- At the end of the transaction, since the entry may be written behind what it tells of. A first end is not kept: the
    -- row names the entry that told of it.
    execute format($sql$
        create constraint trigger keeps_what_it_said after update on %1$s
            deferrable initially deferred for each row
            when (to_jsonb(old) - %2$L::text[] is distinct from to_jsonb(new) - %2$L::text[]
                  or (old.%3$I is not null and (%4$s) is distinct from (%5$s)))
            execute function keep_earlier_row(%6$L, %7$L)$sql$,
        records, array_append(first_end, 'version'), ended, olds, news, request, of_office);

    execute format($sql$
        create function %1$s_known(of_request uuid, known_at timestamptz) returns setof %1$s
        language sql stable parallel safe as $known$
            select x.*
            from %1$s p
            cross join lateral last_known(p.%2$I, known_at) k
            cross join lateral (
                select coalesce(jsonb_object_agg(f.key, f.value), '{}') as was
                from (select distinct on (c.key) c.key, c.value
                      from earlier_row e cross join lateral jsonb_each(e.was) c
                      where e.subject = p.id and e.seq > k.seq
                      order by c.key, e.no) f) w
            cross join lateral jsonb_populate_record(p, w.was) y
            cross join lateral jsonb_populate_record(y, case when y.%3$I > k.seq then %4$L::jsonb else '{}' end) x
            where (%5$s) and p.%6$I <= k.seq
        $known$$sql$, records, request, ended, unended, concerns, added);

    execute format($sql$
        create view fact_%1$s with (security_invoker = true) as
        select p.id, p.%3$I as request_id, p.authority, p.%4$I as day_from, p.ended_on as day_to,
               a.recorded_at as known_from, e.recorded_at as known_to%7$s
        from %2$s p
        join history_entry a on a.request_id = p.%3$I and a.seq = p.%5$I
        left join history_entry e on e.request_id = p.%3$I and e.seq = p.%6$I$sql$,
        code, records, request, day, added, ended, coalesce(shown, ''));
    execute format('grant select on fact_%s to %I', code, app_role);
end
$declare$;
revoke all on function comity_part(text, regclass, text, text, text, text, text, text[], text, text, text[], boolean)
    from public;

-- Side processes and links were made before there were parts. An executing authority's steps may end a side process.
drop trigger side_process_keeps_what_it_said on side_process;
drop function side_processes_known(uuid, timestamptz);
select comity_part('side_process', 'side_process', '${appRole}', seen => null, added => 'opened_by',
                   ending => '{ended_on,outcome}', day => 'opened_on', dimensions => '{kind,reason_code}',
                   of_office => false);

select comity_part('link', 'request_link', '${appRole}', seen => null, request => 'from_request', added => 'told_in',
                   ended => 'ended_in', day => 'linked_on',
                   concerns => 'of_request in (p.from_request, p.to_request)', dimensions => '{kind}');
