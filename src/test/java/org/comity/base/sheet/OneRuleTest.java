package org.comity.base.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.comity.base.sheet.csv.CsvSheetWriter;
import org.comity.base.sheet.text.FormulaGuard;
import org.comity.base.sheet.text.PlainWords;
import org.comity.base.sheet.text.SheetNote;
import org.comity.base.sheet.text.SheetOptions;
import org.comity.base.sheet.text.SheetRow;
import org.comity.base.sheet.text.UnreadableFile;
import org.junit.jupiter.api.Test;

/** Writer and readers of files share their rules, and a declared form is compared with the form of the file. */
class OneRuleTest {

    private static List<SheetRow> rows(byte[] file, SheetOptions options) {
        var rows = new ArrayList<SheetRow>();
        SheetFile.open(file, options).read(rows::add);
        return rows;
    }

    @Test
    void aDeclaredCharacterSetAndTheMarkOfTheFileAreTriedTogether() {
        for (var mark : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            var file = "\uFEFFa,é\n".getBytes(Charset.forName(mark));
            for (var declared :
                    List.of("UTF-8", "UTF-16", "UTF-16LE", "windows-1252", "Big5", "UTF-32", "ISO-8859-15")) {
                var sheet = SheetFile.open(file, new SheetOptions(declared, null, null));

                assertThat(sheet.form().charset())
                        .as(mark + " declared " + declared)
                        .isEqualTo(mark);
                assertThat(sheet.form().guesses())
                        .extracting(SheetNote::code)
                        .as(mark + " declared " + declared)
                        .isEqualTo(
                                mark.equals(declared) || mark.startsWith(declared) && !declared.equals("UTF-8")
                                        ? List.of()
                                        : List.of("CHARSET_FROM_MARK"));
                assertThat(rows(file, new SheetOptions(declared, null, null))
                                .getFirst()
                                .cells())
                        .containsExactly("a", "é");
            }
        }
    }

    @Test
    void aDeclaredSeparatorAndTheFirstLineAreTriedTogether() {
        var sheet =
                SheetFile.open("sep=;\na;b,c\n".getBytes(StandardCharsets.UTF_8), new SheetOptions(null, ",", null));

        assertThat(sheet.form().separator()).isEqualTo(';');
        assertThat(sheet.form().guesses()).extracting(SheetNote::code).containsExactly("SEPARATOR_FROM_LINE");
    }

    @Test
    void whatTheWriterGuardsTheReaderTakesForAFormulaAndBack() {
        var starts =
                List.of("", " ", "\u00A0", "\uFEFF", "\u200B", "\u000B", "\t", "\u3000", "\u2028", "'", "''", "' ");
        var signs = List.of("=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "x", "");
        for (var start : starts) {
            for (var sign : signs) {
                var text = start + sign + "1";
                var written = FormulaGuard.guarded(text);

                assertThat(FormulaGuard.original(written)).as("<" + text + ">").isEqualTo(text);
                assertThat(FormulaGuard.isFormula(PlainWords.trimmed(written)))
                        .as("<" + written + ">")
                        .isFalse();
            }
        }
        assertThat(FormulaGuard.guarded("\uFEFF=1")).isEqualTo("'\uFEFF=1");
        assertThat(FormulaGuard.guarded("\u000B=1")).isEqualTo("'\u000B=1");
    }

    @Test
    void everyCsvBeginsWithAByteOrderMark() {
        var office = CsvSheetWriter.forOffices(';', DateTimeFormatter.ISO_LOCAL_DATE);
        var figures = CsvSheetWriter.ofFigures();
        for (var writer : List.of(office, figures)) {
            writer.row(List.of("é", "b"));
            assertThat(new String(writer.file(), StandardCharsets.UTF_8)).startsWith("\uFEFFé");
        }
    }

    @Test
    void aTextFileHasAsManyColumnsAsAWorkbook() {
        var most = ",".repeat(498) + "x,y\n";
        assertThat(rows(most.getBytes(StandardCharsets.UTF_8), new SheetOptions(null, null, null))
                        .getFirst()
                        .width())
                .isEqualTo(500);
        assertThat(rows((most.strip() + ",,,\n").getBytes(StandardCharsets.UTF_8), new SheetOptions(null, null, null))
                        .getFirst()
                        .width())
                .isEqualTo(500);
        assertThatThrownBy(
                        () -> rows(("," + most).getBytes(StandardCharsets.UTF_8), new SheetOptions(null, null, null)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("beyond column");
    }
}
