package org.comity.sample;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The database as one of its roles sees it, past the application; a failure is reported by its SQLSTATE. */
public final class Sql implements AutoCloseable {

    private final Connection connection;

    private Sql(String url, @Nullable String user, @Nullable String password) {
        var properties = new Properties();
        if (user != null && password != null) {
            properties.setProperty("user", user);
            properties.setProperty("password", password);
        }
        try {
            connection = Objects.requireNonNull(new org.postgresql.Driver().connect(url, properties));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whom nothing binds. */
    public static Sql superuser() {
        return new Sql(setting("comity.dev.superuser-url"), null, null);
    }

    /** The role the application works with. */
    public static Sql application() {
        return new Sql(
                setting("quarkus.datasource.jdbc.url"),
                setting("quarkus.datasource.username"),
                setting("quarkus.datasource.password"));
    }

    /** The role that owns the tables. */
    public static Sql owner() {
        return new Sql(
                setting("quarkus.datasource.jdbc.url"),
                setting("quarkus.flyway.username"),
                setting("quarkus.flyway.password"));
    }

    /** The database at this address, credentials included. */
    public static Sql at(String url) {
        return new Sql(url, null, null);
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    /** Works in the name of these authorities from here on, as the application says it in each transaction. */
    public Sql actingFor(String authorities, String executing) {
        rows("select set_config('comity.authorities', ?, false)", authorities);
        rows("select set_config('comity.executing', ?, false)", executing);
        return this;
    }

    /** Works in the name of a person at an instant from here on. */
    public Sql as(String person, Instant at) {
        rows("select set_config('comity.caller', ?, false)", person);
        rows("select set_config('comity.instant', ?, false)", at.toString());
        return this;
    }

    /** Runs a statement and says how many rows it touched. */
    public int run(String sql, Object... parameters) {
        try (var statement = prepared(sql, parameters)) {
            statement.execute();
            return statement.getUpdateCount();
        } catch (SQLException e) {
            throw new IllegalStateException(e.getSQLState() + " " + e.getMessage(), e);
        }
    }

    /** The rows of a query, as text. */
    public List<List<@Nullable String>> rows(String sql, Object... parameters) {
        try (var statement = prepared(sql, parameters);
                var found = statement.executeQuery()) {
            var rows = new ArrayList<List<@Nullable String>>();
            while (found.next()) {
                rows.add(row(found));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getSQLState() + " " + e.getMessage(), e);
        }
    }

    /** The first column of a query. */
    public List<String> column(String sql, Object... parameters) {
        return rows(sql, parameters).stream()
                .map(row -> String.valueOf(row.getFirst()))
                .toList();
    }

    /** The one number a query gives. */
    public int number(String sql, Object... parameters) {
        return Integer.parseInt(column(sql, parameters).getFirst());
    }

    /** The connection itself. */
    public Connection connection() {
        return connection;
    }

    private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static List<@Nullable String> row(ResultSet found) throws SQLException {
        var row = new ArrayList<@Nullable String>();
        for (var i = 1; i <= found.getMetaData().getColumnCount(); i++) {
            row.add(found.getString(i));
        }
        return row;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
