-- Declares a table as that of a part whose records are one content each: it adds the columns that every record has, and calls
-- comity_part. Its arguments are those of comity_part. A record may open a deadline, which follows it.
create function comity_record(
    code text, records regclass, app_role text, seen text default 'OFFICE', dimensions text[] default '{}')
returns void language plpgsql as $declare$
begin
    execute format($sql$
        alter table %1$s
            add column id         uuid primary key,
            add column request_id uuid not null,
            add column authority  text not null,
            add column no         int not null check (no > 0),
            add column day        date not null,
            add column added_by   int not null,
            add column ended_on   date,
            add column ended_by   int,
            add column version    int not null,
            add column deadline   uuid,
            add unique (request_id, no),
            add foreign key (request_id, authority) references request (id, authority),
            add check ((ended_on is null) = (ended_by is null))$sql$, records);
    perform comity_part(code, records, app_role, seen => seen, dimensions => dimensions, of_office => seen = 'OFFICE');
end
$declare$;
revoke all on function comity_record(text, regclass, text, text, text[]) from public;
