-- The p%-rule of a later edition needs the largest contribution to an amount that an earlier one hid, and what one reader knows beside it.
-- Readers of figures have no right to this table.
alter table edition_exact
    add column largest numeric check (largest >= 0),
    add column known numeric check (known >= 0),
    add column contributors int check (contributors >= 1),
    add constraint contributions_are_whole check (num_nulls(largest, known, contributors) in (0, 3));
