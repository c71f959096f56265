-- Matters join requests of one affair. A matter is seen by those who see a request that belongs to it now, and by the person who opened it
-- as long as no request has ever belonged to it: its title may say what a request that is hidden is about.
create table matter (
    id             uuid primary key,
    authority      text not null references authority (code),
    opened_at      timestamptz not null,
    opened_by      text not null,
    opened_by_name text not null,
    unique (id, authority)
);

-- That a request belongs to a matter is a record of the request.
create table matter_member (
    matter uuid not null,
    remark text
);
select comity_record('matter_member', 'matter_member', '${appRole}', dimensions => '{matter}');
alter table matter_member add foreign key (matter, authority) references matter (id, authority);
create index matter_member_of_matter on matter_member (matter);
create unique index once_in_a_matter on matter_member (request_id, matter) where ended_on is null;

-- True if a request belongs or belonged to a matter, also one that the caller may not see. The answer is used in the policy of matters
-- alone, for matters that the caller opened.
create function comity_matter_has_members(of_matter uuid) returns boolean
    language plpgsql stable parallel unsafe security definer
    set search_path = public, pg_temp as $$
declare
    former constant text := coalesce(current_setting('comity.search', true), '');
    has             boolean;
begin
    perform set_config('comity.search', 'on', true);
    has := exists (select 1 from matter_member b where b.matter = of_matter);
    perform set_config('comity.search', former, true);
    return has;
end
$$;
revoke all on function comity_matter_has_members(uuid) from public;
grant execute on function comity_matter_has_members(uuid) to ${appRole};
create policy searched on matter_member for select to current_user using (comity_searches());

select comity_guard('matter', 'OFFICE');
alter policy seen on matter
    using (comity_belongs(authority, (select comity_authorities())) and (select comity_of_the_office())
           and (exists (select 1 from matter_member b where b.matter = matter.id and b.ended_on is null)
                or opened_by = (select comity_caller()) and not comity_matter_has_members(id)))
    with check (comity_belongs(authority, (select comity_authorities())) and (select comity_of_the_office()));
create function check_matter() returns trigger language plpgsql as $$
begin
    perform require_present(new.opened_at, new.opened_by);
    return new;
end
$$;
create trigger matter_names_its_caller before insert on matter for each row execute function check_matter();
create trigger matter_is_append_only before update or delete on matter for each row execute function refuse_change();
create trigger matter_is_not_truncated before truncate on matter for each statement execute function refuse_change();
grant select, insert on matter to ${appRole};

-- Title, description and mark of a matter: the row with the highest number counts, and the others stay.
create table matter_text (
    id                        uuid primary key,
    matter_id                 uuid not null,
    authority                 text not null,
    no                        int not null check (no > 0),
    title                     text not null,
    description               text,
    vast_quantities_of_assets boolean not null,
    recorded_at               timestamptz not null,
    recorded_by               text not null,
    recorded_by_name          text not null,
    unique (matter_id, no),
    foreign key (matter_id, authority) references matter (id, authority)
);
select comity_guard('matter_text', 'OFFICE');
alter policy seen on matter_text
    using (comity_belongs(authority, (select comity_authorities())) and (select comity_of_the_office())
           and exists (select 1 from matter m where m.id = matter_text.matter_id))
    with check (comity_belongs(authority, (select comity_authorities())) and (select comity_of_the_office())
                and exists (select 1 from matter m where m.id = matter_text.matter_id and m.authority = matter_text.authority));
create function check_matter_text() returns trigger language plpgsql as $$
begin
    perform require_present(new.recorded_at, new.recorded_by);
    return new;
end
$$;
create trigger matter_text_names_its_caller before insert on matter_text for each row execute function check_matter_text();
create trigger matter_text_is_append_only before update or delete on matter_text for each row execute function refuse_change();
create trigger matter_text_is_not_truncated before truncate on matter_text for each statement execute function refuse_change();
grant select, insert on matter_text to ${appRole};
