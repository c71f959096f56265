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
import org.comity.base.security.RowSettings;
import org.comity.base.security.SettingsKey;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** The database as one of its roles sees it, past the application; a failure is reported by its SQLSTATE. */
public final class Sql implements AutoCloseable {

    private static final RowSettings NOTHING = new RowSettings(List.of(), null, "", null, false, false);
    private static final int FRESH_SECONDS = 60;

    private final Connection connection;
    private @Nullable RowSettings signed;
    private Instant signedAt = Instant.MIN;

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
        var before = signed == null ? NOTHING : signed;
        return with(new RowSettings(
                authorities.isEmpty() ? List.of() : List.of(authorities.split(",")),
                executing.isEmpty() ? null : executing,
                before.caller(),
                before.instant(),
                before.operator(),
                before.oversees()));
    }

    /** Works in the name of a person at an instant from here on. */
    public Sql as(String person, Instant at) {
        var before = signed == null ? NOTHING : signed;
        return with(new RowSettings(
                before.authorities(), before.executingAuthority(), person, at, before.operator(), before.oversees()));
    }

    /** Works with these settings from here on, signed with the key of the application. */
    public Sql with(RowSettings settings) {
        signed = settings;
        signedAt = Instant.MIN;
        return this;
    }

    /** The number of the connection, for which a signature counts. */
    public int number() {
        try {
            return connection.unwrap(PGConnection.class).getBackendPID();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A signature counts for two minutes. */
    private void sign() throws SQLException {
        var present = Instant.now();
        if (signed == null || signedAt.isAfter(present.minusSeconds(FRESH_SECONDS))) {
            return;
        }
        signedAt = present;
        var text = signed.text(number(), present);
        try (var statement = connection.prepareStatement(
                "select set_config('comity.settings', ?, false), set_config('comity.mac', ?, false)")) {
            statement.setString(1, text);
            statement.setString(
                    2, SettingsKey.of(setting("comity.security.settings-key")).codeOf(text));
            statement.execute();
        }
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
        try {
            sign();
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
        sign();
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
