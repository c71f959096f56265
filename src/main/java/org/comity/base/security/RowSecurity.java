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
import org.hibernate.Session;

/**
 * Tells the database, as the first statement of each transaction, whose rows it may show. Without it row-level security
 * shows nothing at all: a query outside a transaction, or for nobody, finds nothing. With it goes how long a statement may
 * take, so that no question, however large, keeps the database from everybody else; and that no statement is compiled
 * before it runs: the planner counts in full the many sub-queries that row-level security and reclassified requests bring
 * and that hardly ever run, and would take longer to compile them than to answer.
 */
@ApplicationScoped
class RowSecurity {

    /** What every transaction has that does not ask for more. */
    private static final int USUAL_SECONDS = 60;

    /** Sent past the mapper, since every call of the API begins with it. */
    private static final String SETTINGS = """
            select set_config('comity.authorities', ?, true), set_config('comity.executing', ?, true),
                   set_config('comity.caller', ?, true), set_config('statement_timeout', ?, true),
                   set_config('jit', 'off', true)""";

    private final EntityManager entities;
    private final CurrentCaller current;
    private final SecuritySettings settings;
    private final TransactionManager transactions;

    RowSecurity(
            EntityManager entities, CurrentCaller current, SecuritySettings settings, TransactionManager transactions) {
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
            tell();
        } catch (RuntimeException e) {
            abandon(e);
            throw e;
        }
    }

    /** Else the transaction would stay with the thread, and the next call would be answered in it. */
    private void abandon(RuntimeException cause) {
        try {
            transactions.rollback();
        } catch (SystemException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private void tell() {
        var caller = current.get();
        var sight = caller.sight();
        var values = List.of(
                String.join(",", sight.authorities()),
                Objects.requireNonNullElse(sight.executingAuthority(), ""),
                caller.id(),
                patienceSeconds() + "s");
        entities.unwrap(Session.class).doWork(connection -> {
            try (var statement = connection.prepareStatement(SETTINGS)) {
                for (var i = 0; i < values.size(); i++) {
                    statement.setString(i + 1, values.get(i));
                }
                statement.execute();
            }
        });
    }

    /** What imports, exports or verifies asks for a long transaction, and may use it up in one statement. */
    private int patienceSeconds() {
        try {
            var whole = transactions.getTransaction() instanceof Transaction begun ? begun.getTimeout() : USUAL_SECONDS;
            return whole > USUAL_SECONDS ? whole : settings.statementSeconds();
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
