package org.comity.base.limits;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionScoped;
import org.comity.base.security.TransactionBeginnings;
import org.hibernate.Session;
import org.postgresql.PGConnection;

/**
 * Admits each call before its first transaction takes a connection, charges its caller for the time of all of them, and lets
 * their statements be cancelled while they run. Jobs have limits of their own.
 */
@ApplicationScoped
class LimitedTransactions {

    /** Observers without a priority, which use the connection, have 2500. */
    private static final int BEFORE_THE_CONNECTION = 1000;

    private static final int WITH_THE_CONNECTION = 3000;

    private final CallsUnderWay calls;
    private final CallLimits limits;
    private final CurrentPayer payer;
    private final EntityManager entities;
    private final TransactionBeginnings beginnings;

    LimitedTransactions(
            CallsUnderWay calls,
            CallLimits limits,
            CurrentPayer payer,
            EntityManager entities,
            TransactionBeginnings beginnings) {
        this.calls = calls;
        this.limits = limits;
        this.payer = payer;
        this.entities = entities;
        this.beginnings = beginnings;
    }

    void begin(@Observes @Initialized(TransactionScoped.class) @Priority(BEFORE_THE_CONNECTION) Object transaction) {
        calls.current().ifPresent(call -> {
            call.begins();
            beginnings.orRollBack(() -> admit(call));
        });
    }

    private void admit(CallUnderWay call) {
        call.requireCaller();
        if (!call.admitted()) {
            call.has(limits.admit(payer.get(), call.costly()));
        }
    }

    void work(@Observes @Initialized(TransactionScoped.class) @Priority(WITH_THE_CONNECTION) Object transaction) {
        calls.current()
                .ifPresent(call -> beginnings.orRollBack(() -> entities.unwrap(Session.class)
                        .doWork(connection -> call.worksOn(connection.unwrap(PGConnection.class)))));
    }

    void complete(@Observes @BeforeDestroyed(TransactionScoped.class) Object transaction) {
        calls.current().ifPresent(CallUnderWay::completes);
    }

    void end(@Observes @Destroyed(TransactionScoped.class) Object transaction) {
        calls.current().ifPresent(call -> limits.charge(payer.get(), call.ends()));
    }
}
