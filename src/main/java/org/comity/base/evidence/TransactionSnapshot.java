package org.comity.base.evidence;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which transactions of the database had ended at an instant, as PostgreSQL writes it: {@code lowest:next:running,running}.
 *
 * @param lowest the lowest number of a transaction that ran
 * @param next the number of the next transaction
 * @param running the numbers from the lowest on of those that ran
 */
record TransactionSnapshot(long lowest, long next, Set<Long> running) {

    TransactionSnapshot {
        running = Set.copyOf(running);
    }

    static TransactionSnapshot of(String text) {
        var parts = text.split(":", -1);
        var running = parts[2].isEmpty()
                ? Set.<Long>of()
                : Arrays.stream(parts[2].split(",")).map(Long::valueOf).collect(Collectors.toSet());
        return new TransactionSnapshot(Long.parseLong(parts[0]), Long.parseLong(parts[1]), running);
    }

    /** True if the transaction of this number had ended. */
    boolean hasEnded(long transaction) {
        return transaction < lowest || (transaction < next && !running.contains(transaction));
    }
}
