package org.comity.statistics.cube;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.comity.sample.Api;
import org.comity.sample.SampleCase;
import org.junit.jupiter.api.Test;

/** Sheets: tables of several indicators. */
@QuarkusTest
class SheetTest {

    private static final String YEARS = "?from=2024-01-01&to=2025-12-31";

    private static JsonNode sheet(Api caller, String code, String further) {
        return caller.get("/api/v1/statistics/sheets/" + code + YEARS + further)
                .expecting(200)
                .json();
    }

    private static List<String> values(JsonNode sheet, String line) {
        return StreamSupport.stream(sheet.path("lines").spliterator(), false)
                .filter(one -> one.path("line").asText().equals(line))
                .map(one -> one.path("values").toString())
                .toList();
    }

    @Test
    void theSheetOfTheConventionCountsItsUse() {
        var file = SampleCase.underReview();

        var sheet = sheet(file.callers().caseworker(), "convention", "");

        assertThat(values(sheet, "received-on-the-convention")).containsExactly("[0,1]");
        assertThat(values(sheet, "made-on-the-convention")).containsExactly("[0,0]");
        assertThat(values(sheet, "extradition-share")).containsExactly("[null,null]");
    }

    @Test
    void theSheetOfReciprocityNamesItsPartner() {
        var file = SampleCase.underReview();
        var partner = "FRA";

        assertThat(file.callers()
                        .caseworker()
                        .get("/api/v1/statistics/sheets/reciprocity" + YEARS)
                        .expecting(400)
                        .faults())
                .containsExactly("partner not-null");
        var sheet = sheet(file.callers().caseworker(), "reciprocity", "&partner=" + partner);
        assertThat(values(sheet, "received")).containsExactly("[0,1]");
        assertThat(values(sheet, "pending-here")).containsExactly("[0,1]");
        assertThat(sheet.at("/filters/partner/0").asText()).isEqualTo(partner);
    }

    @Test
    void theSheetOfDelaysShowsWhatIsAwaited() {
        var file = SampleCase.underReview();
        file.open("REQUEST_FOR_INFORMATION", "openedOn", "2025-03-05");

        var sheet = sheet(file.callers().caseworker(), "delays", "");

        assertThat(values(sheet, "waits-open")).contains("[0,1]");
    }

    @Test
    void aSheetCountsWhatItsReaderMaySee() {
        var file = SampleCase.underReview();
        var statistician = file.callers().named("sam", "statistician");
        assertThat(values(sheet(statistician, "convention", ""), "received-on-the-convention"))
                .containsExactly("[0,1]");

        file.act(file.callers().supervisor(), "/level", Map.of("level", "SEALED", "reason", "a witness is named"))
                .expecting(200);

        assertThat(values(sheet(statistician, "convention", ""), "received-on-the-convention"))
                .containsExactly("[0,0]");
    }

    @Test
    void aSheetIsATableForSpreadsheetsToo() {
        var file = SampleCase.underReview();

        var csv = file.callers()
                .caseworker()
                .get("/api/v1/statistics/sheets/convention" + YEARS + "&format=csv")
                .expecting(200)
                .body();

        assertThat(csv.lines().toList().getFirst()).contains("line,title,key,keyTitle,unit,indicator,2024,2025");
        file.callers()
                .caseworker()
                .get("/api/v1/statistics/sheets/nothing" + YEARS)
                .expecting(404);
    }
}
