-- What an executing authority sees: the requests that are with it, from the last sending to it on, until the execution is over.

-- An execution: the request is with an executing authority. Derived from the history and from nothing else, by the database.
create table execution (
    request_id          uuid primary key,
    authority           text not null,
    executing_authority text not null,
    -- A proposal to refuse, and what else the central authority considers meanwhile, leaves it as it is.
    state               text not null check (state in ('SENT', 'IN_EXECUTION', 'RETURNED')),
    -- The place of the sending in the history, and its day.
    since               int not null,
    sent_on             date not null,
    foreign key (request_id, authority) references request (id, authority)
);
create index execution_newest on execution (executing_authority, authority, sent_on desc, request_id desc);

-- Derives the execution of a request. It is over with the first step after the sending that is none of an execution.
create function keep_execution_of(of_request uuid) returns void language plpgsql security definer
    set search_path = public, pg_temp as $$
declare
    present execution;
begin
    perform set_config('comity.evidence', 'on', true);
    with standing as materialized (
        select h.place, h.step, h.occurred_on
        from history_entry h
        where h.request_id = of_request and h.step is not null and not h.annulled
          and not exists (select 1 from history_entry s where s.request_id = h.request_id and s.supersedes = h.seq)
    ), sent as (
        select s.place, s.occurred_on from standing s where s.step = 'SEND_FOR_EXECUTION' order by s.place desc limit 1
    )
    select r.id, r.authority, r.executing_authority,
           (select case s.step when 'SEND_FOR_EXECUTION' then 'SENT' when 'CONFIRM_RECEIPT' then 'IN_EXECUTION'
                               when 'RESUME_EXECUTION' then 'IN_EXECUTION' else 'RETURNED' end
            from standing s
            where s.place >= sent.place
              and s.step not in ('PROPOSE_REFUSAL', 'TRANSMIT_PARTIAL_RESULTS', 'RECORD_EXCULPATORY_NOTICE')
            order by s.place desc limit 1),
           sent.place, sent.occurred_on
    into present
    from request r
    cross join sent
    where r.id = of_request and r.executing_authority is not null
      and not exists (select 1 from standing s
                      where s.place > sent.place
                        and s.step not in ('CONFIRM_RECEIPT', 'RETURN_EXECUTED', 'RETURN_PARTLY_EXECUTED',
                                           'RECORD_IMPOSSIBILITY', 'RESUME_EXECUTION', 'TRANSMIT_PARTIAL_RESULTS',
                                           'RECORD_EXCULPATORY_NOTICE', 'PROPOSE_REFUSAL'));
    if not found then
        delete from execution where request_id = of_request;
        return;
    end if;
    insert into execution as e select present.*
    on conflict (request_id) do update
    set executing_authority = excluded.executing_authority, state = excluded.state, since = excluded.since,
        sent_on = excluded.sent_on
    where e is distinct from excluded;
end
$$;
revoke all on function keep_execution_of(uuid) from public;

create function keep_execution() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    if tg_table_name = 'request' then
        perform keep_execution_of(new.id);
    else
        perform keep_execution_of(new.request_id);
    end if;
    return null;
end
$$;
revoke all on function keep_execution() from public;
create trigger execution_follows after insert on history_entry for each row
    when (new.step is not null and (new.step = 'SEND_FOR_EXECUTION' or new.supersedes is not null or new.from_state in
          ('SENT_FOR_EXECUTION', 'IN_EXECUTION', 'EXECUTED', 'PARTLY_EXECUTED', 'NOT_EXECUTABLE', 'REFUSAL_PROPOSED')))
    execute function keep_execution();
create trigger execution_is_elsewhere after update of executing_authority on request for each row
    when (old.executing_authority is distinct from new.executing_authority)
    execute function keep_execution();

create function comity_executes(by_authority text, of_request uuid) returns boolean language sql stable parallel restricted as $$
    select exists (select 1 from execution e where e.request_id = of_request and e.executing_authority = by_authority)
$$;

alter table execution enable row level security;
alter table execution force row level security;
create policy seen on execution using (comity_belongs(authority, (select comity_authorities())) and case when (select comity_of_the_office())
    then request_id not in (select comity_hidden()) 
        else executing_authority = (select comity_executing())
             and authority = any ((select comity_listing())::text[]) end);
create policy evidence on execution to current_user using (comity_evidence()) with check (comity_evidence());
grant select on execution to ${appRole};

-- An executing authority sees the requests that are with it.
alter policy seen on request
    using (comity_sees(request, (select comity_authorities()), (select comity_settings()))
           and case when (select comity_of_the_office()) then true
                    else exists (select 1 from execution e where e.request_id = request.id) end)
    with check (comity_sees(request, (select comity_authorities()), (select comity_settings()))
                and case when (select comity_of_the_office()) then true
                         else executing_authority = (select comity_executing()) end);

-- Beside the policies that bind everybody: what an executing authority does not see of a request that is with it.
create policy of_execution on history_entry as restrictive to ${appRole}
    using (case when (select comity_of_the_office()) then true
                else kind = 'TRANSITION'
                     and step in ('SEND_FOR_EXECUTION', 'CONFIRM_RECEIPT', 'RETURN_EXECUTED', 'RETURN_PARTLY_EXECUTED',
                                  'RECORD_IMPOSSIBILITY', 'RESUME_EXECUTION')
                     and place >= (select e.since from execution e where e.request_id = history_entry.request_id) end)
    with check ((select comity_of_the_office()));
-- The limits that a treaty or a statute sets, as long as they run.
create policy of_execution on deadline as restrictive to ${appRole}
    using (case when (select comity_of_the_office()) then true
                else rule is not null and legal_force in ('TREATY', 'STATUTE') and ended_on is null end)
    with check ((select comity_of_the_office()));
create policy of_execution on measure as restrictive to ${appRole}
    using (case when (select comity_of_the_office()) then true else ended_on is null end)
    with check ((select comity_of_the_office()));
create policy of_execution on side_process as restrictive to ${appRole} using ((select comity_of_the_office()));
create policy of_execution on earlier_row as restrictive to ${appRole} using ((select comity_of_the_office()));
-- Everybody writes lines of the trail; only the office reads them.
create policy of_execution on audit_entry as restrictive for select to ${appRole} using ((select comity_of_the_office()));

set local comity.evidence = 'on';
select count(keep_execution_of(r.id)) from request r where r.executing_authority is not null;
set local comity.evidence = '';
