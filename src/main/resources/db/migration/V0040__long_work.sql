-- Long work that a call starts: who started it, how far it is, and how it ended.
create table job (
    id             uuid primary key,
    kind           text not null
                   check (kind in ('IMPORT_DRY_RUN', 'IMPORT_COMMIT', 'REGISTER_EXPORT', 'HISTORY_VERIFICATION')),
    state          text not null
                   check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'INTERRUPTED')),
    -- The own authorities whose records it reads or writes.
    authorities    varchar[] not null check (cardinality(authorities) > 0),
    caller         text not null,
    caller_name    text not null,
    roles          text[] not null,
    -- The own authorities of the caller at the time of the call.
    sight          text[] not null,
    purpose        text,
    on_behalf_of   text,
    input          text not null check (input is json object),
    phase          text,
    rows_done      int not null,
    rows_total     int,
    percentage     int not null check (percentage between 0 and 100),
    created_at     timestamptz not null,
    started_at     timestamptz,
    estimated_end  timestamptz,
    ended_at       timestamptz,
    result         text,
    problem        text check (problem is json object),
    check ((state = 'DONE') = (result is not null)),
    check (state = 'FAILED' or problem is null),
    check ((state in ('QUEUED', 'RUNNING')) = (ended_at is null))
);
create index job_newest on job (caller, id desc);
create index job_not_over on job (state) where ended_at is null;

-- The file that a job reads, until the job ends; or the file that it made, until the job is forgotten.
create table job_file (
    job_id     uuid primary key references job on delete cascade,
    media_type text not null,
    file_name  text not null,
    content    bytea not null
);

alter table job enable row level security;
alter table job force row level security;
-- Rows of several own authorities, to all of which the caller belongs.
create function comity_belongs_to_all(authorities text[]) returns boolean language sql stable parallel safe as $$
    select $1 <@ comity_authorities()
$$;
create policy seen on job using (comity_belongs_to_all(authorities::text[]) and comity_of_the_office());
create policy owner_keeps on job to current_user using (true);

alter table job_file enable row level security;
alter table job_file force row level security;
create policy seen on job_file using (exists (select 1 from job j where j.id = job_id));
create policy owner_keeps on job_file to current_user using (true);

grant select, insert on job to ${appRole};
grant update (state, phase, rows_done, rows_total, percentage, started_at, estimated_end, ended_at, result, problem)
    on job to ${appRole};
grant select, insert, delete on job_file to ${appRole};

-- A node that begins a job knows its identifier only, and acts for its caller after this call. A job that has ended is not shown.
create function job_to_run(of_job uuid) returns setof job
    language sql stable security definer set search_path = public, pg_temp
as $$
    select * from job where id = of_job and ended_at is null
$$;
revoke all on function job_to_run(uuid) from public;
grant execute on function job_to_run(uuid) to ${appRole};

-- The owner deletes jobs of all callers, three days after their end at the earliest.
create function forget_jobs(older_than timestamptz) returns bigint
    language sql security definer set search_path = public, pg_temp
as $$
    with forgotten as (delete from job where ended_at < least(older_than, now() - interval '3 days') returning 1)
    select count(*) from forgotten
$$;
revoke all on function forget_jobs(timestamptz) from public;
grant execute on function forget_jobs(timestamptz) to ${appRole};

-- An import looks at its own rows while it runs. One that runs beside it must not wait for the end of the other for that.
create or replace function analyse_imported_tables() returns void language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    analyze (skip_locked) request, request_offence, request_legal_basis, request_foreign_reference, history_entry;
end
$$;
