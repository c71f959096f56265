package org.comity.publication.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.publication.program.PublicationProgram;
import org.comity.publication.returns.FilledReturn.FilledLine;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Language;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layouts of returns are data: they are read strictly, and filled from an edition without a number of their own. */
class ReturnProfilesTest {

    private static final String HEAD = """
            code: sample
            version: 1
            title: {en: Sample, fr: Exemple}
            purpose: {en: A test, fr: Un essai}
            source: {origin: OURS}
            sheets:
              - code: one
                title: {en: One, fr: Un}
                table: received-by-partner
                columns:
                  - each: {axis: period}
            """;

    private static List<String> faults(String text) {
        var faults = new ArrayList<String>();
        ReturnProfiles.read("sample.yaml", text, faults);
        return faults;
    }

    private static FilledReturn filled(String lines) {
        var layout = ReturnProfiles.read("sample.yaml", HEAD + lines.indent(4), new ArrayList<>())
                .orElseThrow();
        return FillReturn.of(layout, ReturnSample.edition());
    }

    private static List<FilledLine> lines(FilledReturn filled) {
        return filled.sheets().getFirst().lines();
    }

    @Test
    void everyLayoutIsSoundAndOursUnlessAnOfficialFormIsNamed() {
        var layouts = new ReturnProfiles(List.of()).all();

        assertThat(layouts).hasSize(13);
        assertThat(layouts)
                .allSatisfy(layout ->
                        assertThat(LayoutCheck.faults(layout)).as(layout.code()).isEmpty());
        assertThat(layouts.stream().filter(layout -> layout.source().origin() != ReturnLayout.Origin.OURS))
                .allSatisfy(layout -> assertThat(layout.source().name()).isNotBlank());
    }

    @Test
    void theTablesOfLayoutsAreThoseOfPrograms() throws IOException {
        var published = new TreeSet<String>();
        var programs = Path.of("src/main/resources/publication/programs");
        for (var name : Files.readAllLines(programs.resolve("index.txt"))) {
            new YAMLMapper()
                    .readValue(programs.resolve(name).toFile(), PublicationProgram.class)
                    .tables()
                    .forEach(table -> published.add(table.code()));
        }

        var named = new ReturnProfiles(List.of())
                .all().stream()
                        .flatMap(layout -> layout.sheets().stream())
                        .flatMap(sheet -> Stream.concat(
                                Stream.of(sheet.table()), sheet.lines().stream().map(ReturnLayout.LineSpec::table)))
                        .filter(Objects::nonNull)
                        .toList();

        assertThat(named).isNotEmpty().isSubsetOf(published);
    }

