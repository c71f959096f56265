package org.comity.publication.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.comity.publication.edition.ChecklistView.FindingView;
import org.comity.publication.protection.ProtectionReport;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Footnote;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.Words;
import org.comity.rules.disclosure.DisclosurePolicy.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the approver reads of an edition. */
class ChecklistTest {

    /** What a manifest says that a checklist reads. */
    private record Said(
            List<String> unprotected,
            List<String> choices,
            List<String> beyondLimit,
            Map<String, List<String>> leftOut,
            List<String> unbalanced) {

        static final Said NOTHING = new Said(List.of(), List.of(), List.of(), Map.of(), List.of());

        Manifest manifest() {
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
                    unprotected,
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
                    choices,
                    beyondLimit,
                    leftOut,
                    List.of(),
                    unbalanced);
        }
    }

    private static Checklist checklist(Said said) {
        return new Checklist(1, said.manifest(), List.of(), null, null, Map.of());
    }

    private static Checklist checklist(
            int no, @Nullable String reason, List<PublishedTable> tables, @Nullable List<PublishedTable> before) {
        return new Checklist(no, Said.NOTHING.manifest(), tables, reason, before, Map.of());
    }

    private static PublishedTable table(String definition, List<Footnote> notes, Cell... cells) {
        var kinds = IntStream.range(0, cells.length)
                .mapToObj(i -> Category.of("K" + i, Words.same("kind " + i), null))
                .toList();
        return new PublishedTable(
                "by-kind",
                Words.same("By kind"),
                Words.same(definition),
                "requests-received",
                1,
                List.of(new Axis("kind", Words.same("Kind"), AxisRole.CLASS, true, kinds)),
                List.of(cells),
                notes);
    }

    private static PublishedTable table(Cell... cells) {
        return table("Requests by kind", List.of(), cells);
    }

    private static Cell number(int value) {
        return Cell.of(BigDecimal.valueOf(value));
    }

    private static void assertBlockedBy(String code, String about, Checklist checklist) {
        assertThat(checklist.isApprovable()).isFalse();
        assertThat(checklist.toSign()).isEmpty();
        assertThat(checklist.view().errors())
                .extracting(FindingView::code, FindingView::about)
                .containsExactly(tuple(code, about));
    }

    private static void assertToSign(String code, String about, Checklist checklist) {
        assertThat(checklist.isApprovable()).isTrue();
        assertThat(checklist.toSign()).containsExactly(code);
        assertThat(checklist.view().warnings()).extracting(FindingView::about).containsExactly(about);
    }

    @Test
    void anEditionWithoutFindingsIsApprovable() {
        var checklist = checklist(1, null, List.of(table(number(8), number(9))), null);

        assertThat(checklist.isApprovable()).isTrue();
        assertThat(checklist.toSign()).isEmpty();
        assertThat(checklist.view().cells()).isEqualTo(2);
        assertThat(checklist.view().percentHidden()).isZero();
    }

    @Test
    void aStatementThatContradictsItselfBlocks() {
        assertBlockedBy(
                "UNBALANCED",
                "flow",
                checklist(new Said(List.of(), List.of(), List.of(), Map.of(), List.of("2025 INCOMING"))));
    }

    @Test
    void aCellThatReadersCouldFindBlocks() {
        assertBlockedBy(
                "UNPROTECTED",
                "by-kind K1",
                checklist(new Said(List.of("by-kind K1"), List.of(), List.of(), Map.of(), List.of())));
    }

    @Test
    void aTableWithoutADefinitionBlocks() {
        assertBlockedBy(
                "NO_DEFINITION", "by-kind", checklist(1, null, List.of(table(" ", List.of(), number(8))), null));
    }

    @Test
    void anEditionAfterTheFirstWithoutAReasonBlocks() {
        var before = List.of(table(number(8)));

        assertThat(checklist(1, null, before, null).isApprovable()).isTrue();
        for (var reason : Arrays.asList(null, "", " ")) {
            var checklist = checklist(2, reason, List.of(table(number(9))), before);
            assertThat(checklist.isApprovable()).isFalse();
            assertThat(checklist.view().errors()).extracting(FindingView::code).containsExactly("NO_REASON");
        }
    }

    @Test
    void anEditionOfTheSameDaysThatWasPublishedMeanwhileBlocks() {
        var checklist = new Checklist(
                1,
                Said.NOTHING.manifest(),
                List.of(),
                null,
                null,
                Map.of("yearly/2", "It was published after the draft"));

        assertBlockedBy("OVERLAP", "yearly/2", checklist);
    }

    @Test
    void aCoarserTableIsSignedByItsCode() {
        assertToSign(
                "COARSER_TABLE",
                "requests-by-offence",
                checklist(new Said(
                        List.of(),
                        List.of("requests-by-offence: degree of detail 2 of 2, by families"),
                        List.of(),
                        Map.of(),
                        List.of())));
    }

    @Test
    void aTableThatHidesMoreThanThePolicyWantsInItsCoarsestFormIsSigned() {
        assertToSign(
                "BEYOND_LIMIT",
                "refusals-by-ground",
                checklist(new Said(List.of(), List.of(), List.of("refusals-by-ground"), Map.of(), List.of())));
    }

    @Test
    void aTableOfWhichMuchIsHiddenIsSigned() {
        var hidden = Cell.without(CellStatus.HIDDEN);

        assertToSign("MUCH_HIDDEN", "by-kind", checklist(1, null, List.of(table(hidden, number(8), number(9))), null));
        assertThat(checklist(1, null, List.of(table(hidden, number(7), number(8), number(9))), null)
                        .toSign())
                .isEmpty();
    }

    @Test
    void aPeriodThatIsNotOverIsSignedUnlessANoteSaysSo() {
        var open = number(8).with(CellStatus.INCOMPLETE_PERIOD);
        var note = new Footnote("open", Words.same("The year is not over."), Map.of());

        assertToSign("INCOMPLETE_WITHOUT_NOTE", "by-kind", checklist(1, null, List.of(table(open)), null));
        assertThat(checklist(1, null, List.of(table("Requests by kind", List.of(note), open)), null)
                        .toSign())
                .isEmpty();
    }

    @Test
    void changesSinceTheEditionBeforeAreSigned() {
        var before = List.of(table(number(8), number(9)));

        assertThat(checklist(2, "late entries", List.of(table(number(8), number(10))), before)
                        .toSign())
                .containsExactly("CHANGED_CELLS");
        assertThat(checklist(2, "late entries", before, before).toSign()).containsExactly("NO_CHANGE");
        assertThat(checklist(2, "late entries", List.of(table(number(8))), before)
                        .toSign())
                .containsExactlyInAnyOrder("MAJOR_CHANGE", "CHANGED_CELLS");
    }

    @Test
    void aTableThatWasLeftOutIsSignedWithTheEditionsThatItDoesNotAgreeWith() {
        var checklist = checklist(new Said(
                List.of(),
                List.of(),
                List.of(),
                Map.of("requests-by-offence", List.of("yearly/1", "together/2")),
                List.of()));

        assertToSign("TABLE_LEFT_OUT", "requests-by-offence", checklist);
        assertThat(checklist.view().warnings().getFirst().text()).contains("yearly/1, together/2");
    }
}
