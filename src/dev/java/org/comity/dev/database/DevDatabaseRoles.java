package org.comity.dev.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The roles and rights of a new cluster, the same that docs/running.md asks of a deployment. */
final class DevDatabaseRoles {

    private static final String ATTRIBUTES =
            " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '";

    private DevDatabaseRoles() {}

    /** Creates what is missing; on a prepared cluster it changes nothing. */
    static void prepare(DevDatabase database) throws SQLException {
        try (Connection connection = database.connect(DevDatabase.SUPERUSER, "postgres");
                Statement statement = connection.createStatement()) {
            role(statement, DevDatabase.OWNER, database.password());
            role(statement, DevDatabase.APPLICATION, database.password());
            if (!DevDatabase.finds(statement, "SELECT 1 FROM pg_database WHERE datname = 'comity'")) {
                statement.execute("CREATE DATABASE comity OWNER " + DevDatabase.OWNER);
            }
        }
        try (Connection connection = database.connect(DevDatabase.SUPERUSER, "comity");
                Statement statement = connection.createStatement()) {
            statement.execute("SET client_min_messages = warning");
            statement.execute("REVOKE ALL ON DATABASE comity FROM PUBLIC");
            statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE comity TO " + DevDatabase.APPLICATION);
            statement.execute("GRANT USAGE ON SCHEMA public TO " + DevDatabase.APPLICATION);
            statement.execute("REVOKE ALL ON FUNCTION lo_create(oid), lo_creat(integer), lo_from_bytea(oid, bytea),"
                    + " lo_open(oid, integer), lo_get(oid), lo_get(oid, bigint, integer), lo_put(oid, bigint, bytea),"
                    + " lo_unlink(oid), lowrite(integer, bytea) FROM PUBLIC");
            // In a schema of its own, so that the migrations meet an empty schema.
            statement.execute("CREATE SCHEMA IF NOT EXISTS measured");
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements SCHEMA measured");
            statement.execute(
                    "ALTER ROLE " + DevDatabase.SUPERUSER + " IN DATABASE comity SET search_path = public, measured");
        }
    }

    private static void role(Statement statement, String name, String password) throws SQLException {
        if (!DevDatabase.finds(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
            statement.execute("CREATE ROLE " + name + ATTRIBUTES + password + "'");
        }
    }
}
