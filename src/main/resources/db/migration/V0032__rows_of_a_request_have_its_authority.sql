-- Parts have it since they are parts; the other tables with the authority of a request in a column of theirs have it from
-- here on: a row that is written belongs to a request of its authority that the caller sees. Reading costs nothing more.
do $$
declare
    guarded regclass;
begin
    foreach guarded in array array['history_entry', 'earlier_row', 'side_process', 'deadline']::regclass[] loop
        execute format(
            'alter policy seen on %1$s with check (%2$s and exists (select 1 from request r
                 where r.id = %1$s.request_id and r.authority = %1$s.authority))',
            guarded,
            (select pg_get_expr(p.polqual, p.polrelid) from pg_policy p where p.polrelid = guarded));
    end loop;
end
$$;
