package org.comity.publication.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.comity.publication.protection.ProtectionReport;
import org.comity.rules.disclosure.DisclosurePolicy.Method;
import org.junit.jupiter.api.Test;

/** What the approver reads of an edition. */
class ChecklistTest {

    private static Manifest manifest(Map<String, List<String>> leftOut) {
        var report = new ProtectionReport(
                "standard/2",
                Method.SUPPRESSION,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                ProtectionReport.AmountsBy.NONE,
                List.of(),
                0,
                0,
                0);
        return new Manifest(
                "annual",
                List.of("2025"),
                LocalDate.of(2025, 12, 31),
                Map.of(),
                Map.of(),
                Map.of(),
                report,
                List.of(),
                leftOut,
                List.of(),
                List.of());
    }

    @Test
    void aTableThatWasLeftOutIsSignedWithTheEditionsThatItDoesNotAgreeWith() {
        var checklist = new Checklist(
                1,
                manifest(Map.of("requests-by-offence", List.of("yearly/1", "together/2"))),
                List.of(),
                null,
                null,
                Map.of());

        assertThat(checklist.isApprovable()).isTrue();
        assertThat(checklist.toSign()).containsExactly("TABLE_LEFT_OUT");
        assertThat(checklist.view().warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.about()).isEqualTo("requests-by-offence");
            assertThat(warning.text()).contains("yearly/1, together/2");
        });
    }
}
