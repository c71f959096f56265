package org.comity.publication.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.publication.sample.SampleEditions;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.junit.jupiter.api.Test;

/** A paper is made once, and each release has papers of its own. */
class MadePapersTest {

    private static final PublishedEdition EDITION =
            new SampleEditions().edition("annual-2026", null).orElseThrow();

    private final MadePapers made = new MadePapers(new PdfMaker());
    private final AtomicInteger times = new AtomicInteger();

    @Test
    void aPaperIsMadeOnce() {
        var first = made("report", EDITION, Language.EN);

        assertThat(made("report", EDITION, Language.EN)).isSameAs(first);
        assertThat(times).hasValue(1);
    }

    @Test
    void anotherReleaseWithTheSameContentAnotherKindAndAnotherLanguageHavePapersOfTheirOwn() {
        made("report", EDITION, Language.EN);
        made("report", ofAnotherRelease(), Language.EN);
        made("return/reciprocity", EDITION, Language.EN);
        made("report", EDITION, Language.FR);

        assertThat(times).hasValue(4);
    }

    private byte[] made(String kind, PublishedEdition edition, Language language) {
        return made.pdf(kind, edition, language, () -> {
            times.incrementAndGet();
            return paper(edition);
        });
    }

    private static Paper paper(PublishedEdition edition) {
        return new Paper(
                "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>T</title>"
                        + "<meta name=\"subject\" content=\"S\"/></head><body><h1>" + edition.release()
                        + "</h1></body></html>",
                Instant.EPOCH);
    }

    private static PublishedEdition ofAnotherRelease() {
        return new PublishedEdition(
                EDITION.authority(),
                EDITION.office(),
                EDITION.country(),
                "another",
                EDITION.title(),
                EDITION.program(),
                EDITION.programVersion(),
                EDITION.edition(),
                EDITION.from(),
                EDITION.to(),
                EDITION.status(),
                EDITION.publishedAt(),
                EDITION.shownOn(),
                EDITION.reason(),
                EDITION.policy(),
                EDITION.software(),
                EDITION.hash(),
                EDITION.tables());
    }
}
