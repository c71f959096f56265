package org.comity.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.comity.base.time.MovableNow;
import org.comity.sample.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The facts of offices with random events are those of their histories after each act, now and as known before. */
@QuarkusTest
class FactsOfRandomOfficesTest {

    private static final int OFFICES = 6;
    private static final int ACTS = 80;
    private static final int ACTS_BETWEEN_INSTANTS = 16;

    @Inject
    MovableNow now;

    @AfterEach
    void theClockIsUsualAgain() {
        now.isUsual();
    }

    @Test
    void factsAreThoseOfTheHistoryAfterEachAct() {
        var happened = new TreeMap<String, Integer>();
        var compared = 0;
        try (var sql = Sql.superuser()) {
            for (var seed = 1; seed <= OFFICES; seed++) {
                var office = new RandomOffice(seed, now);
                var instants = new ArrayList<@Nullable Instant>();
                instants.add(null);
                for (var act = 1; act <= ACTS; act++) {
                    office.goesOn();
                    if (act % 12 == 0) {
                        office.reclassifies();
                    }
                    assertThat(FormerFigures.differing(sql, office.authority()))
                            .as("office %d, act %d", seed, act)
                            .isEmpty();
                    if (act % ACTS_BETWEEN_INSTANTS == 0) {
                        instants.add(now.instant());
                    }
                }
                for (var asOf : instants) {
                    compared += compare(sql, office, asOf);
                }
                office.happened().forEach((what, often) -> happened.merge(what, often, Integer::sum));
            }
        }
        System.out.printf("Facts: %d offices, %d acts each, %d comparisons, %s%n", OFFICES, ACTS, compared, happened);
        assertThat(happened.keySet()).contains("correct", "annul", "change", "reclassify", "end side process");
    }

    private static int compare(Sql sql, RandomOffice office, @Nullable Instant asOf) {
        var authority = office.authority();
        var events = FormerFigures.events(sql, authority, asOf);
        assertThat(FormerFigures.eventsOfFacts(sql, authority, asOf))
                .as("events as of %s", asOf)
                .isEqualTo(events);
        var days = List.of(60, 40, 30, 20, 12, 8, 4, 2, 1, 0);
        for (var before : days) {
            var day = office.today().minusDays(before).toString();
            assertThat(FormerFigures.openOfFacts(sql, authority, asOf, day))
                    .as("open at the end of %s as of %s", day, asOf)
                    .isEqualTo(FormerFigures.open(sql, authority, asOf, day));
        }
        return events.size() + days.size();
    }

    @Test
    void theVerificationFindsABrokenFact() {
        var office = new RandomOffice(7, now);
        for (var act = 0; act < 12; act++) {
            office.goesOn();
        }
        var file = office.files().getFirst();
        var auditor = file.callers().auditor();
        var address = "/api/v1/history-verification?request=" + file.id();
        assertThat(auditor.get(address).expecting(200).at("/intact").asBoolean())
                .isTrue();

        try (var sql = Sql.superuser()) {
            FormerFigures.spoil(sql, UUID.fromString(file.id()));
        }

        var found = auditor.get(address).expecting(200);
        assertThat(found.at("/intact").asBoolean()).isFalse();
        assertThat(found.text("/faults/0/code")).isEqualTo("FACTS_CHANGED");
    }

    @Test
    void theRoleOfTheApplicationWritesNoFact() {
        try (var sql = Sql.application()) {
            for (var facts : List.of("fact_move", "fact_open", "fact_request")) {
                for (var forgery : List.of(
                        "update %s set authority = authority",
                        "delete from %s", "insert into %1$s select * from %1$s")) {
                    assertThatThrownBy(() -> sql.run(forgery.formatted(facts))).hasMessageStartingWith("42501");
                }
            }
        }
    }
}
