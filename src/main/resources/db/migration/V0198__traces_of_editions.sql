-- The anonymous traces of the requests that an edition counts. They are made once, with the first evidence pack of the edition: two packs of
-- one edition with other traces would give away what happened in between.
create table edition_trace (
    edition_id uuid primary key,
    authority  text not null,
    content    text not null check (content is json object),
    made_at    timestamptz not null,
    foreign key (edition_id, authority) references edition (id, authority)
);
select comity_guard('edition_trace', 'OFFICE');
create trigger edition_trace_is_append_only before update or delete on edition_trace
    for each row execute function refuse_change();
create trigger edition_trace_is_not_truncated before truncate on edition_trace
    for each statement execute function refuse_change();
grant select, insert on edition_trace to ${appRole};

alter table job drop constraint job_kind_check;
alter table job add constraint job_kind_check
    check (kind in ('IMPORT_DRY_RUN', 'IMPORT_COMMIT', 'REGISTER_EXPORT', 'HISTORY_VERIFICATION', 'EDITION_DRAFT', 'EVIDENCE_PACK'));
