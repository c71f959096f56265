-- The difference of an amount from the one of an earlier edition is judged by the contributions to both, hidden or not. One row for each
-- contributor of each amount; the largest contribution and what one reader knows are computed from them. Readers of figures have no right to
-- this table.
create table edition_contribution (
    edition_id  uuid not null,
    authority   text not null,
    table_code  text not null,
    place       int not null,
    -- Pseudonym of the request, so that a row leads to no request.
    contributor uuid not null,
    partner     text not null,
    amount      numeric not null,
    primary key (edition_id, table_code, place, contributor),
    foreign key (edition_id, table_code, place) references edition_cell (edition_id, table_code, place)
);

select comity_guard('edition_contribution'::regclass, 'OFFICE');

create trigger edition_contribution_is_frozen before insert or update or delete on edition_contribution
    for each row execute function check_edition_part();
create trigger edition_contribution_is_not_truncated before truncate on edition_contribution
    for each statement execute function refuse_change();

grant select, insert, delete on edition_contribution to ${appRole};

alter table edition_exact drop column largest, drop column known, drop column contributors;
