package org.comity.start;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.comity.base.security.RowSettings;
import org.comity.base.security.SettingsKey;
import org.comity.base.time.MachineTime;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Checks that the roles of the database have the rights they need and no others, and checks the version of the schema. */
final class PreflightDatabase {

    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String FORBIDDEN = "42501";
    private static final String NOT_AUTHORISED = "28";
    private static final String NO_CONNECTION = "08";
    private static final String TIMEOUT_SECONDS = "10";

    private static final String OWNS = """
            SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE pg_get_userbyid(c.relowner) = current_user
               AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
            UNION ALL SELECT 1 FROM pg_namespace WHERE pg_get_userbyid(nspowner) = current_user
                        AND nspname NOT LIKE 'pg\\_%'
            UNION ALL SELECT 1 FROM pg_database
             WHERE datname = current_database() AND pg_get_userbyid(datdba) = current_user""";

    /** Whether the role is a member of the owner of a table, or of a role that row-level security does not bind. */
    private static final String IS_MEMBER = """
            SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = 'public' AND c.relkind = 'r' AND pg_get_userbyid(c.relowner) <> current_user
               AND pg_has_role(current_user, c.relowner, 'MEMBER')
            UNION ALL
            SELECT 1 FROM pg_roles r WHERE (r.rolsuper OR r.rolbypassrls) AND r.rolname <> current_user
               AND pg_has_role(current_user, r.oid, 'MEMBER')""";

    private static final String SIGNED = """
            SELECT set_config('comity.settings', ?, false), set_config('comity.mac', ?, false),
                   comity_settings() IS NOT NULL""";

    private final Command command;
    private final Settings settings;

    PreflightDatabase(Command command, Settings settings) {
        this.command = command;
        this.settings = settings;
    }

    void check(List<String> faults) {
        var user = settings.value(Setting.COMITY_DB_USER);
        if (command == Command.MIGRATE && user.isPresent() && user.equals(settings.value(Setting.COMITY_DB_OWNER))) {
            faults.add(Setting.COMITY_DB_USER.fault(
                    "is the same role as COMITY_DB_OWNER; the application must work with a role that owns nothing."));
            return;
        }
        var url = settings.value(Setting.COMITY_DB_URL);
        if (url.isEmpty()) {
            return;
        }
        if (!isPostgres(url.get())) {
            faults.add(
                    Setting.COMITY_DB_URL.fault("is not an address of the form jdbc:postgresql://host:port/database."));
        } else if (command == Command.MIGRATE) {
            checkRole(url.get(), Setting.COMITY_DB_OWNER, Setting.COMITY_DB_OWNER_PASSWORD, faults);
        } else {
            checkRole(url.get(), Setting.COMITY_DB_USER, Setting.COMITY_DB_PASSWORD, faults);
        }
    }

    private static boolean isPostgres(String url) {
        try {
            return url.startsWith("jdbc:postgresql:") && driver().acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Created here: no driver is registered before the start, and OpenTelemetry brings one that is not of PostgreSQL. */
    private static Driver driver() {
        return new org.postgresql.Driver();
    }

    private void checkRole(String url, Setting role, Setting password, List<String> faults) {
        Optional<String> name = settings.value(role);
        Optional<String> secret = settings.value(password);
        if (name.isEmpty() || secret.isEmpty()) {
            return;
        }
        try (Connection connection = connect(url, name.get(), secret.get())) {
            if (command == Command.MIGRATE) {
                checkOwner(connection, faults);
            } else {
                checkRights(connection, faults);
            }
            checkSchema(connection, faults);
            if (command != Command.MIGRATE && faults.isEmpty()) {
                checkSettingsKey(connection, faults);
            }
        } catch (SQLException e) {
            faults.add(faultOf(e, name.get(), role, password));
        }
    }

    private static Connection connect(String url, String name, String secret) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", name);
        properties.setProperty("password", secret);
        properties.setProperty("connectTimeout", TIMEOUT_SECONDS);
        properties.setProperty("loginTimeout", TIMEOUT_SECONDS);
        @Nullable Connection connection = driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("The driver does not know this address.", NO_CONNECTION);
        }
        return connection;
    }

    /** The message of the driver is not shown, because it may contain the value of a setting. */
    private static String faultOf(SQLException e, String name, Setting role, Setting password) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith(NOT_AUTHORISED)) {
            return password.fault("the database refuses this password for the role " + name + "; check " + role
                    + ", too, and that the server lets this role in from here.");
        }
        if (state.equals(NO_SUCH_DATABASE)) {
            return Setting.COMITY_DB_URL.fault("the server answers, but has no database of this name.");
        }
        if (state.equals(FORBIDDEN)) {
            return role.fault("the role " + name + " may not connect to this database.");
        }
        return Setting.COMITY_DB_URL.fault(
                state.startsWith(NO_CONNECTION)
                        ? "no PostgreSQL server can be reached there."
                        : "the database answers with an error (SQLSTATE " + state + ").");
    }

    private void checkRights(Connection connection, List<String> faults) throws SQLException {
        Setting setting = Setting.COMITY_DB_USER;
        boolean superuser = yes(connection, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user");
        if (superuser) {
            faults.add(setting.fault("the role is a superuser, whom row-level security does not bind."));
        } else if (yes(connection, "SELECT rolbypassrls FROM pg_roles WHERE rolname = current_user")) {
            faults.add(setting.fault("the role has BYPASSRLS, so row-level security does not bind it."));
        }
        if (finds(connection, OWNS)) {
            faults.add(setting.fault("the role owns tables, schemas or the database; it must own nothing."));
        }
        if (!superuser && finds(connection, IS_MEMBER)) {
            faults.add(
                    setting.fault(
                            "the role is a member of the role that owns the tables, or of one that row-level security does not bind, and could act as it."));
        }
    }

    private static void checkOwner(Connection connection, List<String> faults) throws SQLException {
        if (!yes(connection, "SELECT has_schema_privilege('public', 'CREATE')")) {
            faults.add(Setting.COMITY_DB_OWNER.fault("the role may not create tables in the schema public."));
        }
    }

    /** The command migrate accepts an older schema; no command accepts a newer one. */
    private void checkSchema(Connection connection, List<String> faults) throws SQLException {
        int found = SchemaVersion.of(connection);
        int needed = SchemaVersion.ofProgram();
        if (found > needed) {
            faults.add(Setting.COMITY_DB_URL.fault("the schema of the database has version " + found
                    + " and this program knows " + needed + " only; start a newer program."));
        } else if (found < needed && command != Command.MIGRATE) {
            faults.add(Setting.COMITY_DB_URL.fault("the schema of the database has version " + found
                    + " and the program needs " + needed + "; run the command migrate first."));
        }
    }

    /** Signs settings as each transaction does. */
    private void checkSettingsKey(Connection connection, List<String> faults) throws SQLException {
        String text = new RowSettings(List.of(), null, "preflight", null, false, false)
                .text(connection.unwrap(PGConnection.class).getBackendPID(), MachineTime.instant());
        String key = settings.value(Setting.COMITY_SETTINGS_KEY).orElseThrow();
        try (PreparedStatement statement = connection.prepareStatement(SIGNED)) {
            statement.setString(1, text);
            statement.setString(2, SettingsKey.of(key).codeOf(text));
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next() || !rows.getBoolean(3)) {
                    faults.add(
                            Setting.COMITY_SETTINGS_KEY.fault(
                                    "the database does not accept it: it has another key (run"
                                            + " the command migrate with this one), or its clock is more than two minutes off."));
                }
            }
        }
    }

    private static boolean yes(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static boolean finds(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            return rows.next();
        }
    }
}