    @Test
    void anOfficeAddsLayoutsWithCodesOfTheirOwn(@TempDir Path folder) throws IOException {
        var own = HEAD.replace("code: sample", "code: of-the-office")
                + "    lines:\n      - {code: all, title: {en: All, fr: Tous}, keys: {partner: TOTAL}}\n";
        Files.writeString(folder.resolve("own.yaml"), own);
        Files.writeString(folder.resolve("read-me.txt"), "no layout");
        var layouts = new ReturnProfiles(List.of(folder));
        assertThat(layouts.all()).hasSize(new ReturnProfiles(List.of()).all().size() + 1);
        assertThat(layouts.find("of-the-office")).isPresent();

        Files.writeString(folder.resolve("second.yaml"), own);
        Files.writeString(folder.resolve("third.yaml"), "colour: red\n");
        assertThatThrownBy(() -> new ReturnProfiles(List.of(folder, folder.resolve("none"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "second.yaml: another layout has the code of-the-office", "third.yaml: ", "none: ");
    }

    @Test
    void anUnknownKeyAndEveryOtherFaultOfAFileAreFound() {
        assertThat(faults(HEAD + "    lines: []\n    colour: red\n"))
                .singleElement()
                .asString()
                .contains("colour");
        assertThat(faults("""
                code: Sample
                version: 0
                title: {en: Sample}
                purpose: {en: A test, fr: Un essai}
                source: {origin: OFFICIAL_FORM_READ}
                sheets:
                  - code: one
                    title: {en: One, fr: Un}
                    lines:
                      - {code: a, title: {en: A, fr: A}}
                      - {code: a, title: {en: A, fr: A}, heading: true, table: flow}
                """)).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void aNumberIsThatOfTheEditionWithItsStatusesAndNotes() {
        var filled = filled("lines: [{code: partner, each: {axis: partner}}]");

        var nzl = lines(filled).getLast();
        assertThat(lines(filled))
                .extracting(FilledLine::code)
                .containsExactly("partner:TOTAL", "partner:009", "partner:NZL");
        assertThat(nzl.depth()).isEqualTo(1);
        assertThat(nzl.cells().getFirst().value()).isNull();
        assertThat(nzl.cells().getFirst().statuses()).containsExactly(CellStatus.HIDDEN);
        assertThat(nzl.cells().getLast().value()).isEqualByComparingTo(BigDecimal.valueOf(6));
        assertThat(lines(filled).getFirst().cells().getLast().statuses()).containsExactly(CellStatus.PROVISIONAL);
        assertThat(filled.sheets().getFirst().notes()).containsExactly(ReturnSample.NOTE);
        assertThat(nzl.cells()).allSatisfy(cell -> assertThat(cell.notes()).containsExactly(1));
    }

    @Test
    void whatTheEditionDoesNotHaveIsNotAvailableAndTheReasonIsANote() {
        var filled = filled("""
                lines:
                  - {code: table, title: {en: A, fr: A}, table: no-such-table}
                  - {code: category, title: {en: B, fr: B}, keys: {partner: FRA}}
                  - {code: axis, title: {en: C, fr: C}, keys: {kind: MLA}}
                  - {code: total, title: {en: D, fr: D}, table: flow, keys: {direction: INCOMING}}
                """);

        assertThat(lines(filled))
                .allSatisfy(line -> assertThat(line.cells()).allSatisfy(cell -> {
                    assertThat(cell.statuses()).containsExactly(CellStatus.NOT_AVAILABLE);
                    assertThat(cell.notes()).hasSize(1);
                }));
        assertThat(filled.sheets().getFirst().notes()).hasSize(4);
    }

    @Test
    void aQuestionWithoutAnAnswerSaysSoAndALineThatCannotOccurIsLeftOut() {
        var filled = filled("""
                lines:
                  - {code: law, title: {en: Law, fr: Droit}, unanswered: {en: No figure, fr: Aucun chiffre}}
                  - {code: row, each: {axis: row}, table: flow, keys: {direction: OUTGOING, kind: MLA}}
                """);

        assertThat(Objects.requireNonNull(lines(filled).getFirst().unanswered()).en())
                .isEqualTo("No figure");
        assertThat(lines(filled))
                .extracting(FilledLine::code)
                .containsExactly("law", "row:NEW", "row:EXECUTED", "row:CONTINUING");
        assertThat(lines(filled).get(1).cells().getFirst().value()).isEqualByComparingTo(BigDecimal.valueOf(5));
    }

    @Test
    void everyLayoutIsFilledAndWrittenInBothFormatsAndLanguages() throws IOException {
        for (var layout : new ReturnProfiles(List.of()).all()) {
            var filled = FillReturn.of(layout, ReturnSample.edition());
            for (var language : Language.values()) {
                var csv = new ByteArrayOutputStream();
                ReturnCsv.write(filled, language, csv);
                var xlsx = new ByteArrayOutputStream();
                ReturnWorkbook.write(filled, language, xlsx);

                var cells = filled.sheets().stream()
                        .flatMap(sheet -> sheet.lines().stream())
                        .mapToInt(
                                line -> line.unanswered() == null ? line.cells().size() : 1)
                        .sum();
                assertThat(csv.toString(StandardCharsets.UTF_8).lines()).hasSize(1 + cells);
                try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx.toByteArray()))) {
                    assertThat(workbook.getSheets()).hasSize(1 + layout.sheets().size());
                }
            }
        }
    }

    @Test
    void theWorkbookHasTheNumberAndItsStatusBesideIt() throws IOException {
        var out = new ByteArrayOutputStream();
        ReturnWorkbook.write(filled("lines: [{code: partner, each: {axis: partner}}]"), Language.EN, out);

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var rows = workbook.getSheets().skip(1).findFirst().orElseThrow().read();
            var nzl = rows.stream()
                    .filter(row -> row.getCellText(0).strip().equals("New Zealand"))
                    .findFirst()
                    .orElseThrow();
            assertThat(nzl.getCellText(1)).isEmpty();
            assertThat(nzl.getCellText(2)).isEqualTo("hidden [note 1]");
            assertThat(nzl.getCellAsNumber(3))
                    .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("6"));
            assertThat(rows.getLast().getCellText(0)).isEqualTo("[note 1] Counted by hand");
        }
    }
}
