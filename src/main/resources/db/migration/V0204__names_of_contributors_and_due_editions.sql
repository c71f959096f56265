-- The contributor of an amount was a digest of the identifier of the request, which everybody with that identifier computes. It is a MAC of
-- that digest now, under a random key of the office: the same in all editions of the office, another one in each office. Only the owner reads
-- the keys. A key never changes: with another one no contribution to a later edition would be found in an earlier one. Partner and amount of
-- a row are as they are, so that who knows the amount of a request may still find its row.
create table contributor_key (
    office text primary key,
    key    bytea not null default sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) check (octet_length(key) = 32)
);
revoke all on contributor_key from public;
create trigger contributor_key_is_append_only before update or delete on contributor_key
    for each row execute function refuse_change();
create trigger contributor_key_is_not_truncated before truncate on contributor_key
    for each statement execute function refuse_change();

-- Counting only reads, so that an office has its key from its first release on.
create function keep_contributor_key() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    insert into contributor_key (office) values (new.authority) on conflict do nothing;
    return null;
end
$$;
revoke all on function keep_contributor_key from public;
create trigger release_has_a_contributor_key after insert on release
    for each row execute function keep_contributor_key();

-- The contributors of an office of the caller, by the digests of their requests: the first 16 bytes of an HMAC-SHA256.
create function contributors_of(of_office text, digests uuid[]) returns table (digest uuid, contributor uuid)
    language plpgsql stable parallel restricted security definer set search_path = public, pg_temp as $$
declare
    secret  constant bytea := (select k.key from contributor_key k
                               where k.office = of_office and comity_belongs(of_office, (select comity_authorities())));
    inside  constant bytea := comity_padded(secret, 54);
    outside constant bytea := comity_padded(secret, 92);
begin
    if secret is null then
        raise exception 'no key of contributors for %', of_office;
    end if;
    return query
    select d.one, encode(substring(comity_mac(inside, outside, uuid_send(d.one)) from 1 for 16), 'hex')::uuid
    from unnest(digests) d (one);
end
$$;
revoke all on function contributors_of from public;
grant execute on function contributors_of to ${appRole};

-- Rows there are: a difference of editions is computed across this change too.
alter table release no force row level security;
alter table edition_contribution no force row level security;
alter table edition_contribution disable trigger edition_contribution_is_frozen;
insert into contributor_key (office) select distinct authority from release;
update edition_contribution c
set contributor = encode(substring(comity_mac(k.inside, k.outside, uuid_send(c.contributor)) from 1 for 16), 'hex')::uuid
from (select office, comity_padded(key, 54) as inside, comity_padded(key, 92) as outside from contributor_key offset 0) k
where k.office = c.authority;
alter table edition_contribution enable trigger edition_contribution_is_frozen;
alter table edition_contribution force row level security;
alter table release force row level security;

-- Whether an approved edition is published at its time is decided in one place, which is not here: an edition that was counted late is
-- found too, so that the log says why it is held back.
create or replace function due_editions(at timestamptz) returns table (release_id uuid, authority text)
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if (comity_caller() like 'job|%') is not true then
        return;
    end if;
    perform set_config('comity.evidence', 'on', true);
    return query
    select r.id, r.authority
    from release r
    join edition e on e.release_id = r.id
    where e.state = 'APPROVED' and r.scheduled_at <= due_editions.at
    order by r.scheduled_at, r.id;
end
$$;
