package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.comity.registers.SampleWorkbook.builtInDay;
import static org.comity.registers.SampleWorkbook.day;
import static org.comity.registers.SampleWorkbook.error;
import static org.comity.registers.SampleWorkbook.formula;
import static org.comity.registers.SampleWorkbook.neverCalculated;
import static org.comity.registers.SampleWorkbook.number;
import static org.comity.registers.SampleWorkbook.shared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.comity.base.sheet.text.UnreadableFile;
import org.comity.registers.course.ImportRow;
import org.comity.registers.layout.FindingView;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class WorkbookTest {

    private static final String[] HEADING = {"reference", "counterpart", "dated", "outcome", "outcomeOn"};

    private static ReadSample read(SampleWorkbook workbook) {
        return read(workbook.bytes(), SampleMapping.extraditions());
    }

    private static ReadSample read(byte[] bytes, SampleMapping mapping) {
        return SampleRegister.file(bytes).withMapping(mapping.made()).read();
    }

    @Test
    void aWorkbookIsReadLikeAText() {
        var workbook = new SampleWorkbook().sharing("USA", "surrendered");
        workbook.tab("Register")
                .row((Object[]) HEADING)
                .row("A/1", shared(0), day("41710"), shared(1), builtInDay("42095.75"))
                .row("A/2", formula("USA"), "2014-03-12", "", "")
                .emptyRows(2)
                .row(number("2014"), shared(0), "12 March 2014");

        var register = read(workbook);

        assertThat(register.findings().faults()).isEmpty();
        assertThat(register.rows()).extracting(ImportRow::reference).containsExactly("A/1", "A/2", "2014");
        assertThat(register.rows().getFirst().course().on()).isEqualTo("2014-03-12");
        assertThat(register.rows().getFirst().course().lastOn()).isEqualTo("2015-04-01");
        assertThat(register.rows().getLast().row()).isEqualTo(6);
        assertThat(register.emptyRows()).isEqualTo(2);
        assertThat(register.register().form().sheet()).isEqualTo("Register");
        assertThat(register.register().form().charset()).isNull();
    }

    @Test
    void aWorkbookOfAnotherWriterIsReadAsWell() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Cases");
            for (int i = 0; i < HEADING.length; i++) {
                sheet.value(0, i, HEADING[i]);
            }
            sheet.value(1, 0, "A/1");
            sheet.value(1, 1, "USA");
            sheet.value(1, 2, LocalDate.of(2014, 3, 12));
            sheet.style(1, 2).format("yyyy-MM-dd").set();
        }

        var register = read(bytes.toByteArray(), SampleMapping.extraditions());

        assertThat(register.findings().faults()).isEmpty();
        assertThat(register.rows().getFirst().course().on()).isEqualTo("2014-03-12");
    }

    @Test
    void daysAreCountedAsTheWorkbookCountsThem() {
        assertThat(dayOf(new SampleWorkbook(), day("1"))).isEqualTo("1900-01-01");
        assertThat(dayOf(new SampleWorkbook(), day("59"))).isEqualTo("1900-02-28");
        assertThat(dayOf(new SampleWorkbook(), day("61"))).isEqualTo("1900-03-01");
        assertThat(dayOf(new SampleWorkbook(), day("41710.999"))).isEqualTo("2014-03-12");
        assertThat(dayOf(new SampleWorkbook().countingFrom1904(), day("40248"))).isEqualTo("2014-03-12");
    }

    private static LocalDate dayOf(SampleWorkbook workbook, SampleWorkbook.Cell cell) {
        workbook.tab("S").row((Object[]) HEADING).row("A/1", "USA", cell);
        return read(workbook).rows().getFirst().course().on();
    }

    @Test
    void theDayThatNeverWasIsAFault() {
        var workbook = new SampleWorkbook();
        workbook.tab("S").row((Object[]) HEADING).row("A/1", "USA", day("60")).row("A/2", "USA", day("-3"));

        assertThat(read(workbook).findings().faults())
                .extracting(FindingView::cell, FindingView::code)
                .containsExactly(Tuple.tuple("S!C2", "IMPOSSIBLE_DATE"), Tuple.tuple("S!C3", "IMPOSSIBLE_DATE"));
    }

    @Test
    void aNumberInAColumnOfDaysIsReadAsADayAndReported() {
        var workbook = new SampleWorkbook();
        workbook.tab("S").row((Object[]) HEADING).row("A/1", "USA", number("41710"));

        var register = read(workbook);

        assertThat(register.rows().getFirst().course().on()).isEqualTo("2014-03-12");
        assertThat(register.guessCodes()).contains("DAY_COUNTED");
    }

    @Test
    void aTextSaysNothingOfHowItsNumbersCount() {
        var text = "dated,counterpart\n41710,USA\n".getBytes(StandardCharsets.UTF_8);

        assertThat(read(text, SampleMapping.extraditions()).faultCodes()).containsExactly("DAY_COUNT");
        var told = read(text, SampleMapping.extraditions().with("dayCount", "EXCEL_1904"));
        assertThat(told.faultCodes()).isEmpty();
        assertThat(told.rows().getFirst().course().on()).isEqualTo("2018-03-13");
    }

    @Test
    void whatTheSpreadsheetItselfCallsWrongIsNamedByItsCell() {
        var workbook = new SampleWorkbook();
        workbook.tab("Old cases '14")
                .row((Object[]) HEADING)
                .row("A/1", error("#N/A"), error("#REF!"), neverCalculated(), "");

        assertThat(read(workbook).findings().faults())
                .extracting(FindingView::cell, FindingView::code)
                .containsExactly(
                        Tuple.tuple("'Old cases ''14'!B2", "CELL_ERROR"),
                        Tuple.tuple("'Old cases ''14'!C2", "CELL_ERROR"),
                        Tuple.tuple("'Old cases ''14'!D2", "NO_VALUE"));
    }

    @Test
    void theFirstSheetWithSomethingInItIsReadUnlessTheMappingNamesOne() {
        var workbook = new SampleWorkbook();
        workbook.tab("Cover");
        workbook.tab("Secret", "hidden").row((Object[]) HEADING).row("H/1", "USA", "2014-03-12");
        workbook.tab("Cases").row((Object[]) HEADING).row("C/1", "USA", "2014-03-12");
        workbook.tab("More").row((Object[]) HEADING).row("M/1", "USA", "2014-03-12");

        var first = read(workbook);
        assertThat(first.rows().getFirst().reference()).isEqualTo("C/1");
        assertThat(first.findings().guesses())
                .filteredOn(guess -> guess.code().equals("SHEET_TAKEN"))
                .singleElement()
                .satisfies(guess -> assertThat(guess.detail()).contains("Cases", "Secret (hidden)", "More"));
        assertThat(referenceIn(workbook, "More")).isEqualTo("M/1");
        assertThat(referenceIn(workbook, "4")).isEqualTo("M/1");
        assertThat(referenceIn(workbook, "secret")).isEqualTo("H/1");
        assertThatThrownBy(() -> referenceIn(workbook, "Lost"))
                .hasMessageContaining("Cover, Secret (hidden), Cases, More");
    }

    private static String referenceIn(SampleWorkbook workbook, String sheet) {
        return String.valueOf(
                read(workbook.bytes(), SampleMapping.extraditions().with("sheet", sheet))
                        .rows()
                        .getFirst()
                        .reference());
    }

    @Test
    void headingsOfSeveralRowsBelongTogether() {
        var workbook = new SampleWorkbook();
        workbook.tab("S")
                .row("Register of extraditions 2010 to 2020")
                .emptyRows(1)
                .row("Case", "", "Days", "", "Result", "")
                .row("Reference", "Country", "Sent", "Received", "Outcome", "Date")
                .row("1", "2", "3", "4", "5", "6")
                .row("A/1", "USA", "2014-03-12", "", "refused", "2015-04-01")
                .row("Total", "", "", "", "", number("1"))
                .merge("A1:F1")
                .merge("A3:B3")
                .merge("C3:D3")
                .merge("E3:F3");

        var register = read(workbook);

        assertThat(register.faultCodes()).isEmpty();
        assertThat(register.columns())
                .containsEntry("reference", "Case / Reference")
                .containsEntry("dated", "Days / Sent")
                .containsEntry("outcomeOn", "Result / Date");
        assertThat(register.rows()).hasSize(1);
        assertThat(register.size()).isEqualTo(1);
        assertThat(register.guessCodes())
                .contains("HEADING_FOUND", "HEADING_ROWS", "COLUMN_NUMBERS", "TOTAL_AT_THE_FOOT");
    }

    @Test
    void headingsOfSeveralRowsBelongTogetherInATextToo() {
        var register = read(
                ("List of cases;;;;\n;;;;\nCase;;Sent;Result;\nReference;Country;;Outcome;Date\n"
                                + "A/1;USA;2014-03-12;refused;2015-04-01\n")
                        .getBytes(StandardCharsets.UTF_8),
                SampleMapping.extraditions());

        assertThat(register.faultCodes()).isEmpty();
        assertThat(register.columns())
                .containsEntry("reference", "Case / Reference")
                .containsEntry("dated", "Sent")
                .containsEntry("outcomeOn", "Result / Date");
        assertThat(register.rows().getFirst().course().lastOn()).isEqualTo("2015-04-01");
    }

    @Test
    void hiddenRowsAndColumnsAreReadAndReported() {
        var workbook = new SampleWorkbook();
        workbook.tab("S")
                .hiddenColumn(2)
                .row((Object[]) HEADING)
                .hiddenRow("A/1", "USA", "2014-03-12")
                .row("A/2", "USA", "2014-03-13");

        var register = read(workbook);

        assertThat(register.rows()).hasSize(2);
        assertThat(register.guessCodes()).contains("HIDDEN_ROWS", "HIDDEN_COLUMNS");
    }

    @Test
    void textIsTextAndNoFormulaInAWorkbook() {
        var workbook = new SampleWorkbook();
        workbook.tab("S").row("dated", "counterpart", "summary").row("2014-03-12", "USA", "=1+1");

        var register = read(workbook);

        assertThat(register.faultCodes()).isEmpty();
        assertThat(register.rows().getFirst().content().summary()).isEqualTo("=1+1");
    }

    @Test
    void whatIsNoWorkbookIsRefusedWithWhatToDo() {
        var sound = new SampleWorkbook();
        sound.tab("S").row((Object[]) HEADING);
        var compound = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

        assertThat(refusal(compound)).isEqualTo("old-workbook");
        assertThat(read(new byte[] {9, 8, 16, 0, 0, 6}, SampleMapping.extraditions())
                        .faultCodes())
                .containsExactly("NUL_CHARACTER");
        assertThat(refusal(new byte[] {9, 4, 6, 0, 0, 0})).isEqualTo("old-workbook");
        assertThat(refusal(joined(compound, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo("encrypted");
        assertThat(refusal(sound.with("xl/vbaProject.bin", "x").bytes())).isEqualTo("macros");
        assertThat(refusal(SampleWorkbook.zip(Map.of("xl/workbook.bin", new byte[1]))))
                .isEqualTo("binary-workbook");
        assertThat(refusal(SampleWorkbook.zip(Map.of("mimetype", new byte[1], "content.xml", new byte[1]))))
                .isEqualTo("opendocument");
        assertThat(refusal(SampleWorkbook.zip(Map.of("word/document.xml", new byte[1]))))
                .isEqualTo("not-a-sheet");
        assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo("not-a-sheet");
        assertThat(refusal("<html><table>".getBytes(StandardCharsets.UTF_8))).isEqualTo("not-a-sheet");
        assertThat(refusal(Arrays.copyOf(new byte[] {'P', 'K', 5, 6}, 22))).isEqualTo("not-a-sheet");
    }

    @Test
    void aBrokenWorkbookIsRefusedAndNeverFails() {
        var sound = new SampleWorkbook();
        sound.tab("S").row((Object[]) HEADING).row("A/1", "USA", day("41710"));
        var bytes = sound.bytes();

        for (int cut = 4; cut < bytes.length; cut += 97) {
            assertThat(refusal(Arrays.copyOf(bytes, cut)))
                    .as("cut at %d", cut)
                    .isIn("broken-workbook", "not-a-sheet", "");
        }
        assertThat(refusalOfRow("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>7</v></c></row>"))
                .isEqualTo("broken-workbook");
        assertThat(refusalOfRow("<row r=\"2\"><c r=\"A2\" t=\"z\"><v>7</v></c></row>"))
                .isEqualTo("broken-workbook");
        assertThat(refusalOfRow("<row r=\"2\"><c r=\"A2\"><v>seven</v></c></row>"))
                .isEqualTo("broken-workbook");
        assertThat(refusalOfRow("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")).isEqualTo("broken-workbook");
        assertThat(refusalOfRow("<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>"))
                .isEqualTo("broken-workbook");
        assertThat(refusalOfRow("<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>"))
                .isEqualTo("too-many-columns");
        assertThat(refusalOfRow("<row r=\"2\"><c r=\"A2\"><v>1E999999999</v></c></row>"))
                .isEmpty();
        assertThat(refusalOfRow("<row")).isEqualTo("broken-workbook");
        var tricky = new SampleWorkbook();
        tricky.tab("S").row((Object[]) HEADING);
        assertThat(refusal(tricky.with(
                                "xl/sharedStrings.xml",
                                "<!DOCTYPE s [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><sst><si><t>&b;</t></si></sst>")
                        .bytes()))
                .isEqualTo("broken-workbook");
    }

    private static String refusalOfRow(String xml) {
        var workbook = new SampleWorkbook();
        workbook.tab("S").row((Object[]) HEADING).raw(xml);
        return refusal(workbook.bytes());
    }

    @Test
    void aSmallFileThatGrowsWithoutEndIsRefused() {
        var bomb = new SampleWorkbook();
        bomb.tab("S").row((Object[]) HEADING);

        assertThat(refusal(bomb.with("xl/media/image1.bin", new byte[600 * 1024 * 1024])
                        .bytes()))
                .isEqualTo("too-large");
    }

    /** Repeated rows unpack to a thousand times the size of the file. */
    @Test
    void aFileOfRepeatedCellsIsRefused() {
        var bomb = new SampleWorkbook();
        bomb.tab("S").row((Object[]) HEADING).raw("<row><c/></row>".repeat(700_000));

        assertThat(refusal(bomb.bytes())).isEqualTo("too-large");
    }

    /**
     * The library reads the whole directory of a zip file before it returns its length, and equal names take it very
     * long.
     */
    @Test
    void aDirectoryWithoutEndIsRefusedBeforeItIsRead() throws Exception {
        var sound = new SampleWorkbook();
        sound.tab("S").row((Object[]) HEADING);
        var zip = sound.bytes();
        var end = zip.length - 22;
        var directory = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(end + 16);
        var one = Arrays.copyOfRange(zip, directory, directory + 46 + zip[directory + 28]);
        var many = new ByteArrayOutputStream();
        many.write(zip, 0, directory);
        for (var entry = 0; entry < 300_000; entry++) {
            many.write(one);
        }
        many.write(zip, end, 22);

        assertThat(refusal(many.toByteArray())).isEqualTo("too-large");
    }

    @Test
    void markupWithNamesWithoutEndIsRefused() {
        var names = new StringBuilder();
        for (var name = 0; name < 2000; name++) {
            names.append("<a").append(name).append("/>");
        }
        var bomb = new SampleWorkbook();
        bomb.tab("S").row((Object[]) HEADING).raw(names.toString());

        assertThat(refusal(bomb.bytes())).isEqualTo("broken-workbook");
    }

    /** The code of the problem, or of the first fault of the report; empty if there is neither. */
    private static String refusal(byte[] bytes) {
        try {
            var faults = read(bytes, SampleMapping.extraditions()).faultCodes();
            return faults.isEmpty() ? "" : faults.getFirst().equals("NO_HEADING") ? "NO_HEADING" : "";
        } catch (UnreadableFile refused) {
            return refused.code();
        }
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    @Test
    void characterSetsOfManyOfficesAreRecognised() {
        var texts = Map.of(
                "windows-1250",
                        "Žádost o vydání; Řecko; příčina: úplatkářství, zpronevěra, podvod; již vyřízeno, šlo o dvě osoby",
                "windows-1251", "Запрос о выдаче; взяточничество; мошенничество; дело прекращено; лицо передано",
                "ISO-8859-2",
                        "Żądanie wydania; łapówkarstwo; sprzeniewierzenie; osobę wydano; odmówiono ze względu na obywatelstwo",
                "windows-1252",
                        "Demande d’extradition; détournement de fonds; remise refusée à l’étranger, dossier clôturé");
        texts.forEach((charset, text) -> {
            var file = ("dated|counterpart|summary\n" + ("2014-03-12|USA|" + text + "\n").repeat(5))
                    .getBytes(java.nio.charset.Charset.forName(charset));
            var register = read(file, SampleMapping.extraditions());

            assertThat(register.faultCodes()).as(charset).isEmpty();
            assertThat(register.rows().getFirst().content().summary())
                    .as(charset)
                    .isEqualTo(text);
            assertThat(register.guessCodes()).contains("CHARSET_GUESSED", "SEPARATOR_GUESSED");
        });
    }

    @Test
    void textThatWasOnceDecodedWronglyIsReported() {
        var register = read(
                "dated,counterpart,summary\n2014-03-12,USA,dÃ©tournement\n2014-03-12,USA,fraud\n"
                        .getBytes(StandardCharsets.UTF_8),
                SampleMapping.extraditions());

        assertThat(register.findings().guesses())
                .filteredOn(guess -> guess.code().equals("MOJIBAKE"))
                .extracting(FindingView::row, FindingView::inRows)
                .containsExactly(Tuple.tuple(2, 1));
    }

    @Test
    void oneFaultHidesNoOther() {
        var heading = "reference,direction,kind,counterpart,dated,status,outcome,outcomeOn,offence\n";
        var register = SampleRegister.file(heading
                        + "A/1,outgoing,extradition,USA,2014-03-12,,,,\n"
                        + "A/1,sideways,divorce,Atlantis,=TODAY(),asleep,eloped,2014-02-30,UNCAC 99\n")
                .read();

        assertThat(register.faultCodes())
                .containsExactlyInAnyOrder(
                        "FORMULA",
                        "UNKNOWN_DIRECTION",
                        "UNKNOWN_KIND",
                        "UNKNOWN_COUNTRY",
                        "UNKNOWN_STATUS",
                        "UNKNOWN_OUTCOME",
                        "IMPOSSIBLE_DATE",
                        "UNKNOWN_OFFENCE",
                        "DUPLICATE_IN_FILE");
        assertThat(List.of(register.rows().size())).containsExactly(1);
    }

    @Test
    void halvesOfCharactersAreFaultsInHeadingsAndCells() {
        var workbook = new SampleWorkbook();
        workbook.tab("S").row("dated", "counterpart", "no_xD800_te").row("2014-03-12", "USA", "x");
        var other = new SampleWorkbook();
        other.tab("S").row("dated", "counterpart", "offence").row("2014-03-12", "USA", "fr_xD800_aud");

        assertThat(read(workbook).faultCodes()).containsExactly("LOST_CHARACTER");
        assertThat(read(other).findings().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("LOST_CHARACTER");
            assertThat(fault.value()).isEqualTo("fr\uFFFDaud");
        });
    }

    @Test
    void aWorkbookHasTwoHundredSheetsAtMost() {
        var workbook = new SampleWorkbook();
        for (int i = 0; i < 200; i++) {
            workbook.tab("S" + i);
        }
        assertThat(refusal(workbook.bytes())).isEqualTo("NO_HEADING");

        workbook.tab("one more");
        assertThat(refusal(workbook.bytes())).isEqualTo("too-large");
    }

    @Test
    void markupWithoutEndIsRefusedBeforeItIsHeld() {
        var much = "> ".repeat(600_000);
        var heading = "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>";

        assertThat(refusalOfRow("<!--" + much + "-->")).isEqualTo("broken-workbook");
        assertThat(refusalOfRow("<!-->" + much + "-->")).isEqualTo("broken-workbook");
        assertThat(refusalOfRow("<row r=\"2\" x=\"" + much + "\"></row>")).isEqualTo("broken-workbook");
        assertThat(refusalOfRow("<row r=\"2\" x='\"" + much + "'></row>")).isEqualTo("broken-workbook");
        assertThat(refusalOfRow("<?x " + much + "?>")).isEqualTo("broken-workbook");
        assertThat(refusalOfRow(heading + "<![CDATA[" + much + "]]></t></is></c></row>"))
                .isEqualTo("broken-workbook");
        assertThat(refusalOfRow("<" + "a".repeat(1_200_000) + "/>")).isEqualTo("broken-workbook");
        assertThat(refusalOfRow("<!--" + "< ".repeat(600_000) + "-->")).isEqualTo("broken-workbook");
        assertThat(refusalOfRow("<row>".repeat(201) + "</row>".repeat(201))).isEqualTo("broken-workbook");
        assertThat(refusalOfRow("<!-- a > b --><?x a > b?>".repeat(60_000))).isEmpty();
        assertThat(refusalOfRow(heading + "x".repeat(900_000) + "</t></is></c></row>"))
                .isEmpty();
    }

    @Test
    void partsMayBeInUtf16() {
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var workbook = new SampleWorkbook().sharing("fraud");
            workbook.tab("S").row("dated", "counterpart", "offence").row("2014-03-12", "USA", shared(0));
            var text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><sst><si><t>d\u00E9lit</t></si></sst>";

            var register = read(workbook.with("xl/sharedStrings.xml", text.getBytes(charset))
                    .with("xl/styles.xml", "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?><styleSheet/>"));

            assertThat(register.faultCodes()).isEmpty();
            assertThat(register.rows().getFirst().content().offences())
                    .extracting(offence -> offence.national())
                    .containsExactly("d\u00E9lit");
        }
    }

    @Test
    void numbersBeyondAllNumbersStayAsTheyStand() {
        for (var number : List.of(
                "1E2147483648",
                "1E-2147483648",
                "1E2147483647",
                "10E-2147483647",
                "9".repeat(31),
                "9".repeat(40_000))) {
            var workbook = new SampleWorkbook();
            workbook.tab("S")
                    .row("dated", "counterpart", "summary", "outcomeOn")
                    .row("2014-03-12", "USA", number(number))
                    .row(day(number), "USA");

            var register = read(workbook);

            assertThat(register.findings().faults())
                    .extracting(FindingView::row, FindingView::code)
                    .contains(Tuple.tuple(3, "IMPOSSIBLE_DATE"));
            if (number.length() <= 4000) {
                assertThat(register.rows().getFirst().content().summary()).isEqualTo(number);
            }
        }
    }
}
