-- Identities of protected persons, in a vault of their own: a person of a request has a pseudonym, and the values that identify
-- the person are seen by those alone who have a grant in force.

alter table person
    add column identity_protected boolean check (identity_protected),
    add check (identity_protected is null or (original_name is null and latin_name is null and aliases = '{}'
               and residence is null and born is null and identifiers = '[]'));

-- A supervisor gives a grant to another person, for a time, and a supervisor ends it.
create table identity_grant (
    id            uuid primary key,
    request_id    uuid not null,
    authority     text not null,
    person_no     int not null,
    no            int not null check (no > 0),
    person        text not null,
    person_name   text not null,
    until_at      timestamptz not null,
    reason        text not null,
    given_by      text not null check (given_by <> person),
    given_by_name text not null,
    given_at      timestamptz not null,
    ended_at      timestamptz,
    ended_by      text,
    end_reason    text,
    version       int not null,
    unique (request_id, person_no, no),
    foreign key (request_id, authority) references request (id, authority),
    foreign key (request_id, person_no) references person (request_id, no),
    check ((ended_at is null) = (ended_by is null))
);
select comity_guard('identity_grant', 'OFFICE');
alter policy seen on identity_grant with check (comity_belongs(authority, (select comity_authorities()))
    and (select comity_of_the_office()) and exists (select 1 from request r
         where r.id = identity_grant.request_id and r.authority = identity_grant.authority));
create trigger identity_grant_names_its_caller before insert or update on identity_grant
    for each row execute function check_access_right();
grant select, insert on identity_grant to ${appRole};
grant update (ended_at, ended_by, end_reason, version) on identity_grant to ${appRole};

-- The identity as it was recorded; the last row of a person counts.
create table protected_identity (
    id          uuid primary key,
    request_id  uuid not null,
    authority   text not null,
    person_no   int not null,
    identity    jsonb not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    foreign key (request_id, authority) references request (id, authority),
    foreign key (request_id, person_no) references person (request_id, no)
);
create index protected_identity_of_person on protected_identity (request_id, person_no, id desc);
alter table protected_identity enable row level security;
alter table protected_identity force row level security;
create policy read_by_grant on protected_identity for select using (
    comity_belongs(authority, (select comity_authorities())) and (select comity_of_the_office())
    and request_id not in (select comity_hidden())
    and exists (select 1 from identity_grant g
                where g.request_id = protected_identity.request_id and g.person_no = protected_identity.person_no
                  and g.person = (select comity_caller()) and g.ended_at is null
                  and g.until_at > (select comity_instant())));
-- Whoever protects a person writes the identity, and reads it no more.
create policy written on protected_identity for insert with check (
    comity_belongs(authority, (select comity_authorities())) and (select comity_of_the_office())
    and exists (select 1 from request r where r.id = request_id and r.authority = protected_identity.authority));
create function check_protected_identity() returns trigger language plpgsql as $$
begin
    perform require_present(new.recorded_at, new.recorded_by);
    return new;
end
$$;
create trigger protected_identity_names_its_caller before insert on protected_identity
    for each row execute function check_protected_identity();
create trigger protected_identity_is_append_only before update or delete on protected_identity
    for each row execute function refuse_change();
grant select, insert on protected_identity to ${appRole};

-- What is said of a protected person in the vault alone.
create function comity_identity() returns text[] language sql immutable parallel safe as $$
    select '{name,original_name,latin_name,aliases,residence,born,identifiers,identity_protected}'::text[]
$$;

-- Earlier rows stay as they are, except that those of a protected person lose the identity.
create function refuse_change_of_earlier_row() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.was = old.was - comity_identity() and to_jsonb(new) - 'was' = to_jsonb(old) - 'was'
           and exists (select 1 from person p where p.id = old.subject and p.identity_protected) then
            return new;
        end if;
    end if;
    raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;
drop trigger earlier_row_is_append_only on earlier_row;
create trigger earlier_row_is_append_only before update or delete on earlier_row
    for each row execute function refuse_change_of_earlier_row();

create policy left_out on earlier_row for update to current_user
    using (comity_belongs(authority, (select comity_authorities())))
    with check (comity_belongs(authority, (select comity_authorities())));

-- The row before the protection is stored at the end of the transaction, without the identity.
create function leave_identity_out() returns trigger language plpgsql as $$
begin
    if exists (select 1 from person p where p.id = new.subject and p.identity_protected) then
        new.was := new.was - comity_identity();
    end if;
    return new;
end
$$;
create trigger earlier_row_has_no_identity before insert on earlier_row for each row
    when (jsonb_exists_any(new.was, '{name,original_name,latin_name,aliases,residence,born,identifiers}'))
    execute function leave_identity_out();

-- Answers that wait for a repetition of a call about the request may have the identity, and are forgotten.
create function forget_identity() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    update earlier_row set was = was - comity_identity()
    where subject = new.id and request_id = new.request_id and jsonb_exists_any(was, comity_identity());
    delete from idempotency_key where concerns = new.request_id;
    return null;
end
$$;
revoke all on function forget_identity() from public;
create trigger person_is_protected after update on person for each row
    when (new.identity_protected and old.identity_protected is null) execute function forget_identity();

create function refuse_end_of_protection() returns trigger language plpgsql as $$
begin
    raise exception 'a protected person stays protected' using errcode = 'insufficient_privilege';
end
$$;
create trigger person_stays_protected before update on person for each row
    when (old.identity_protected and new.identity_protected is null) execute function refuse_end_of_protection();
