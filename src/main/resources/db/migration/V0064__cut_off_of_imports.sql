-- The last day of endings that one person may import; the last row of an authority is in force.
create table import_cut_off (
    id          uuid primary key,
    authority   text not null references authority,
    day         date not null,
    reason      text not null,
    set_by      text not null,
    set_by_name text not null,
    set_at      timestamptz not null
);
create index import_cut_off_newest on import_cut_off (authority, id desc);

create trigger import_cut_off_is_append_only before update or delete on import_cut_off
    for each row execute function refuse_change();
create trigger import_cut_off_is_not_truncated before truncate on import_cut_off
    for each statement execute function refuse_change();

select comity_guard('import_cut_off', 'OFFICE');
grant select, insert on import_cut_off to ${appRole};
