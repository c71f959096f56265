-- Webhooks: addresses to which the events of an office are sent, and the tries to send them.
create table webhook (
    id             uuid primary key,
    authority      text not null references authority,
    url            text not null,
    -- The kinds of events that are sent; all if there is none.
    types          text[] not null,
    state          text not null check (state in ('ENABLED', 'DISABLED', 'FAILED')),
    -- Signs what is sent. The one before signs as well until an instant.
    secret         bytea not null check (octet_length(secret) between 24 and 64),
    former_secret  bytea,
    former_until   timestamptz,
    -- The last event that is settled: it was received, or is not for this webhook.
    position       bigint not null,
    -- The last event that was received. It is shown; the one above is not, because it passes events of guarded requests.
    received       bigint,
    -- How often sending the next event failed, since when, and when it is tried again.
    failures       int not null check (failures >= 0),
    failing_since  timestamptz,
    next_at        timestamptz not null,
    -- Until when the node that sends has it for itself.
    leased_until   timestamptz not null,
    created_by     text not null,
    created_by_name text not null,
    created_at     timestamptz not null,
    version        int not null,
    check ((former_secret is null) = (former_until is null)),
    check ((failures = 0) = (failing_since is null))
);
create index webhook_of_authority on webhook (authority);

-- One try to send an event: it says nothing about the request.
create table webhook_delivery (
    id        uuid primary key,
    authority text not null references authority,
    webhook   uuid not null references webhook,
    event     bigint not null,
    type      text not null,
    attempt   int not null check (attempt > 0),
    at        timestamptz not null,
    outcome   text not null check (outcome in ('RECEIVED', 'REFUSED', 'ADDRESS_NOT_ALLOWED', 'UNKNOWN_HOST', 'NO_CONNECTION', 'NO_ANSWER')),
    status    int
);
create index webhook_delivery_newest on webhook_delivery (webhook, id desc);
create index webhook_delivery_by_day on webhook_delivery (at);

do $$
declare
    guarded regclass;
begin
    foreach guarded in array array['webhook', 'webhook_delivery']::regclass[] loop
        perform comity_guard(guarded, 'OFFICE');
        execute format('alter policy seen on %s to ${appRole}', guarded);
        execute format('create policy evidence on %s to current_user using (comity_evidence()) with check (comity_evidence())', guarded);
    end loop;
end
$$;
grant select, insert, update on webhook to ${appRole};
grant select, insert on webhook_delivery to ${appRole};

-- The webhooks of all authorities that have something to send, for the job that sends.
create function webhooks_due(at timestamptz) returns table (id uuid, authority text)
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if (comity_caller() like 'job|%') is not true then
        return;
    end if;
    perform set_config('comity.evidence', 'on', true);
    return query
    select w.id, w.authority
    from webhook w
    where w.state = 'ENABLED' and w.next_at <= webhooks_due.at and w.leased_until <= webhooks_due.at
      and exists (select 1 from event e where e.authority = w.authority and e.position > w.position)
    order by w.next_at
    limit 200;
end
$$;

-- The tries of more than thirty days ago; no caller can ask for later ones.
create function forget_deliveries(older_than timestamptz) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    forgotten bigint;
begin
    perform set_config('comity.evidence', 'on', true);
    delete from webhook_delivery d where d.at < least(older_than, now() - interval '30 days');
    get diagnostics forgotten = row_count;
    return forgotten;
end
$$;
revoke all on function webhooks_due, forget_deliveries from public;
grant execute on function webhooks_due, forget_deliveries to ${appRole};
