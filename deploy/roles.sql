-- Prepares a PostgreSQL (16 or newer) for Comity. Run once by a superuser:
--   psql -v owner_password=... -v app_password=... -f deploy/roles.sql
create role comity_owner login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner_password';
create role comity_app   login nosuperuser nocreatedb nocreaterole nobypassrls password :'app_password';
create database comity owner comity_owner encoding 'UTF8';
\connect comity
revoke all on database comity from public;
revoke all on schema public from public;
grant connect on database comity to comity_app;
grant usage on schema public to comity_app;
grant all on schema public to comity_owner;
-- Large objects know no row-level security, and Comity has none.
revoke all on function lo_create(oid), lo_creat(integer), lo_from_bytea(oid, bytea), lo_open(oid, integer), lo_get(oid),
    lo_get(oid, bigint, integer), lo_put(oid, bigint, bytea), lo_unlink(oid), lowrite(integer, bytea) from public;
