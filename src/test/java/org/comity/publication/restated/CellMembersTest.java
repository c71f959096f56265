package org.comity.publication.restated;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.base.security.Caller;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Role;
import org.comity.publication.SampleRelease;
import org.comity.publication.counting.WholeOffice;
import org.comity.publication.release.EditionContent;
import org.comity.publication.release.Editions;
import org.comity.publication.release.Releases;
import org.comity.rules.indicator.StatementRow;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleFreeze;
import org.comity.sample.SampleRequest;
import org.comity.statistics.table.CountedRequest;
import org.junit.jupiter.api.Test;

/** The requests of a cell are the same, asked for alone and together with those of other cells. */
@QuarkusTest
class CellMembersTest {

    private final Callers callers = Callers.ofFreshAuthority();

    @Inject
    Releases releases;

    @Inject
    Editions editions;

    @Inject
    EditionContent content;

    @Inject
    SourceTables sources;

    @Inject
    CellMembers members;

    @Inject
    WholeOffice office;

    @Inject
    CurrentCaller current;

    private SampleCase received(String partner, String article) {
        return SampleCase.of(
                callers,
                SampleRequest.incomingAssistance()
                        .with("counterpart", partner)
                        .with("offences", List.of(Map.of("article", article, "main", true))));
    }

    /** The cells of a table with a number, without their measures: one of each group. */
    private static Set<Map<String, String>> cells(SourceTable source) {
        var table = source.table();
        return IntStream.range(0, table.cells().size())
                .filter(place -> {
                    var value = table.cells().get(place).value();
                    return value != null && value.signum() > 0;
                })
                .mapToObj(table::keysOf)
                .filter(keys -> !keys.containsValue(StatementRow.UNEXPLAINED_DIFFERENCE.name()))
                .collect(Collectors.toMap(CellMembersTest::withoutMeasure, keys -> keys, (one, other) -> one))
                .values()
                .stream()
                .collect(Collectors.toSet());
    }

    private static Map<String, String> withoutMeasure(Map<String, String> keys) {
        var others = new TreeMap<>(keys);
        others.remove("measure");
        return others;
    }

    private Set<UUID> alone(SourceTable source, Map<String, String> keys) {
        return members.of(source, keys, Integer.MAX_VALUE).stream()
                .map(CountedRequest::id)
                .collect(Collectors.toSet());
    }

    @Test
    @ActivateRequestContext
    void requestsOfCellsAreTheSameAloneAndTogether() {
        for (var article : List.of("15", "16", "17", "23", "25")) {
            received("FRA", article);
            received("KEN", article).take("WITHDRAW", "occurredAt", "2025-03-20");
        }
        SampleCase.of(callers, SampleRequest.incomingExtradition());
        SampleFreeze.of(callers, "1000.50", "EUR");
        var release = SampleRelease.planned(callers, "members", "2024-01-01", "2025-12-31");
        release.published(Map.of());
        current.actAs(
                new Caller("cell-members", "test", Set.of(Role.STATISTICIAN), List.of(callers.authority()), null));

        QuarkusTransaction.requiringNew().timeout(600).run(() -> {
            var one = releases.visible(UUID.fromString(release.id()));
            var edition = editions.one(one, 1);
            var tables = content.tables(edition).stream()
                    .map(table -> sources.of(one, edition, table).orElseThrow())
                    .toList();
            office.read(edition.authority(), edition.guardedUntil(), read -> {
                tables.forEach(this::compare);
                return tables;
            });
        });
    }

    private void compare(SourceTable source) {
        for (var keys : cells(source)) {
            var place = source.table().code() + " " + keys;
            assertThat(members.ofAny(source, List.of(keys)))
                    .as(place)
                    .isNotEmpty()
                    .isEqualTo(alone(source, keys));
        }
    }
}
