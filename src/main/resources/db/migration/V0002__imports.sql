-- Imports of older registers: what was read, what was found in it, and whether it was committed.
create table import_run (
    id               uuid primary key,
    authority        text not null references authority,
    state            text not null check (state in ('DRY_RUN', 'COMMITTED')),
    file_name        text not null,
    sha256           text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    mapping          text not null check (mapping is json object),
    report           text not null check (report is json object),
    row_count        int not null check (row_count >= 0),
    ready            int not null check (ready >= 0),
    already_imported int not null check (already_imported >= 0),
    faulty           int not null check (faulty >= 0),
    added            int,
    read_at          timestamptz not null,
    read_by          text not null,
    read_by_name     text not null,
    committed_at     timestamptz,
    committed_by     text,
    version          int not null,
    check ((state = 'COMMITTED') = (committed_at is not null and committed_by is not null and added is not null))
);
create index import_run_newest on import_run (authority, read_at desc, id desc);

-- The file itself, so that what is committed is what was read. It is written once and never changed.
create table import_file (
    import_id uuid primary key references import_run,
    authority text not null references authority,
    content   bytea not null
);

create trigger import_file_is_append_only before update or delete on import_file
    for each row execute function refuse_change();
create trigger import_file_is_not_truncated before truncate on import_file
    for each statement execute function refuse_change();

-- An executing authority sees single requests, never a register.
alter table import_run enable row level security;
alter table import_run force row level security;
create policy own_authority on import_run
    using (authority = any (comity_authorities()) and comity_executing() is null);

alter table import_file enable row level security;
alter table import_file force row level security;
create policy own_authority on import_file
    using (authority = any (comity_authorities()) and comity_executing() is null);

alter table request add foreign key (import_id) references import_run;

grant select, insert on import_run, import_file to ${appRole};
grant update (state, report, row_count, ready, already_imported, faulty, added, committed_at, committed_by, version)
    on import_run to ${appRole};

-- After a large import the planner knows nothing of the new rows until the database looks by itself, and lists crawl
-- meanwhile. The application's role owns no table, so it may only ask for this.
create function analyse_imported_tables() returns void language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    analyze request;
    analyze request_offence;
    analyze request_legal_basis;
    analyze request_foreign_reference;
    analyze history_entry;
end
$$;
revoke all on function analyse_imported_tables() from public;
grant execute on function analyse_imported_tables() to ${appRole};
