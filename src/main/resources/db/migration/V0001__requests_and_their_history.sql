-- What the transaction said of its caller. Without it nothing is seen: the functions answer null or the empty list.
create function comity_authorities() returns text[] language sql stable parallel safe
    return string_to_array(nullif(current_setting('comity.authorities', true), ''), ',');

create function comity_executing() returns text language sql stable parallel safe
    return nullif(current_setting('comity.executing', true), '');

create function comity_caller() returns text language sql stable parallel safe
    return nullif(current_setting('comity.caller', true), '');

-- Refuses what an append-only table does not allow, whoever asks.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;

create table authority (
    code       text primary key check (code ~ '^[A-Z][A-Z0-9-]{1,30}$'),
    name       text not null,
    country    text not null check (country ~ '^[A-Z]{3}$'),
    zone_id    text not null,
    created_at timestamptz not null,
    version    int not null
);

-- Where each state stands in the statement of stock and flow; a test compares it with the code.
create table state_standing (
    state    text primary key,
    standing text not null check (standing in ('PREPARING', 'OPEN', 'FINALISED', 'CLOSED'))
);

insert into state_standing (state, standing) values
    ('REGISTERED', 'OPEN'), ('UNDER_REVIEW', 'OPEN'), ('ACCEPTED', 'OPEN'), ('SENT_FOR_EXECUTION', 'OPEN'),
    ('IN_EXECUTION', 'OPEN'), ('EXECUTED', 'OPEN'), ('PARTLY_EXECUTED', 'OPEN'), ('REFUSAL_PROPOSED', 'OPEN'),
    ('RESULTS_TRANSMITTED', 'FINALISED'), ('NOT_EXECUTABLE', 'FINALISED'), ('FORWARDED', 'FINALISED'),
    ('LAPSED', 'FINALISED'), ('DRAFT', 'PREPARING'), ('APPROVED', 'PREPARING'), ('SENT', 'OPEN'),
    ('RECEIVED_ABROAD', 'OPEN'), ('BEFORE_COURT_ABROAD', 'OPEN'), ('GRANTED', 'OPEN'), ('SURRENDER_ARRANGED', 'OPEN'),
    ('DISCHARGED', 'OPEN'), ('SURRENDERED', 'FINALISED'), ('ABANDONED', 'CLOSED'), ('REFUSED', 'FINALISED'),
    ('WITHDRAWN', 'FINALISED'), ('ENDED_OTHERWISE', 'FINALISED'), ('CLOSED', 'CLOSED');

-- The last number given in each series; the row's lock makes numbers gap-free.
create table reference_series (
    authority text not null references authority,
    series    text not null,
    year      int not null,
    last      int not null check (last > 0),
    primary key (authority, series, year)
);

create table request (
    id                        uuid primary key,
    authority                 text not null references authority,
    reference                 text not null,
    direction                 text not null check (direction in ('INCOMING', 'OUTGOING')),
    kind                      text not null check (kind in ('MLA', 'EXTRADITION')),
    counterpart               text not null check (counterpart ~ '^[A-Z]{3}$'),
    state                     text not null references state_standing,
    result                    text check (result in ('SURRENDERED', 'EXECUTED', 'PARTLY_EXECUTED', 'REFUSED', 'WITHDRAWN',
                                  'NO_LONGER_REQUIRED', 'IMPOSSIBLE', 'OTHERWISE_FINALISED')),
    dated                     date,
    received_on               date,
    received_by_executing_on  date,
    channel                   text,
    language                  text,
    urgency_reason            text,
    matter_type               text not null check (matter_type in ('CRIMINAL', 'CIVIL', 'ADMINISTRATIVE', 'NOT_RECORDED')),
    foreign_stage             text,
    foreign_purpose           text,
    requester_type            text,
    requester_name            text,
    confidentiality_terms     text,
    confidential_until        date,
    suggested_deadline        date,
    suggested_deadline_reason text,
    summary                   text,
    executing_authority       text,
    officer                   text,
    review_on                 date,
    last_moved_on             date not null,
    instruments               text[] not null,
    running                   text[] not null,
    proposed_by               text,
    reasons_sent              boolean not null,
    registered_at             timestamptz not null,
    import_id                 uuid,
    import_row                int,
    import_identity           text,
    history_count             int not null,
    history_head              bytea not null,
    version                   int not null,
    unique (authority, reference),
    unique (authority, import_identity)
);
create index request_newest on request (authority, id desc);
create index request_by_counterpart on request (authority, counterpart, id desc);
create index request_by_state on request (authority, state, id desc);
create index request_by_review on request (authority, review_on) where review_on is not null;

