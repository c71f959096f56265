package org.comity.publication.format.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.comity.publication.format.CellsOf;
import org.comity.publication.format.SampleEdition;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The workbook is read by POI, and was written by fastexcel. */
class XlsxEditionWriterTest {

    private static final int HEAD = 3;

    @Test
    void everyCellComesBack() throws IOException {
        var edition = SampleEdition.small();
        try (var workbook = workbook(Language.EN)) {
            var found = new CellsOf();
            for (var i = 0; i < edition.tables().size(); i++) {
                read(workbook.getSheet("Table " + (i + 1)), edition.tables().get(i), found);
            }
            assertThat(found.all()).isEqualTo(CellsOf.of(edition));
        }
    }

    /** The heads name the axes and measures by their titles, so the reader needs the table for their codes. */
    private static void read(Sheet sheet, PublishedTable table, CellsOf found) {
        var heads = texts(sheet.getRow(HEAD));
        for (var r = HEAD + 1; r <= sheet.getLastRowNum(); r++) {
            var row = sheet.getRow(r);
            var keys = new TreeMap<String, String>();
            for (var axis : table.axes()) {
                var column = heads.indexOf(axis.title().en() + " (code)");
                if (column >= 0) {
                    keys.put(axis.code(), row.getCell(column).getStringCellValue());
                }
            }
            for (var column = 0; column < heads.size(); column++) {
                if (heads.get(column).startsWith("Status: ")) {
                    var all = new TreeMap<>(keys);
                    var measure = heads.get(column).substring("Status: ".length());
                    table.axes().stream()
                            .filter(axis -> axis.code().equals("measure"))
                            .flatMap(axis -> axis.categories().stream())
                            .filter(category ->
                                    measure.startsWith(category.title().en() + " ("))
                            .forEach(category -> all.put("measure", category.code()));
                    found.add(table.code(), all, number(row, column - 1), statuses(row, column));
                }
            }
        }
    }

    private static @Nullable BigDecimal number(Row row, int column) {
        var cell = row.getCell(column);
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return null;
        }
        assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
        return BigDecimal.valueOf(cell.getNumericCellValue());
    }

    private static String statuses(Row row, int column) {
        var cell = row.getCell(column);
        return cell == null
                ? ""
                : Arrays.stream(cell.getStringCellValue().split("; "))
                        .map(title -> switch (title) {
                            case "hidden" -> "HIDDEN";
                            case "not recorded" -> "NOT_RECORDED";
                            case "not applicable" -> "NOT_APPLICABLE";
                            case "not available" -> "NOT_AVAILABLE";
                            case "provisional" -> "PROVISIONAL";
                            case "revised" -> "REVISED";
                            case "break in series" -> "BREAK";
                            case "incomplete period" -> "INCOMPLETE_PERIOD";
                            default -> throw new IllegalStateException(title);
                        })
                        .collect(Collectors.joining(";"));
    }

    @Test
    void itHasACoverContentsNotesAndASheetForEachTable() throws IOException {
        try (var workbook = workbook(Language.FR)) {
            assertThat(StreamSupport.stream(workbook.spliterator(), false).map(Sheet::getSheetName))
                    .containsExactly(
                            "Couverture",
                            "Sommaire",
                            "Notes",
                            "Tableau 1",
                            "Tableau 2",
                            "Tableau 3",
                            "Tableau 4",
                            "Tableau 5");
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Entraide judiciaire 2024");
            assertThat(workbook.getSheetAt(1)
                            .getRow(2)
                            .getCell(0)
                            .getHyperlink()
                            .getLocation())
                    .isEqualTo("'Tableau 1'!A1");
            assertThat(workbook.getSheetAt(2).getLastRowNum()).isEqualTo(6);
        }
    }

    @Test
    void marksOfNotesAreAtTheTitleTheHeadOrTheRow() throws IOException {
        try (var workbook = workbook(Language.EN)) {
            var sheet = workbook.getSheet("Table 1");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Table 1: Requests by partner, Utopia, 2023 to 2024 [note 1]");
            assertThat(texts(sheet.getRow(HEAD)))
                    .containsExactly(
                            "Period",
                            "Period (code)",
                            "Partner",
                            "Partner (code)",
                            "Requests (requests)",
                            "Status: Requests (requests)",
                            "Amount (EUR) [note 2]",
                            "Status: Amount (EUR)",
                            "Notes");
            var marked = StreamSupport.stream(sheet.spliterator(), false)
                    .filter(row -> row.getRowNum() > HEAD && row.getCell(8) != null)
                    .toList();
            assertThat(marked).hasSize(1);
            assertThat(texts(marked.getFirst()))
                    .startsWith("2024", "2024", "France", "FRA")
                    .endsWith("[note 3]");
        }
    }

    @Test
    void noCellIsAFormulaAndNoneIsMerged() throws IOException {
        try (var workbook = workbook(Language.EN)) {
            for (var sheet : workbook) {
                assertThat(sheet.getNumMergedRegions()).isZero();
                for (var row : sheet) {
                    for (var cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    }
                }
            }
        }
    }

    private static XSSFWorkbook workbook(Language language) throws IOException {
        return new XSSFWorkbook(
                new ByteArrayInputStream(CellsOf.bytes(new XlsxEditionWriter(), SampleEdition.small(), language)));
    }

    private static List<String> texts(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(cell -> cell.getCellType() == CellType.NUMERIC ? "" : cell.getStringCellValue())
                .toList();
    }
}
