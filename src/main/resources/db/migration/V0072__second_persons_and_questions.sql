-- A change of an authority's time zone or State moves legal days: one administrator proposes it, another agrees.

alter table authority
    add column proposed_country text check (proposed_country ~ '^[A-Z]{3}$'),
    add column proposed_zone_id text,
    add column proposed_by text,
    add column proposed_by_name text,
    add constraint proposal_is_whole
        check (num_nonnulls(proposed_country, proposed_zone_id, proposed_by, proposed_by_name) in (0, 4));

create function check_seat() returns trigger language plpgsql as $$
begin
    if (new.country, new.zone_id) is distinct from (old.country, old.zone_id)
       and ((new.country, new.zone_id) is distinct from (old.proposed_country, old.proposed_zone_id)
            or old.proposed_by is not distinct from comity_caller()) then
        raise exception 'another State or time zone of an authority takes two persons' using errcode = 'insufficient_privilege';
    end if;
    if new.proposed_by is distinct from old.proposed_by and new.proposed_by is distinct from comity_caller()
       and new.proposed_by is not null then
        raise exception 'a proposal does not name the caller of its transaction' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger seat_takes_two_persons before update on authority for each row execute function check_seat();

-- An executing authority asks the central authority; it sees its questions and their answers, and no other side process.
alter table side_process drop constraint side_process_kind_check;
alter table side_process add constraint side_process_kind_check check (kind in ('REQUEST_FOR_INFORMATION',
    'CONSULTATION', 'CONDITIONS', 'POSTPONEMENT', 'ASSURANCES', 'COMPETING_REQUEST', 'TRANSLATION', 'APPEAL',
    'STATUS_QUERY', 'ORAL_CONFIRMATION', 'CONFIDENTIALITY_CHOICE', 'NATIONALITY_FOLLOW_UP', 'TEMPORARY_SURRENDER',
    'SPECIALITY_CONSENT', 'EXECUTION_QUESTION'));
alter policy of_execution on side_process
    using (case when (select comity_of_the_office()) then true
                else kind = 'EXECUTION_QUESTION'
                     and opened_by > (select e.since from execution e where e.request_id = side_process.request_id) end)
    with check ((select comity_of_the_office()));

-- A job has the rights of its starter in its own authorities alone.
alter table job drop column sight;

-- A member of a unit is proposed by one person and belongs to it from the confirmation by another on.
alter table unit_member
    alter column from_at drop not null,
    add column proposed_by text,
    add column proposed_by_name text,
    add check (from_at is not null or proposed_by is not null);
grant update (from_at) on unit_member to ${appRole};

create function check_unit_member() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.from_at is not null or new.proposed_by is distinct from comity_caller() then
            raise exception 'a member of a unit is proposed by the caller of the transaction'
                using errcode = 'insufficient_privilege';
        end if;
    elsif new.from_at is distinct from old.from_at then
        perform require_present(new.from_at, comity_caller());
        if old.from_at is not null or comity_caller() is null or old.proposed_by = comity_caller()
           or exists (select 1 from office_person p
                      where p.authority = new.authority and p.code = new.person and p.caller = comity_caller()) then
            raise exception 'a member of a unit is confirmed once, by another person' using errcode = 'insufficient_privilege';
        end if;
    end if;
    return new;
end
$$;
create trigger membership_takes_two_persons before insert or update on unit_member
    for each row execute function check_unit_member();
