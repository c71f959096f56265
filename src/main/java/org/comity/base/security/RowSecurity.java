package org.comity.base.security;

import com.arjuna.ats.jta.transaction.Transaction;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.comity.base.time.MachineTime;
import org.comity.base.time.Now;
import org.hibernate.Session;
import org.postgresql.PGConnection;

/**
 * Sets, with the first statement of each transaction, the authorities whose rows the database may show, and the person and
 * the instant for which access rights count, signed for this connection. Without them row-level security shows no row: a query
 * outside a transaction, or without a caller, finds nothing. The same statement sets the time limit of statements, so that no
 * expensive query occupies the database, and switches compilation (JIT) off: the planner counts in full the many sub-queries of
 * row-level security and of reclassified requests, which seldom run, and compilation would take longer than the query.
 */
@ApplicationScoped
class RowSecurity {

    /** The time limit of a transaction that sets no other. */
    private static final int USUAL_SECONDS = 60;

    /** Sent without Hibernate, because every call of the API begins with it. It answers whether the signature counts. */
    private static final String SETTINGS = """
            select set_config('comity.settings', ?, true), set_config('comity.mac', ?, true),
                   set_config('statement_timeout', ?, true), set_config('jit', 'off', true),
                   comity_settings() is not null""";

    /** An edition is counted by many queries, which must see the same state of the database. */
    private static final String ONE_SNAPSHOT = "set transaction isolation level repeatable read, read only";

    private static final int ACCEPTED = 5;

    private final EntityManager entities;
    private final CurrentCaller current;
    private final SecuritySettings settings;
    private final SettingsKey key;
    private final TransactionManager transactions;
    private final TransactionBeginnings beginnings;
    private final Now now;

    RowSecurity(
            EntityManager entities,
            CurrentCaller current,
            SecuritySettings settings,
            TransactionManager transactions,
            TransactionBeginnings beginnings,
            Now now) {
        this.beginnings = beginnings;
        this.now = now;
        this.entities = entities;
        this.current = current;
        this.settings = settings;
        this.key = SettingsKey.of(settings.settingsKey());
        this.transactions = transactions;
    }

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        if (!Arc.container().requestContext().isActive()) {
            return;
        }
        beginnings.orRollBack(this::setCaller);
    }

    private void setCaller() {
        var signing = RowSettings.of(current.get(), now.instant());
        var limit = limitSeconds() + "s";
        entities.unwrap(Session.class).doWork(connection -> {
            if (signing.countsGuardedUntil() != null) {
                try (var snapshot = connection.createStatement()) {
                    snapshot.execute(ONE_SNAPSHOT);
                }
            }
            var text = signing.text(connection.unwrap(PGConnection.class).getBackendPID(), MachineTime.instant());
            try (var statement = connection.prepareStatement(SETTINGS)) {
                statement.setString(1, text);
                statement.setString(2, key.codeOf(text));
                statement.setString(3, limit);
                requireAccepted(statement);
            }
        });
    }

    /** A call whose settings do not count would find nothing, and would answer that there is nothing. */
    private static void requireAccepted(PreparedStatement statement) throws SQLException {
        try (var answer = statement.executeQuery()) {
            if (!answer.next() || !answer.getBoolean(ACCEPTED)) {
                throw new IllegalStateException(
                        "The database does not accept the signature of the settings: it has another"
                                + " key than COMITY_SETTINGS_KEY, or its clock is more than two minutes off");
            }
        }
    }

    /** Imports, exports and verifications have a long transaction, and one statement may use all of its time. */
    private int limitSeconds() {
        try {
            var whole = transactions.getTransaction() instanceof Transaction begun ? begun.getTimeout() : USUAL_SECONDS;
            return whole > USUAL_SECONDS ? whole : settings.statementSeconds();
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
