-- A reference of another office is found by a part of it, which this index cannot serve; each registration paid for it.
drop index foreign_reference_text;

-- The trail is read by authority, newest first. Its key is asked for in that order, so that it needs no second index.
drop index audit_newest;
alter table audit_entry drop constraint audit_entry_pkey;
alter table audit_entry add primary key (authority, id);
