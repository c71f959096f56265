-- A request that was registered in error: its first entry is annulled, so that it has no move in force and no figure counts it.
insert into state_standing (state, standing) values ('ANNULLED', 'CLOSED');
