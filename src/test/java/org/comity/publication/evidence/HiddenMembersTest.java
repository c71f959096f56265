package org.comity.publication.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comity.base.security.Caller;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Role;
import org.comity.publication.SampleRelease;
import org.comity.publication.counting.WholeOffice;
import org.comity.publication.release.EditionContent;
import org.comity.publication.release.Editions;
import org.comity.publication.release.Releases;
import org.comity.publication.table.CellStatus;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** The requests that hidden cells count, by the levels of the axes. */
@QuarkusTest
class HiddenMembersTest {

    /** Hidden cells are asked for by tables and levels, beside the statements that read the edition. */
    private static final int MOST_STATEMENTS = 60;

    private final Callers callers = Callers.ofFreshAuthority();
    private final Set<String> offences = new HashSet<>();
    private long hiddenCells;

    @Inject
    Releases releases;

    @Inject
    Editions editions;

    @Inject
    EditionContent content;

    @Inject
    HiddenMembers hidden;

    @Inject
    WholeOffice office;

    @Inject
    CurrentCaller current;

    @Inject
    SessionFactory sessions;

    private UUID received(String article) {
        var offence = List.of(Map.of("article", article, "main", true));
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance().with("offences", offence));
        return UUID.fromString(file.id());
    }

    private void severalReceived(int times, String... articles) {
        for (var article : articles) {
            for (var i = 0; i < times; i++) {
                received(article);
            }
        }
    }

    private Set<UUID> found(SampleRelease release) {
        current.actAs(new Caller(
                "hidden-members", "test", Set.of(Role.STATISTICIAN), List.of(callers.authority()), null));
        return QuarkusTransaction.requiringNew().call(() -> {
            var one = releases.visible(UUID.fromString(release.id()));
            var edition = editions.one(one, 1);
            content.tables(edition).stream()
                    .filter(table -> table.code().equals("requests-by-offence"))
                    .flatMap(table -> table.axes().stream())
                    .flatMap(axis -> axis.categories().stream())
                    .forEach(category -> offences.add(category.code()));
            hiddenCells = content.tables(edition).stream()
                    .flatMap(table -> table.cells().stream())
                    .filter(cell -> cell.is(CellStatus.HIDDEN))
                    .count();
            var sources = hidden.sources(one, edition).orElseThrow();
            return office.read(
                    edition.authority(), edition.guardedUntil(), read -> hidden.of(sources, () -> {}));
        });
    }

    /** Articles of bribery are few each, so that the table of offences is published by families; one family is small. */
    @Test
    @ActivateRequestContext
    void requestsOfAHiddenFamilyOfOffencesAreFound() {
        severalReceived(2, "15", "16", "18");
        severalReceived(6, "23");
        var rare = Set.of(received("25"), received("25"));
        var release = SampleRelease.planned(callers, "families", "2025-01-01", "2025-12-31");
        release.published(Map.of());

        var found = found(release);

        assertThat(offences).contains("BRIBERY", "OBSTRUCTION").doesNotContain("UNCAC 15");
        assertThat(found).containsAll(rare);
    }

    @Test
    @ActivateRequestContext
    void hiddenCellsAreAskedForTogether() {
        for (var partner : List.of("FRA", "DEU", "FRA", "DEU", "FRA", "DEU", "FRA", "DEU", "FRA", "DEU", "KEN")) {
            SampleCase.of(callers, SampleRequest.incomingAssistance().with("counterpart", partner));
        }
        var rare = SampleCase.of(callers, SampleRequest.incomingAssistance().with("counterpart", "JPN"));
        var release = SampleRelease.planned(callers, "together", "2024-01-01", "2025-12-31");
        release.published(Map.of());
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            assertThat(found(release)).contains(UUID.fromString(rare.id()));
            assertThat(hiddenCells).isGreaterThan(MOST_STATEMENTS);
            assertThat(statistics.getPrepareStatementCount()).isBetween(1L, (long) MOST_STATEMENTS);
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
