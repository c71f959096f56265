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
import java.util.List;
import java.util.Objects;
import org.comity.base.time.Now;
import org.hibernate.Session;

/**
 * Sets, with the first statement of each transaction, the authorities whose rows the database may show, and the person and
 * the instant for which access rights count. Without them row-level security shows no row: a query outside a transaction, or without a caller, finds nothing. The same statement
 * sets the time limit of statements, so that no expensive query occupies the database, and switches compilation (JIT)
 * off: the planner counts in full the many sub-queries of row-level security and of reclassified requests, which seldom
 * run, and compilation would take longer than the query.
 */
@ApplicationScoped
class RowSecurity {

    /** The time limit of a transaction that sets no other. */
    private static final int USUAL_SECONDS = 60;

    /** Sent without Hibernate, because every call of the API begins with it. */
    private static final String SETTINGS = """
            select set_config('comity.authorities', ?, true), set_config('comity.executing', ?, true),
                   set_config('comity.caller', ?, true), set_config('statement_timeout', ?, true),
                   set_config('comity.instant', ?, true), set_config('comity.operator', ?, true),
                   set_config('comity.oversees', ?, true),
                   set_config('jit', 'off', true)""";

    private final EntityManager entities;
    private final CurrentCaller current;
    private final SecuritySettings settings;
    private final TransactionManager transactions;
    private final Now now;

    RowSecurity(
            EntityManager entities,
            CurrentCaller current,
            SecuritySettings settings,
            TransactionManager transactions,
            Now now) {
        this.now = now;
        this.entities = entities;
        this.current = current;
        this.settings = settings;
        this.transactions = transactions;
    }

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        if (!Arc.container().requestContext().isActive()) {
            return;
        }
        try {
            setCaller();
        } catch (RuntimeException e) {
            abandon(e);
            throw e;
        }
    }

    /** The transaction would remain with the thread, and the next call would run in it. */
    private void abandon(RuntimeException cause) {
        try {
            transactions.rollback();
        } catch (SystemException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private void setCaller() {
        var caller = current.get();
        var at = now.instant();
        var sight = caller.sight(at);
        var values = List.of(
                String.join(",", sight.authorities()),
                Objects.requireNonNullElse(sight.executingAuthority(), ""),
                caller.id(),
                limitSeconds() + "s",
                at.toString(),
                caller.isOperator() ? "on" : "",
                caller.isDataProtectionOfficer() ? "on" : "");
        entities.unwrap(Session.class).doWork(connection -> {
            try (var statement = connection.prepareStatement(SETTINGS)) {
                for (var i = 0; i < values.size(); i++) {
                    statement.setString(i + 1, values.get(i));
                }
                statement.execute();
            }
        });
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
