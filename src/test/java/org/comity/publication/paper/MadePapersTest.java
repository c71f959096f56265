package org.comity.publication.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.publication.format.SampleEdition;
import org.comity.publication.sample.SampleEditions;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedEdition.Status;
import org.junit.jupiter.api.Test;

/** A paper is made once in an hour, each release and each compared edition has papers of its own, and few wait for theirs. */
class MadePapersTest {

    private static final PublishedEdition EDITION =
            new SampleEditions().edition("annual-2026", 2).orElseThrow();
    private static final PublishedEdition BEFORE =
            new SampleEditions().edition("annual-2026", 1).orElseThrow();

    private final AtomicLong nanos = new AtomicLong();
    private final MadePapers made = new MadePapers(new PdfMaker(), nanos::get);
    private final AtomicInteger times = new AtomicInteger();

    @Test
    void aPaperIsMadeOnce() {
        var first = made("report", Language.EN, EDITION, BEFORE);

        assertThat(made("report", Language.EN, EDITION, BEFORE)).isSameAs(first);
        assertThat(times).hasValue(1);
    }

    @Test
    void anotherReleaseWithTheSameContentAnotherKindAndAnotherLanguageHavePapersOfTheirOwn() {
        made("report", Language.EN, EDITION);
        made("report", Language.EN, SampleEdition.with(EDITION, "another", EDITION.status()));
        made("return/reciprocity", Language.EN, EDITION);
        made("report", Language.FR, EDITION);

        assertThat(times).hasValue(4);
    }

    /** Else the numbers of an edition that was withdrawn would stay in the report of the next one. */
    @Test
    void anotherComparedEditionAndAnotherStatusHavePapersOfTheirOwn() {
        made("report", Language.EN, EDITION, BEFORE);
        made("report", Language.EN, EDITION);
        made("report", Language.EN, EDITION, SampleEdition.with(BEFORE, BEFORE.release(), Status.CURRENT));
        made("report", Language.EN, SampleEdition.with(EDITION, EDITION.release(), Status.SUPERSEDED), BEFORE);

        assertThat(times).hasValue(4);
    }

    @Test
    void aPaperIsMadeAnewAfterAnHourThoughItIsReadAllTheTime() {
        for (var minutes = 0; minutes <= 50; minutes += 10) {
            made("report", Language.EN, EDITION);
            nanos.addAndGet(Duration.ofMinutes(10).toNanos());
        }
        assertThat(times).hasValue(1);

        made("report", Language.EN, EDITION);

        assertThat(times).hasValue(2);
    }

    @Test
    void twoAreMadeAtOnceFourWaitAndTheNextIsRefusedAtOnce() {
        var goOn = new CountDownLatch(1);
        var inside = new AtomicInteger();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 6)
                    .mapToObj(i -> callers.submit(() -> made.pdf("paper-" + i, List.of(EDITION), Language.EN, () -> {
                        inside.incrementAndGet();
                        held(goOn);
                        return paper(EDITION);
                    })))
                    .toList();
            try {
                await().until(() -> made.underWay() == 6);
                assertThat(inside).hasValue(2);

                assertThatThrownBy(() -> made("report", Language.EN, EDITION))
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.UNAVAILABLE));
            } finally {
                goOn.countDown();
            }
            assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isNotEmpty());
        }
        assertThat(made("report", Language.EN, EDITION)).isNotEmpty();
    }

    private static void held(CountDownLatch goOn) {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] made(String kind, Language language, PublishedEdition... editions) {
        return made.pdf(kind, List.of(editions), language, () -> {
            times.incrementAndGet();
            return paper(editions[0]);
        });
    }

    private static Paper paper(PublishedEdition edition) {
        return PaperSample.paper(edition.release());
    }
}
