-- An import that was committed or erased stays as it is, all of it. A word that people confirmed is revoked once, and
-- nothing else of it changes.
drop trigger import_run_ends_once on import_run;
create trigger import_run_ends_once before update on import_run
    for each row execute function refuse_return_of_import();
create trigger import_run_is_not_removed before delete on import_run
    for each row execute function refuse_change();
create trigger import_run_is_not_truncated before truncate on import_run
    for each statement execute function refuse_change();

create function refuse_change_of_term() returns trigger language plpgsql as $$
declare
    revoking constant text[] := array['revoked_at', 'revoked_by', 'revoked_by_name', 'version'];
begin
    if tg_op = 'UPDATE' then
        if old.revoked_at is null and new.revoked_at is not null
                and to_jsonb(new) - revoking = to_jsonb(old) - revoking then
            return new;
        end if;
    end if;
    raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;
create trigger import_term_is_revoked_once before update or delete on import_term
    for each row execute function refuse_change_of_term();
create trigger import_term_is_not_truncated before truncate on import_term
    for each statement execute function refuse_change_of_term();

-- The faults of a reading are kept as the file is.
create trigger import_fault_list_is_kept before update or delete on import_fault_list
    for each row execute function refuse_change_of_kept_file();
create trigger import_fault_list_is_not_truncated before truncate on import_fault_list
    for each statement execute function refuse_change();
