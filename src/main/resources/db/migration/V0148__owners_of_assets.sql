-- The persons of a request who hold and own an asset, by their numbers, and the basis of a return by UNCAC article 57(3)(b).
alter table asset add column holder_no int check (holder_no > 0);
alter table asset add column beneficial_owner_no int check (beneficial_owner_no > 0);
alter table asset_event add column return_basis text check (return_basis in ('PRIOR_OWNERSHIP', 'DAMAGE'));
