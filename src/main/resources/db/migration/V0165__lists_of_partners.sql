-- Lists that the offices of other States give before talks, to be compared with the own requests. No comparison is stored: it follows the
-- present requests, and the sight of the caller.
create table reconciliation (
    id             uuid primary key,
    authority      text not null references authority,
    partner        text not null check (partner ~ '^[A-Z]{3}$'),
    -- Days of entry of the own requests that belong to the comparison.
    from_day       date not null,
    until_day      date not null,
    file_name      text not null,
    sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    row_count      int not null check (row_count >= 0),
    byte_count     bigint not null check (byte_count >= 0),
    guesses        text not null check (guesses is json array),
    taken_at       timestamptz not null,
    taken_by       text not null,
    taken_by_name  text not null,
    erased_at      timestamptz,
    erased_by      text,
    erased_because text,
    version        int not null,
    check (until_day >= from_day),
    check ((erased_at is null) = (erased_by is null) and (erased_at is null) = (erased_because is null)),
    unique (id, authority)
);
create index reconciliation_newest on reconciliation (authority, taken_at desc, id desc);

-- A request in such a list. References, days and state are those of the other office; the direction is ours, so that what they send is
-- incoming. A row without a state says nothing about it.
create table reconciliation_row (
    reconciliation_id uuid not null,
    authority         text not null,
    row_no            int not null check (row_no > 0),
    reference         text,
    our_references    text[] not null,
    direction         text not null check (direction in ('INCOMING', 'OUTGOING')),
    kind              text not null check (kind in ('MLA', 'EXTRADITION', 'PROVISIONAL_ARREST', 'SPONTANEOUS_INFORMATION',
                          'TRANSFER_OF_PROCEEDINGS', 'TRANSFER_OF_SENTENCED_PERSON', 'ENQUIRY', 'DIRECT_REQUEST')),
    dated             date,
    received          date,
    state             text references state_standing,
    result            text check (result in ('SURRENDERED', 'EXECUTED', 'PARTLY_EXECUTED', 'REQUEST_FOLLOWED', 'USED', 'TAKEN_NOTE_OF',
                          'TRANSFERRED', 'ANSWERED', 'REFUSED', 'WITHDRAWN', 'NO_LONGER_REQUIRED', 'IMPOSSIBLE',
                          'OTHERWISE_FINALISED')),
    persons           text,
    summary           text,
    -- The names in the letters a to z, one a line.
    latin_names       text not null,
    folded_names      text not null generated always as (search_name(latin_names)) stored,
    sounding_names    text not null generated always as (search_sounds(latin_names)) stored,
    primary key (reconciliation_id, row_no),
    foreign key (reconciliation_id, authority) references reconciliation (id, authority)
);

select comity_guard(t::regclass, 'OFFICE') from unnest(array['reconciliation', 'reconciliation_row']) t;

-- A list is erased once, and nothing else of it changes. The rows go with their erasure only.
create function check_reconciliation() returns trigger language plpgsql as $$
declare
    erasing constant text[] := array['file_name', 'guesses', 'erased_at', 'erased_by', 'erased_because', 'version'];
begin
    if tg_op = 'INSERT' then
        perform require_present(new.taken_at, new.taken_by);
        return new;
    end if;
    if tg_op = 'UPDATE' and old.erased_at is null and new.erased_at is not null
            and to_jsonb(new) - erasing = to_jsonb(old) - erasing then
        perform require_present(new.erased_at, new.erased_by);
        return new;
    end if;
    raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;
create trigger reconciliation_is_erased_once before insert or update or delete on reconciliation
    for each row execute function check_reconciliation();
create trigger reconciliation_is_not_truncated before truncate on reconciliation
    for each statement execute function refuse_change();

create function check_reconciliation_row() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (select 1 from reconciliation r where r.id = old.reconciliation_id and r.erased_at is not null) then
        return old;
    end if;
    raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;
create trigger reconciliation_row_goes_with_its_list before update or delete on reconciliation_row
    for each row execute function check_reconciliation_row();
create trigger reconciliation_row_is_not_truncated before truncate on reconciliation_row
    for each statement execute function refuse_change();

grant select, insert on reconciliation, reconciliation_row to ${appRole};
grant delete on reconciliation_row to ${appRole};
grant update (file_name, guesses, erased_at, erased_by, erased_because, version) on reconciliation to ${appRole};
