-- Calendar feeds: secret addresses by which a calendar reads the deadlines of a person or unit. The database has the digest of the
-- secret alone.
create table calendar_feed (
    id              uuid primary key,
    authority       text not null references authority,
    -- A person or a unit of the office, by code.
    person          text,
    unit            text,
    digest          bytea not null unique check (octet_length(digest) = 32),
    created_by      text not null,
    created_by_name text not null,
    created_at      timestamptz not null,
    ended_at        timestamptz,
    ended_by_name   text,
    version         int not null,
    check (num_nonnulls(person, unit) = 1),
    check ((ended_at is null) = (ended_by_name is null))
);
create index calendar_feed_of_authority on calendar_feed (authority);
select comity_guard('calendar_feed', 'OFFICE');
alter policy seen on calendar_feed to ${appRole};
create policy evidence on calendar_feed to current_user using (comity_evidence()) with check (comity_evidence());
grant select, insert on calendar_feed to ${appRole};
grant update (ended_at, ended_by_name, version) on calendar_feed to ${appRole};

-- The feed of a secret, for a reader that has no token; nothing for one that was ended.
create function calendar_feed_of(secret bytea) returns table (authority text, person text, unit text, maker text)
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform set_config('comity.evidence', 'on', true);
    return query
    select f.authority, f.person, f.unit, f.created_by from calendar_feed f where f.digest = sha256(secret) and f.ended_at is null;
end
$$;
revoke all on function calendar_feed_of from public;
grant execute on function calendar_feed_of to ${appRole};
