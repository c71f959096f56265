-- Prepares an empty PostgreSQL container for Comity and Keycloak; the image's own start runs it once.
\set owner_password `cat /run/secrets/COMITY_DB_OWNER_PASSWORD`
\set app_password `cat /run/secrets/COMITY_DB_PASSWORD`
\i /opt/comity/roles.sql
\set keycloak_password `cat /run/secrets/KC_DB_PASSWORD`
create role keycloak login nosuperuser nocreatedb nocreaterole nobypassrls password :'keycloak_password';
create database keycloak owner keycloak encoding 'UTF8';
revoke all on database keycloak from public;
