-- Releases of statistics and their editions. A release is a publication for a period with a stable address; an edition is its frozen
-- content, stored as rows.
create table release (
    id              uuid primary key,
    authority       text not null references authority,
    -- The code in the address, which never changes.
    code            text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
    program         text not null,
    title_en        text not null,
    title_fr        text not null,
    from_day        date not null,
    to_day          date not null,
    year_start      text not null check (year_start ~ '^[0-1][0-9]-[0-3][0-9]$'),
    -- Before this instant nothing of the release is published.
    scheduled_at    timestamptz,
    created_at      timestamptz not null,
    created_by      text not null,
    created_by_name text not null,
    version         int not null,
    check (to_day >= from_day),
    unique (authority, code),
    unique (id, authority)
);

-- Who saw an edition before its publication. The list is part of the release.
create table release_early_reader (
    id            uuid primary key,
    release_id    uuid not null,
    authority     text not null,
    name          text not null,
    organisation  text not null,
    reason        text not null,
    noted_at      timestamptz not null,
    noted_by      text not null,
    noted_by_name text not null,
    foreign key (release_id, authority) references release (id, authority)
);
create index release_early_reader_of on release_early_reader (release_id);

create table edition (
    id              uuid primary key,
    release_id      uuid not null,
    authority       text not null,
    no              int not null check (no > 0),
    state           text not null
                    check (state in ('DRAFT', 'REVIEW', 'APPROVED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')),
    -- Why there is an edition after the first, for the public.
    reason          text,
    -- Name and State of the office at the time, ISO 3166-1 alpha-3.
    office          text not null,
    country         text not null check (country ~ '^[A-Z]{3}$'),
    program_version int not null,
    policy          text not null,
    software        text not null,
    -- The instant of the one state of the database from which all tables were counted.
    counted_at      timestamptz not null,
    hash            text not null check (hash ~ '^[0-9a-f]{64}$'),
    -- Versions of indicators, hashes of tables, and what the disclosure control did.
    manifest        text not null check (manifest is json object),
    drafted_by      text not null,
    drafted_by_name text not null,
    published_at    timestamptz,
    -- The day that is shown as that of the release; later editions inherit it.
    shown_on        date,
    version         int not null,
    check (no = 1 or reason is not null or state = 'DRAFT'),
    check ((state in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')) = (published_at is not null)),
    check ((published_at is null) = (shown_on is null)),
    foreign key (release_id, authority) references release (id, authority),
    unique (release_id, no),
    unique (id, authority)
);
-- One edition of a release is in the making at most, and one is current.
create unique index edition_in_the_making on edition (release_id) where state in ('DRAFT', 'REVIEW', 'APPROVED');
create unique index edition_current on edition (release_id) where state = 'PUBLISHED';

-- Each state of an edition, with who brought it there.
create table edition_act (
    edition_id uuid not null,
    authority  text not null,
    no         int not null check (no > 0),
    act        text not null check (act in ('DRAFTED', 'SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')),
    at         timestamptz not null,
    by         text not null,
    by_name    text not null,
    -- For the office; of a withdrawal the reason, which is public.
    note       text,
    -- Codes of the warnings that the person who approves has signed.
    signed     text[] not null,
    primary key (edition_id, no),
    foreign key (edition_id, authority) references edition (id, authority)
);

create table edition_table (
    edition_id uuid not null,
    authority  text not null,
    ord        int not null check (ord > 0),
    code       text not null,
    -- Title, definition, axes and notes.
    head       text not null check (head is json object),
    hash       text not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (edition_id, code),
    foreign key (edition_id, authority) references edition (id, authority)
);

create table edition_cell (
    edition_id uuid not null,
    authority  text not null,
    table_code text not null,
    -- From 0: the combinations of the categories, the last axis running fastest.
    place      int not null check (place >= 0),
    -- The code of each axis, followed by that of its category, for readers by SQL.
    keys       text[] not null,
    value      numeric,
    statuses   text[] not null
               check (statuses <@ array['HIDDEN', 'NOT_RECORDED', 'NOT_APPLICABLE', 'NOT_AVAILABLE', 'PROVISIONAL', 'REVISED', 'BREAK',
                                        'INCOMPLETE_PERIOD']),
    check ((value is null) = (statuses && array['HIDDEN', 'NOT_RECORDED', 'NOT_APPLICABLE', 'NOT_AVAILABLE'])),
    primary key (edition_id, table_code, place),
    foreign key (edition_id, table_code) references edition_table (edition_id, code)
);

-- The numbers of hidden cells. The disclosure control of later editions needs them; nothing else reads them.
create table edition_exact (
    edition_id uuid not null,
    authority  text not null,
    table_code text not null,
    place      int not null,
    value      numeric,
    primary key (edition_id, table_code, place),
    foreign key (edition_id, table_code, place) references edition_cell (edition_id, table_code, place)
);

select comity_guard(t::regclass, 'OFFICE') from unnest(array['release', 'release_early_reader', 'edition', 'edition_act', 'edition_table',
    'edition_cell', 'edition_exact']) t;

-- What is published is for everybody, without a token as well.
create policy published on edition for select using (state in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN'));
create policy published on release for select
    using (id in (select e.release_id from edition e where e.state in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')));
-- The list of early readers, and the reason of a withdrawal, are public. Notes for the office are not.
create policy published on release_early_reader for select
    using (release_id in (select e.release_id from edition e where e.state in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')));
create policy published on edition_act for select
    using (act = 'WITHDRAWN' and edition_id in (select e.id from edition e where e.state = 'WITHDRAWN'));
create policy published on edition_table for select
    using (edition_id in (select e.id from edition e where e.state in ('PUBLISHED', 'SUPERSEDED')));
create policy published on edition_cell for select
    using (edition_id in (select e.id from edition e where e.state in ('PUBLISHED', 'SUPERSEDED')));

-- A draft can be removed, to be drafted again. Nothing else of an edition changes but its state.
create function check_edition() returns trigger language plpgsql as $$
declare
    moving constant text[] := array['state', 'reason', 'published_at', 'shown_on', 'version'];
    allowed constant text[] := array['DRAFT>REVIEW', 'REVIEW>DRAFT', 'REVIEW>APPROVED', 'APPROVED>DRAFT', 'APPROVED>PUBLISHED',
                                     'PUBLISHED>SUPERSEDED', 'PUBLISHED>WITHDRAWN', 'SUPERSEDED>WITHDRAWN'];
begin
    if tg_op = 'INSERT' and new.state = 'DRAFT' or tg_op = 'DELETE' and old.state = 'DRAFT' then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    if tg_op = 'UPDATE' and to_jsonb(new) - moving = to_jsonb(old) - moving
            and old.state || '>' || new.state = any (allowed)
            and (old.published_at is null or (new.published_at, new.shown_on, new.reason) is not distinct from
                                             (old.published_at, old.shown_on, old.reason)) then
        return new;
    end if;
    raise exception 'edition: % refused', lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;
create trigger edition_moves_by_state before insert or update or delete on edition
    for each row execute function check_edition();

create function check_edition_part() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' and exists (select 1 from edition e
                                     where e.id = case tg_op when 'DELETE' then old.edition_id else new.edition_id end
                                       and e.state = 'DRAFT') then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    raise exception '% is frozen with its edition: % refused', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;
do $$
declare
    part text;
begin
    foreach part in array array['edition_table', 'edition_cell', 'edition_exact'] loop
        execute format('create trigger %1$s_is_frozen before insert or update or delete on %1$s
                        for each row execute function check_edition_part()', part);
    end loop;
    foreach part in array array['release_early_reader'] loop
        execute format('create trigger %1$s_is_append_only before update or delete on %1$s
                        for each row execute function refuse_change()', part);
    end loop;
    foreach part in array array['release', 'release_early_reader', 'edition', 'edition_act', 'edition_table', 'edition_cell',
                                'edition_exact'] loop
        execute format('create trigger %1$s_is_not_truncated before truncate on %1$s
                        for each statement execute function refuse_change()', part);
    end loop;
end
$$;

-- Acts go with a draft that is removed.
create function check_edition_act() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (select 1 from edition e where e.id = old.edition_id and e.state = 'DRAFT') then
        return old;
    end if;
    raise exception 'edition_act is append-only: % refused', lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;
create trigger edition_act_is_append_only before update or delete on edition_act
    for each row execute function check_edition_act();

grant select, insert on release, release_early_reader, edition, edition_act, edition_table, edition_cell, edition_exact to ${appRole};
grant update (title_en, title_fr, scheduled_at, version) on release to ${appRole};
grant update (state, reason, published_at, shown_on, version) on edition to ${appRole};
grant delete on edition, edition_act, edition_table, edition_cell, edition_exact to ${appRole};

alter table job drop constraint job_kind_check;
alter table job add constraint job_kind_check
    check (kind in ('IMPORT_DRY_RUN', 'IMPORT_COMMIT', 'REGISTER_EXPORT', 'HISTORY_VERIFICATION', 'EDITION_DRAFT'));

-- The releases of all offices with an approved edition whose time has come, for the job that publishes.
alter policy seen on edition to ${appRole};
alter policy seen on release to ${appRole};
-- The owner reads published rows alone, in the views for readers by SQL.
alter policy seen on edition_table to ${appRole};
alter policy seen on edition_cell to ${appRole};
create policy evidence on edition for select to current_user
    using (comity_evidence());
create policy evidence on release for select to current_user
    using (comity_evidence());
create function due_editions(at timestamptz) returns table (release_id uuid, authority text)
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
    where e.state = 'APPROVED' and r.scheduled_at <= due_editions.at and e.counted_at <= r.scheduled_at
    order by r.scheduled_at, r.id
    limit 200;
end
$$;
revoke all on function due_editions from public;
grant execute on function due_editions to ${appRole};
