-- When each job runs next and which node runs it; the columns are those that db-scheduler asks for. No personal data.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_task_due on scheduled_tasks (execution_time);
grant select, insert, update, delete on scheduled_tasks to ${appRole};

-- An answer that was kept for an idempotency key goes when its time is over, whoever asked for it: the application's role
-- sees the keys of one caller only, so that the owner deletes, by this function and no other way. Three days is the least
-- time that an answer is kept, whatever the application's role asks for.
create policy owner_forgets on idempotency_key to current_user using (true);
create function forget_idempotency_keys(older_than timestamptz) returns bigint
    language sql security definer set search_path = public, pg_temp
as $$
    with forgotten as (delete from idempotency_key where created_at < least(older_than, now() - interval '3 days')
                       returning 1)
    select count(*) from forgotten
$$;
revoke all on function forget_idempotency_keys from public;
grant execute on function forget_idempotency_keys to ${appRole};
