package org.comity.cases.history;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.comity.sample.SampleCase;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was recorded stays as it was recorded, whoever asks. */
@QuarkusTest
class AppendOnlyTest {

    private static final List<String> CHANGES = List.of(
            "update %s set authority = authority",
            "update %s set authority = 'OTHER' where authority = 'NONE'", "delete from %s", "truncate %s cascade");

    @ParameterizedTest
    @ValueSource(strings = {"history_entry", "audit_entry", "noted_state"})
    void theApplicationsRoleMayOnlyAdd(String table) {
        var file = SampleCase.underReview();
        try (var sql = Sql.application().actingFor(file.callers().authority(), "")) {
            for (var change : CHANGES) {
                assertThatThrownBy(() -> sql.run(change.formatted(table)))
                        .hasMessageStartingWith("42501 ")
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"history_entry", "audit_entry", "noted_state"})
    void theOwnersRoleIsRefusedByTriggers(String table) {
        var file = SampleCase.underReview();
        try (var sql = Sql.owner().actingFor(file.callers().authority(), "")) {
            sql.run("alter table " + table + " no force row level security");
            for (var change : List.of(CHANGES.get(0), CHANGES.get(2), CHANGES.get(3))) {
                assertThatThrownBy(() -> sql.run(change.formatted(table)))
                        .hasMessageStartingWith("42501 ")
                        .hasMessageContaining("append-only");
            }
            sql.run("alter table " + table + " force row level security");
        }
    }

    @Test
    void theApplicationsRoleRemovesNoRequest() {
        var file = SampleCase.underReview();
        try (var sql = Sql.application().actingFor(file.callers().authority(), "")) {
            for (var table : List.of("request", "authority", "side_process", "deadline", "reference_series")) {
                assertThatThrownBy(() -> sql.run("delete from " + table)).hasMessageContaining("permission denied");
                assertThatThrownBy(() -> sql.run("truncate " + table + " cascade"))
                        .hasMessageContaining("permission denied");
            }
        }
    }
}
