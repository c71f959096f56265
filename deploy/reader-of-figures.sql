-- A role for programs of dashboards (Metabase, Superset, Power BI, Grafana): it reads published editions by the schema figures, and
-- nothing else. Run it once as an administrator of the database, with a password of your own:
--   psql -v password="'…'" -f deploy/reader-of-figures.sql
create role comity_figures login password :password nosuperuser nocreatedb nocreaterole noreplication nobypassrls connection limit 20;
alter role comity_figures set default_transaction_read_only = on;
alter role comity_figures set statement_timeout = '60s';
alter role comity_figures set search_path = figures;
revoke all on schema public from comity_figures;
grant connect on database :"DBNAME" to comity_figures;
grant usage on schema figures to comity_figures;
grant select on all tables in schema figures to comity_figures;
