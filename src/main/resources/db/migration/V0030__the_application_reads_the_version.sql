-- The server compares the version of the schema with its own before it starts.
grant select on flyway_schema_history to ${appRole};
