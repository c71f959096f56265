-- Letters to the other State about a request: a chaser, a status note, the question whether the assistance is still needed. A letter is
-- a draft first, which the program proposes or a person writes. A draft is no fact of the world: the history is silent about it. A
-- letter is a record of the request once people have sent it.

-- Drafts, each with the number that its letter has once it is sent.
create table letter_draft (
    id              uuid primary key,
    request_id      uuid not null,
    authority       text not null,
    no              int not null check (no > 0),
    kind            text not null check (kind in ('CHASER', 'STATUS_NOTE', 'STILL_NEEDED')),
    state           text not null check (state in ('DRAFT', 'SENT', 'DROPPED')),
    drafted_on      date not null,
    -- Who wrote it; null for one that the program proposed.
    drafted_by      text,
    drafted_by_name text,
    -- The day since which neither State wrote to the other, where the program proposed it.
    silent_since    date,
    message         text,
    reply_by        date,
    dropped_on      date,
    -- Null for one that the program withdrew, because its occasion had passed.
    dropped_by_name text,
    dropped_reason  text,
    version         int not null,
    unique (request_id, no),
    foreign key (request_id, authority) references request (id, authority),
    check ((drafted_by is null) = (drafted_by_name is null)),
    check ((state = 'DROPPED') = (dropped_on is not null)),
    check ((dropped_on is null) = (dropped_reason is null))
);
-- One at a time: who writes to the other State writes one letter.
create unique index letter_draft_open on letter_draft (request_id) where state = 'DRAFT';
create index letter_draft_of_office on letter_draft (authority, drafted_on, request_id, no);
create index letter_draft_to_send on letter_draft (authority, drafted_on, request_id, no) where state = 'DRAFT';
select comity_guard('letter_draft', 'OFFICE');
alter policy seen on letter_draft to ${appRole}
    with check (comity_belongs(authority, (select comity_authorities())) and (select comity_of_the_office())
                and exists (select 1 from request r where r.id = request_id and r.authority = letter_draft.authority));
create policy evidence on letter_draft to current_user using (comity_evidence()) with check (comity_evidence());
grant select, insert on letter_draft to ${appRole};
grant update (state, message, reply_by, dropped_on, dropped_by_name, dropped_reason, version) on letter_draft to ${appRole};

-- Letters that were sent, with their text as it was sent.
create table letter (
    id           uuid primary key,
    request_id   uuid not null,
    authority    text not null,
    no           int not null check (no > 0),
    kind         text not null check (kind in ('CHASER', 'STATUS_NOTE', 'STILL_NEEDED')),
    day          date not null,
    channel      text not null check (channel in ('CENTRAL_AUTHORITY', 'DIPLOMATIC', 'INTERPOL', 'JUDICIAL_DIRECT', 'POLICE',
                                                  'ELECTRONIC_PLATFORM', 'OTHER', 'NOT_RECORDED')),
    reference    text,
    reply_by     date,
    language     text not null check (language in ('EN', 'FR')),
    text         text not null,
    -- By which the office waits for the reply.
    side_process uuid,
    deadline     uuid,
    reply        text check (reply in ('ANSWERED', 'STILL_NEEDED', 'NOT_NEEDED', 'NO_REPLY')),
    added_by     int not null,
    ended_on     date,
    ended_by     int,
    version      int not null,
    unique (request_id, no),
    foreign key (request_id, authority) references request (id, authority),
    check ((ended_on is null) = (ended_by is null)),
    check ((ended_on is null) = (reply is null))
);
select comity_part('letter', 'letter', '${appRole}', ending => '{ended_on,reply}', dimensions => '{kind,channel,reply}');
alter policy seen on letter to ${appRole};
create policy evidence on letter to current_user using (comity_evidence()) with check (comity_evidence());

-- The noted state of a request has its letters, too. A request without letters has the same digest as before.
create or replace function note_state_of(request uuid, entry int) returns void language plpgsql security definer
    set search_path = public, pg_temp set timezone = 'UTC' set enable_seqscan = off as $$
begin
    perform set_config('comity.evidence', 'on', true);
    insert into noted_state (subject, history_count, authority, digest)
    select r.id, r.history_count, r.authority, sha256(convert_to(jsonb_strip_nulls(jsonb_build_object(
        'request', to_jsonb(r) - '{version,history_count,history_head,guarded}'::text[],
        'legalBases', (select jsonb_agg(to_jsonb(b) order by b.ord)
                       from request_legal_basis b where b.request_id = r.id),
        'offences', (select jsonb_agg(to_jsonb(o) order by o.ord)
                     from request_offence o where o.request_id = r.id),
        'foreignReferences', (select jsonb_agg(to_jsonb(f) order by f.ord)
                              from request_foreign_reference f where f.request_id = r.id),
        'measures', (select jsonb_agg(to_jsonb(m) - 'version' order by m.no)
                     from measure m where m.request_id = r.id),
        'deadlines', (select jsonb_agg(to_jsonb(d) - 'version' order by d.id)
                      from deadline d where d.request_id = r.id),
        'sideProcesses', (select jsonb_agg(to_jsonb(p) - 'version' order by p.id)
                          from side_process p where p.request_id = r.id),
        'notes', (select jsonb_agg(to_jsonb(t) - 'version' order by t.no)
                  from note t where t.request_id = r.id),
        'links', (select jsonb_agg(to_jsonb(l) - 'version' order by l.id)
                  from request_link l where l.from_request = r.id),
        'letters', (select jsonb_agg(to_jsonb(l) - 'version' order by l.no)
                    from letter l where l.request_id = r.id)))::text, 'UTF8'))
    from request r where r.id = note_state_of.request and r.history_count = entry;
end
$$;
