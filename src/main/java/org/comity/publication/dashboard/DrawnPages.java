package org.comity.publication.dashboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.comity.publication.chart.Phrases;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The pages that were drawn, by their content. Few are drawn at once, and one address has a number of them in a minute: drawing costs
 * computing time, and nobody needs a token for it.
 */
@Singleton
class DrawnPages {

    /** Status of an answer to too many calls, RFC 6585. */
    static final int TOO_MANY = 429;

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final long MOST_ADDRESSES = 100_000;
    private static final int AT_ONCE = 4;
    private static final long LONGEST_WAIT_SECONDS = 5;

    private final Cache<List<Object>, Written> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((List<Object> key, Written page) -> page.size())
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    private final LoadingCache<String, Bucket> callers;
    private final Semaphore drawing = new Semaphore(AT_ONCE, true);

    /**
     * The pages.
     *
     * @param most how many are drawn for one address in a minute; pages that were drawn before do not count
     */
    DrawnPages(@ConfigProperty(name = "comity.dashboard.pages-a-minute", defaultValue = "60") int most) {
        callers = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(Duration.ofMinutes(5))
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofMinutes(1)))
                        .build());
    }

    /**
     * A page, drawn if it was not before.
     *
     * @param key all that the page depends on
     * @param caller address of the caller
     */
    Written page(List<Object> key, String caller, Phrases texts, Supplier<String> drawn) {
        var known = pages.getIfPresent(key);
        if (known != null) {
            return known;
        }
        if (!callers.get(caller).tryConsume(1) || !begins()) {
            throw new PageFault(TOO_MANY, List.of(texts.say("fault.tooMany")));
        }
        try {
            // Another call may have drawn it while this one waited.
            return pages.get(key, missing -> Written.html(drawn.get()));
        } finally {
            drawing.release();
        }
    }

    private boolean begins() {
        try {
            return drawing.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
