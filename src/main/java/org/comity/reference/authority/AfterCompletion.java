package org.comity.reference.authority;

import jakarta.transaction.Synchronization;

/**
 * Clears a cache after the transaction: a call before the commit would load the former value again.
 *
 * @param act what is done
 */
public record AfterCompletion(Runnable act) implements Synchronization {

    @Override
    public void beforeCompletion() {
        // nothing to do
    }

    @Override
    public void afterCompletion(int status) {
        act.run();
    }
}
