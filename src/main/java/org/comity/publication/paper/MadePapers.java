package org.comity.publication.paper;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;

/**
 * The papers that were made, by all that they depend on. Few are made at once, because each costs seconds of computing time; few more wait, because
 * each of them occupies a thread.
 */
@Singleton
public final class MadePapers {

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int AT_ONCE = 2;
    private static final int MOST_THAT_WAIT = 4;
    private static final long LONGEST_WAIT_SECONDS = 20;

    private final PdfMaker maker;
    private final Semaphore inside = new Semaphore(AT_ONCE + MOST_THAT_WAIT);
    private final Semaphore making = new Semaphore(AT_ONCE, true);
    private final Cache<List<Object>, byte[]> papers;

    @Inject
    MadePapers(PdfMaker maker) {
        this(maker, Ticker.systemTicker());
    }

    MadePapers(PdfMaker maker, Ticker ticker) {
        this.maker = maker;
        papers = Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES)
                .weigher((List<Object> key, byte[] pdf) -> pdf.length)
                .expireAfterWrite(Duration.ofHours(1))
                .ticker(ticker)
                .build();
    }

    /**
     * The bytes of a paper about editions, made if it was not before. The problem unavailable if too many others are being made.
     *
     * @param kind what the paper is, unique among papers about editions
     * @param editions every edition with a number in the paper; an edition with another hash or status, or another in its place, has another paper
     * @param paper the paper
     */
    public byte[] pdf(String kind, List<PublishedEdition> editions, Language language, Supplier<Paper> paper) {
        var key = new ArrayList<Object>(List.of(kind, language));
        editions.forEach(edition -> key.add(edition.withTables(List.of())));
        var known = papers.getIfPresent(key);
        if (known != null) {
            return known;
        }
        if (!inside.tryAcquire()) {
            throw tooMany();
        }
        try {
            return made(key, paper);
        } finally {
            inside.release();
        }
    }

    private byte[] made(List<Object> key, Supplier<Paper> paper) {
        if (!begins()) {
            throw tooMany();
        }
        try {
            return papers.get(key, each -> maker.pdf(paper.get()));
        } finally {
            making.release();
        }
    }

    private boolean begins() {
        try {
            return making.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How many papers are being made or wait for it. */
    int underWay() {
        return AT_ONCE + MOST_THAT_WAIT - inside.availablePermits();
    }

    private static ProblemException tooMany() {
        return new ProblemException(ProblemKind.UNAVAILABLE, "Too many papers are being made. Try again later.");
    }
}
