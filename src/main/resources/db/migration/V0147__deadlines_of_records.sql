-- A deadline about a record names it, so that an extension, or a reopening, which opens another one in its place, does not lose it.
alter table deadline add column record_kind text;
alter table deadline add column record_no int;
alter table deadline add constraint deadline_names_a_record
    check ((record_kind is null) = (record_no is null));

-- The first day of the deadline of a renewal, which a correction of the day of the freeze moves.
alter table asset_event add column renewal_from date;
alter table asset_event disable trigger user;
alter table asset_event no force row level security;
update asset_event set renewal_from = day where renewal is not null;
alter table asset_event force row level security;
alter table asset_event enable trigger user;
