package org.comity.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A column of a register may become records of its requests. */
@QuarkusTest
class ImportedRecordsTest {

    private static final String FILE = "reference,kind,direction,counterpart,dated,Vermerk\n"
            + "A/1,EXTRADITION,OUTGOING,USA,2014-03-12,They will answer in May\n"
            + "A/2,EXTRADITION,OUTGOING,USA,2014-03-13,\n";

    @Test
    void aMappedColumnOfNotesMakesANoteOfEachRowThatHasOne() {
        var office = Office.open();
        var mapping = "{\"columns\": {\"note\": \"Vermerk\"}}";

        office.commit(office.dryRun(FILE, mapping)).then().statusCode(200).body("added", equalTo(2));

        assertThat(office.count("note")).isEqualTo(1);
        assertThat(office.count("history_entry")).isEqualTo(3);
        var request = office.calling()
                .get("/api/v1/requests?sort=reference")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items[0].id");
        office.calling()
                .get("/api/v1/requests/" + request + "/notes")
                .then()
                .statusCode(200)
                .body("[0].text", equalTo("They will answer in May"))
                .body("[0].day", equalTo("2014-03-12"));
        office.dryRun(FILE, mapping).then().body("alreadyImported", equalTo(2));
    }
}
