package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.comity.cases.part.Part;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.Parts;
import org.comity.cases.part.record.ImportedPart;
import org.junit.jupiter.api.Test;

/** A column of a register may become records of its requests. */
@QuarkusTest
class ImportedRecordsTest {

    private static final String FILE = "reference,kind,direction,counterpart,dated,Vermerk\n"
            + "A/1,EXTRADITION,OUTGOING,USA,2014-03-12,They will answer in May\n"
            + "A/2,EXTRADITION,OUTGOING,USA,2014-03-13,\n";

    @Inject
    Parts parts;

    @Test
    void aMappedColumnMakesARecordOfEachRowThatHasAText() {
        var imported = parts.all().stream()
                .filter(ImportedPart.class::isInstance)
                .map(Part::kind)
                .toList();
        assertThat(imported).extracting(PartKind::code).contains("note");
        for (var kind : imported) {
            var office = Office.open();
            var mapping = "{\"columns\": {\"%s\": \"Vermerk\"}}".formatted(kind.code());

            office.commit(office.dryRun(FILE, mapping))
                    .then()
                    .statusCode(200)
                    .body("added", equalTo(2));

            assertThat(office.count(kind.records())).isEqualTo(1);
            assertThat(office.count("history_entry")).isEqualTo(3);
            var request = office.calling()
                    .get("/api/v1/requests?sort=reference")
                    .then()
                    .statusCode(200)
                    .extract()
                    .<String>path("items[0].id");
            office.calling()
                    .get(kind.address(request))
                    .then()
                    .statusCode(200)
                    .body("items[0].day", equalTo("2014-03-12"))
                    .body(containsString("They will answer in May"));
            office.dryRun(FILE, mapping).then().body("alreadyImported", equalTo(2));
        }
    }

    @Test
    void aTextThatIsTooLongForARecordIsAFaultOfItsCell() {
        var file = FILE.replace("They will answer in May", "x".repeat(4001));

        Office.open()
                .dryRun(file, "{\"columns\": {\"note\": \"Vermerk\"}}")
                .then()
                .body("faults.code", contains("TOO_LONG"));
    }
}
