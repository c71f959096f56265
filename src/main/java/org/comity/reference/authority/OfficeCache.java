package org.comity.reference.authority;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.Dependent;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.comity.base.time.Now;

/** A value of each own authority in the memory of this node, for a minute or until this node changes it. */
@Dependent
public class OfficeCache<T> {

    /** The longest time after which this node knows a change that another node made. */
    private static final Duration CACHED = Duration.ofMinutes(1);

    private final Cache<String, T> known;
    private final TransactionSynchronizationRegistry transactions;

    OfficeCache(Now now, TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(CACHED)
                .ticker(() -> Duration.between(Instant.EPOCH, now.instant()).toNanos())
                .build();
    }

    /** The value of an authority; it is loaded if it is not in memory. */
    public T get(String authority, Function<String, T> load) {
        return known.get(authority, load);
    }

    /** The value of an authority, loaded again. */
    public T reload(String authority, Function<String, T> load) {
        known.invalidate(authority);
        return get(authority, load);
    }

    /** True if the value of an authority is in memory. */
    public boolean has(String authority) {
        return known.getIfPresent(authority) != null;
    }

    /** Forgets a value after the transaction: a call before the commit would load the former one again. */
    public void forgetAfterTransaction(String authority) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do
            }

            @Override
            public void afterCompletion(int status) {
                known.invalidate(authority);
            }
        });
    }
}
