package org.comity.publication.paper;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;

/** The papers that were made, by all that they depend on. Few are made at once, because each costs seconds of computing time. */
@Singleton
public final class MadePapers {

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int AT_ONCE = 2;
    private static final long LONGEST_WAIT_SECONDS = 20;

    private final PdfMaker maker;
    private final Semaphore making = new Semaphore(AT_ONCE, true);
    private final Cache<List<Object>, byte[]> papers = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((List<Object> key, byte[] pdf) -> pdf.length)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    MadePapers(PdfMaker maker) {
        this.maker = maker;
    }

    /**
     * The bytes of a paper about an edition, made if it was not before.
     *
     * @param kind what the paper is, unique among papers about editions
     * @param paper the paper
     */
    public byte[] pdf(String kind, PublishedEdition edition, Language language, Supplier<Paper> paper) {
        var key = List.<Object>of(
                kind,
                edition.authority(),
                edition.release(),
                edition.hash(),
                edition.edition(),
                edition.status(),
                language);
        var known = papers.getIfPresent(key);
        if (known != null) {
            return known;
        }
        if (!begins()) {
            throw new ProblemException(ProblemKind.UNAVAILABLE, "Too many papers are being made. Try again later.");
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
}
