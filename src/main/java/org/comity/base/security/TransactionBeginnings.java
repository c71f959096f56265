package org.comity.base.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;

/** Rolls back a transaction whose beginning fails: it would remain with the thread, and the next call would run in it. */
@ApplicationScoped
public class TransactionBeginnings {

    private final TransactionManager transactions;

    TransactionBeginnings(TransactionManager transactions) {
        this.transactions = transactions;
    }

    /** Does a part of the beginning of the present transaction. */
    public void orRollBack(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException e) {
            try {
                transactions.rollback();
            } catch (SystemException | RuntimeException more) {
                e.addSuppressed(more);
            }
            throw e;
        }
    }
}