create table request_legal_basis (
    request_id uuid not null references request,
    ord        int not null,
    instrument text not null,
    role       text check (role in ('SOLE', 'PRIMARY', 'ADDITIONAL', 'IN_LIEU_BY_AGREEMENT', 'NONE')),
    agreed_on  date,
    note       text,
    primary key (request_id, ord)
);

create table request_offence (
    request_id uuid not null references request,
    ord        int not null,
    article    text,
    national   text,
    main       boolean not null,
    primary key (request_id, ord),
    check (article is not null or national is not null)
);

create table request_foreign_reference (
    request_id uuid not null references request,
    ord        int not null,
    reference  text not null,
    given_by   text,
    primary key (request_id, ord)
);
create index foreign_reference_text on request_foreign_reference (lower(reference));

create table measure (
    request_id       uuid not null references request,
    no               int not null check (no > 0),
    letter           text not null,
    coercive         boolean not null,
    description      text,
    dual_criminality text not null check (dual_criminality in ('PENDING', 'FULFILLED', 'NOT_FULFILLED', 'NOT_REQUIRED')),
    outcome          text not null check (outcome in ('PENDING', 'EXECUTED', 'PARTLY_EXECUTED', 'REFUSED', 'WITHDRAWN',
                         'IMPOSSIBLE')),
    outcome_code     text,
    primary key (request_id, no)
);

-- Everything that ever happened to a request, in the order of recording, chained by hashes. Nothing is changed here:
-- an entry that was wrong is superseded by a later one, which takes its place.
create table history_entry (
    request_id       uuid not null references request,
    seq              int not null check (seq > 0),
    authority        text not null references authority,
    kind             text not null check (kind in ('TRANSITION', 'CORRECTION', 'CHANGE', 'SIDE_PROCESS_OPENED',
                         'SIDE_PROCESS_ENDED', 'DEADLINE_SET', 'DEADLINE_ENDED')),
    place            int not null check (place between 1 and seq),
    supersedes       int check (supersedes < seq),
    annulled         boolean not null,
    step             text,
    from_state       text references state_standing,
    to_state         text references state_standing,
    result           text,
    reason_code      text,
    decided_by       text,
    occurred_on      date not null,
    occurred_at      timestamptz,
    recorded_at      timestamptz not null,
    recorded_by      text not null,
    recorded_by_name text not null,
    on_behalf_of     text,
    narrative        text,
    details          text not null check (details is json object),
    previous_hash    bytea not null,
    hash             bytea not null,
    primary key (request_id, seq)
);
create unique index superseded_once on history_entry (request_id, supersedes) where supersedes is not null;
create index history_by_day on history_entry (authority, occurred_on) where step is not null;

create trigger history_is_append_only before update or delete on history_entry
    for each row execute function refuse_change();
create trigger history_is_not_truncated before truncate on history_entry
    for each statement execute function refuse_change();

-- The moves that stand today: not superseded and not annulled.
create view standing_move with (security_invoker = true) as
select h.*, f.standing as from_standing, t.standing as to_standing
from history_entry h
left join state_standing f on f.state = h.from_state
left join state_standing t on t.state = h.to_state
where h.step is not null
  and not h.annulled
  and not exists (select 1 from history_entry s where s.request_id = h.request_id and s.supersedes = h.seq);

