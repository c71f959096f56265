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

    private final Callers callers = Callers.ofFreshAuthority();
    private final Set<String> offences = new HashSet<>();
    private long hiddenCells;
    private long statements;

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

    private SampleCase received(String partner) {
        return SampleCase.of(callers, SampleRequest.incomingAssistance().with("counterpart", partner));
    }

    private UUID forOffence(String article) {
        var offence = List.of(Map.of("article", article, "main", true));
        var file = SampleCase.of(callers, SampleRequest.incomingAssistance().with("offences", offence));
        return UUID.fromString(file.id());
    }

    private void severalForOffences(int times, String... articles) {
        for (var article : articles) {
            for (var i = 0; i < times; i++) {
                forOffence(article);
            }
        }
    }

    private Set<UUID> found(SampleRelease release) {
        current.actAs(
                new Caller("hidden-members", "test", Set.of(Role.STATISTICIAN), List.of(callers.authority()), null));
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
            return office.read(edition.authority(), edition.guardedUntil(), read -> {
                sessions.getStatistics().clear();
                var found = hidden.of(sources, () -> {});
                statements = sessions.getStatistics().getPrepareStatementCount();
                return found;
            });
        });
    }

    /** Articles of bribery are few each, so that the table of offences is published by families; one family is small. */
    @Test
    @ActivateRequestContext
    void requestsOfAHiddenFamilyOfOffencesAreFound() {
        severalForOffences(2, "15", "16", "18");
        severalForOffences(6, "23");
        var rare = Set.of(forOffence("25"), forOffence("25"));
        var release = SampleRelease.planned(callers, "families", "2025-01-01", "2025-12-31");
        release.published(Map.of());

        var found = found(release);

        assertThat(offences).contains("BRIBERY", "OBSTRUCTION").doesNotContain("UNCAC 15");
        assertThat(found).containsAll(rare);
    }

    /** There is a question for each table and combination of levels with a hidden cell, and not for each hidden cell. */
    @Test
    @ActivateRequestContext
    void hiddenCellsAreAskedForTogether() {
        for (var partner : List.of("FRA", "DEU", "ITA", "ESP", "KEN", "BRA")) {
            for (var i = 0; i < 5; i++) {
                received(partner);
            }
        }
        received("JPN");
        var rare = received("JPN");
        var release = SampleRelease.planned(callers, "together", "2024-01-01", "2025-12-31");
        release.published(Map.of());
        sessions.getStatistics().setStatisticsEnabled(true);
        try {
            assertThat(found(release)).contains(UUID.fromString(rare.id()));
            assertThat(statements).isBetween(1L, hiddenCells - 1);
        } finally {
            sessions.getStatistics().setStatisticsEnabled(false);
        }
    }
}
