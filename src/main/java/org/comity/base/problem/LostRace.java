package org.comity.base.problem;

import jakarta.enterprise.context.RequestScoped;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whether another call has changed the record since the current call read it for a change. A rule that the other change
 * breaks is then no fault of this call: it lost a race, and each loser gets the same answer.
 */
@RequestScoped
public class LostRace {

    private static final Logger LOG = Logger.getLogger(LostRace.class);

    private int version;
    private @Nullable IntSupplier current;

    /** Sets the version that the change is based on, and how the current one is read in a transaction of its own. */
    public void isBasedOn(int version, IntSupplier current) {
        this.version = version;
        this.current = current;
    }

    /** True if the record has another version by now. */
    boolean isLost() {
        try {
            return current != null && current.getAsInt() != version;
        } catch (RuntimeException e) {
            // The database cannot be asked now: the rule that was broken is the answer.
            LOG.debugf(e, "the current version cannot be read");
            return false;
        }
    }
}
