-- Saved mappings, words that people confirmed, all faults of a reading, and the erasure of what was never committed.

-- How an office's registers are to be read. Nothing is changed: each saving is a version, and so is the removal.
create table import_mapping (
    id            uuid not null,
    version       int not null check (version > 0),
    authority     text not null references authority,
    name          text not null check (name ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    mapping       text not null check (mapping is json object),
    removed       boolean not null,
    saved_at      timestamptz not null,
    saved_by      text not null,
    saved_by_name text not null,
    primary key (id, version),
    unique (authority, name, version)
);

create trigger import_mapping_is_append_only before update or delete on import_mapping
    for each row execute function refuse_change();
create trigger import_mapping_is_not_truncated before truncate on import_mapping
    for each statement execute function refuse_change();

-- What a word of an office's registers means, since a person said so. A term is revoked, never changed.
create table import_term (
    id                uuid primary key,
    authority         text not null references authority,
    field             text not null,
    word              text not null,
    plain             text not null,
    meaning           text not null,
    confirmed_at      timestamptz not null,
    confirmed_by      text not null,
    confirmed_by_name text not null,
    revoked_at        timestamptz,
    revoked_by        text,
    revoked_by_name   text,
    version           int not null,
    check ((revoked_at is null) = (revoked_by is null))
);
create unique index import_term_stands_once on import_term (authority, field, plain) where revoked_at is null;
create index import_term_newest on import_term (authority, confirmed_at desc, id desc);

-- Which mapping and which words an import was read with, and whether what was read is still there.
alter table import_run
    add column mapping_name    text,
    add column mapping_version int,
    add column dictionary      text not null default '{}' check (dictionary is json object),
    add column erased_at       timestamptz,
    add column erased_by       text,
    add column erased_because  text,
    add check ((mapping_name is null) = (mapping_version is null)),
    add check ((state = 'ERASED') = (erased_at is not null and erased_by is not null and erased_because is not null));
alter table import_run drop constraint import_run_state_check;
alter table import_run add constraint import_run_state_check check (state in ('DRY_RUN', 'COMMITTED', 'ERASED'));

-- All faults of a reading, packed; the report itself shows the first of them.
create table import_fault_list (
    import_id uuid primary key references import_run,
    authority text not null references authority,
    content   bytea not null
);

-- What was read goes only when its import was erased, and that goes only before it was committed.
create function refuse_change_of_kept_file() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (select 1 from import_run r where r.id = old.import_id and r.state = 'ERASED') then
        return old;
    end if;
    raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;
drop trigger import_file_is_append_only on import_file;
create trigger import_file_is_kept before update or delete on import_file
    for each row execute function refuse_change_of_kept_file();

create function refuse_return_of_import() returns trigger language plpgsql as $$
begin
    if old.state <> 'DRY_RUN' then
        raise exception 'an import that was committed or erased does not change' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger import_run_ends_once before update of state on import_run
    for each row execute function refuse_return_of_import();

do $$
declare
    t text;
begin
    foreach t in array array['import_mapping', 'import_term', 'import_fault_list'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_authority on %I '
            || 'using (authority = any (comity_authorities()) and comity_executing() is null)', t);
    end loop;
end
$$;

grant select, insert on import_mapping to ${appRole};
grant select, insert on import_term to ${appRole};
grant update (revoked_at, revoked_by, revoked_by_name, version) on import_term to ${appRole};
grant select, insert, delete on import_fault_list to ${appRole};
grant delete on import_file to ${appRole};
grant update (file_name, mapping, dictionary, erased_at, erased_by, erased_because) on import_run to ${appRole};