create table side_process (
    id          uuid primary key,
    request_id  uuid not null references request,
    authority   text not null references authority,
    kind        text not null check (kind in ('REQUEST_FOR_INFORMATION', 'CONSULTATION', 'CONDITIONS', 'POSTPONEMENT',
                    'ASSURANCES', 'COMPETING_REQUEST', 'TRANSLATION', 'APPEAL', 'STATUS_QUERY', 'ORAL_CONFIRMATION',
                    'CONFIDENTIALITY_CHOICE', 'NATIONALITY_FOLLOW_UP')),
    opened_on   date not null,
    reply_by    date,
    reason_code text,
    topic       text,
    ended_on    date,
    outcome     text,
    opened_by   int not null,
    ended_by    int,
    version     int not null,
    check (ended_on is null or ended_on >= opened_on)
);
create index side_process_of_request on side_process (request_id, opened_on);
create unique index side_process_runs_once on side_process (request_id, kind) where ended_on is null;

create table deadline (
    id              uuid primary key,
    request_id      uuid not null references request,
    authority       text not null references authority,
    rule            text,
    title           text not null,
    legal_force     text not null check (legal_force in ('TREATY', 'STATUTE', 'COMMITMENT', 'GOOD_PRACTICE', 'PROJECT_DEFAULT')),
    effect          text not null,
    reason          text,
    started_on      date not null,
    due_on          date not null,
    due_at          timestamptz,
    suspended_since date,
    suspended_days  int not null check (suspended_days >= 0),
    ended_on        date,
    ending          text check (ending in ('MET', 'SUPERSEDED', 'CANCELLED')),
    opened_by       int not null,
    ended_by        int,
    version         int not null,
    check ((ended_on is null) = (ending is null)),
    unique (request_id, rule, opened_by)
);
create index deadline_running on deadline (authority, due_on) where ended_on is null;
create index deadline_of_request on deadline (request_id);

create table audit_entry (
    id            uuid primary key,
    authority     text not null,
    at            timestamptz not null,
    caller        text not null,
    caller_name   text not null,
    roles         text not null,
    on_behalf_of  text,
    purpose       text,
    act           text not null,
    subject       uuid,
    subjects      uuid[],
    history_count int,
    history_head  bytea
);
create index audit_newest on audit_entry (authority, id desc);
create index audit_of_subject on audit_entry (subject, history_count) where subject is not null;

create trigger audit_is_append_only before update or delete on audit_entry
    for each row execute function refuse_change();
create trigger audit_is_not_truncated before truncate on audit_entry
    for each statement execute function refuse_change();

create table idempotency_key (
    caller      text not null,
    key         text not null,
    call        text not null,
    body_digest text not null,
    authorities text not null,
    status      int,
    location    text,
    etag        text,
    body        text,
    created_at  timestamptz not null,
    primary key (caller, authorities, key)
);

-- Visibility, the second wall: forced, so that it binds the owner too.
alter table authority enable row level security;
alter table authority force row level security;
create policy own_authority on authority
    using (code = any (comity_authorities()));
-- A command that checks all histories may ask which authorities there are, and nothing else.
create policy list_of_authorities on authority for select
    using (current_setting('comity.operator', true) = 'on');

alter table reference_series enable row level security;
alter table reference_series force row level security;
create policy own_authority on reference_series using (authority = any (comity_authorities()));

alter table request enable row level security;
alter table request force row level security;
create policy own_authority on request
    using (authority = any (comity_authorities())
           and (comity_executing() is null or executing_authority = comity_executing()));

do $$
declare
    t text;
begin
    -- Parts of a request are seen with it.
    foreach t in array array['request_legal_basis', 'request_offence', 'request_foreign_reference', 'measure'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy with_its_request on %I using (exists (select 1 from request r where r.id = request_id))', t);
    end loop;
    -- Tables that grow are guarded by their own column, and for an executing authority by the request as well.
    foreach t in array array['history_entry', 'side_process', 'deadline'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy own_authority on %I using (authority = any (comity_authorities()) and case when '
            || 'comity_executing() is null then true else exists (select 1 from request r where r.id = request_id) end)', t);
    end loop;
end
$$;

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy own_authority on audit_entry using (authority = any (comity_authorities()));

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy own_key on idempotency_key using (caller = comity_caller());

grant select on state_standing, standing_move to ${appRole};
grant select, insert, update on authority, reference_series, request, side_process, deadline, idempotency_key to ${appRole};
grant delete on idempotency_key to ${appRole};
grant select, insert, update, delete on request_legal_basis, request_offence, request_foreign_reference, measure to ${appRole};
grant select, insert on history_entry, audit_entry to ${appRole};
