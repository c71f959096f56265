package org.comity.upgrade;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.List;
import org.comity.sample.Api;

/**
 * A register that was committed, as its file is kept.
 *
 * @param file its name in the folder of the registers
 * @param authority whose it is
 * @param mappingName the saved mapping it is read by; empty if the mapping is sent with it
 * @param mapping how it is read
 */
record KeptRegister(String file, String authority, String mappingName, String mapping) {

    static KeptRegister of(List<String> row) {
        return new KeptRegister(row.get(0), row.get(1), row.get(2), row.get(3));
    }

    List<String> row() {
        return List.of(file, authority, mappingName, mapping);
    }

    /** Where it is kept. */
    Path in(ReleaseData release) {
        return release.folder().resolve("registers").resolve(file);
    }

    /** Has it read; nothing is recorded. */
    Response dryRun(Api who, Path content) {
        var call = given().auth().oauth2(who.token()).multiPart("file", content.toFile(), "text/csv");
        return (mappingName.isEmpty()
                        ? call.multiPart("mapping", mapping, "application/json")
                        : call.multiPart("mappingName", mappingName))
                .post("/api/v1/imports");
    }
}
