package org.comity.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.comity.base.sheet.text.FormulaGuard;
import org.comity.rules.workflow.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any text of the record is in one cell of a file of figures, and a spreadsheet program computes nothing of it. */
@QuarkusTest
class FilesForSpreadsheetsTest {

    private final SampleHistories histories = new SampleHistories();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fraud, aggravated",
                "so-called \"fraud\"",
                "fraud\rand more",
                "fraud\nand more",
                "fraud\r\n\"and\", more",
                "=1+1",
                "'=1+1",
                "'-'\"x\",\n",
                "fraud;=cmd|' /C calc'!A0;x",
                "fraud, -1|@x\t+1;  '=1",
                "fraud;'theft, 2 = 2",
                "\uFF1D1+1"
            })
    void theWordsOfAGroupAreOneCell(String words) {
        histories.outgoing("CAN").forOffence(0, null, words).moved(State.SENT, "2013-08-01");
        var user = histories.caseworker();
        var year = AskedFigures.EXTRADITION + "&from=2013-01-01&to=2013-12-31&by=offence&format=csv";

        assertThat(group(AskedStatement.call(user, year))).isEqualTo(words);
        assertThat(group(AskedFigures.call(user, "milestones", year))).isEqualTo(words);
    }

    /** The name of the first group for a program that reads the file. */
    private static String group(Response answer) {
        var text = answer.then().statusCode(200).extract().asString().substring(1);
        assertThat(text).endsWith("\r\n").doesNotContainPattern("(^|[,;|\\t\\r\\n] *)\"?[=\uFF1D]");
        var rows = CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
        assertThat(rows.getLast().getField("group")).isEqualTo("TOTAL");
        return FormulaGuard.original(rows.getFirst().getField("group"));
    }
}
