-- Notes on a request, for the office alone.
create table note (
    id         uuid primary key,
    request_id uuid not null references request,
    authority  text not null references authority,
    no         int not null check (no > 0),
    day        date not null,
    text       text not null,
    author     text not null,
    on_entry   int check (on_entry > 0),
    added_by   int not null,
    ended_on   date,
    ended_by   int,
    version    int not null,
    unique (request_id, no),
    check ((ended_on is null) = (ended_by is null))
);
select comity_part('note', 'note', '${appRole}', dimensions => '{author,on_entry}');
