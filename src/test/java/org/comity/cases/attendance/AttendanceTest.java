package org.comity.cases.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;

/** Nobody is transferred without consent and both approvals, and the days of persons are deadlines that follow their records. */
@QuarkusTest
class AttendanceTest {

    private static final Map<String, Object> AGREED = Map.of(
            "consentedOn",
            "2025-03-10",
            "sendingStateApprovedOn",
            "2025-03-11",
            "receivingStateApprovedOn",
            "2025-03-12",
            "transferredOn",
            "2025-03-14",
            "returnDueOn",
            "2030-04-30");

    @Test
    void nobodyIsTransferredWithoutConsentAndBothApprovals() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        var bare = file.act("/person-transfers", Map.of("transferredOn", "2025-03-14"))
                .expecting(422);
        var withdrawn = file.act("/person-transfers", with(AGREED, "consentWithdrawnOn", "2025-03-13"))
                .expecting(422);

        assertThat(bare.texts("/errors", "field"))
                .containsExactly("/consentedOn", "/sendingStateApprovedOn", "/receivingStateApprovedOn");
        assertThat(bare.text("/errors/0/detail")).contains("UNCAC article 46(10)");
        assertThat(withdrawn.texts("/errors", "field")).containsExactly("/consentWithdrawnOn");
    }

    @Test
    void theReturnIsADeadlineThatFollowsItsRecord() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act("/person-transfers", AGREED).expecting(201);
        assertThat(file.deadline("SLA_RETURN_OF_PERSON").path("dueOn").asText()).isEqualTo("2030-04-30");

        correct(file, with(AGREED, "returnDueOn", "2030-05-31"));
        assertThat(file.deadline("SLA_RETURN_OF_PERSON").path("dueOn").asText()).isEqualTo("2030-05-31");

        correct(file, with(with(AGREED, "returnDueOn", "2030-05-31"), "returnedOn", "2025-03-15"));
        assertThat(file.read("/deadlines").texts("", "ending")).contains("SUPERSEDED", "MET");
    }

    @Test
    void aRecordThatEndsCancelsItsDeadline() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.act("/person-transfers", AGREED).expecting(201);

        file.act("/person-transfers/1/ending", Map.of("reason", "Another request"))
                .expecting(200);

        assertThat(file.deadline("SLA_RETURN_OF_PERSON").path("ending").asText())
                .isEqualTo("CANCELLED");
    }

    @Test
    void theNoticeToAPersonWithSafeConductBeginsFifteenDays() {
        var file = SampleCase.of(SampleRequest.outgoingAssistance());
        var conduct = Map.of("purpose", "Testimony on 2 April", "noticeOn", "2025-03-10", "day", "2025-03-03");

        file.act("/safe-conducts", conduct).expecting(201);

        assertThat(file.deadline("DLN_UNCAC_SAFE_CONDUCT").path("dueOn").asText())
                .isEqualTo("2025-03-25");
    }

    @Test
    void theDaysOfSafeConductRunInTheRequestingStateAlone() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        file.act("/safe-conducts", Map.of("purpose", "Testimony", "noticeOn", "2025-03-10"))
                .expecting(201);

        assertThat(file.read("/deadlines").texts("", "rule")).doesNotContain("DLN_UNCAC_SAFE_CONDUCT");
    }

    @Test
    void anExtraditionHasNoDaysOfThatArticle() {
        var file = SampleCase.of(SampleRequest.outgoingExtradition());

        file.act("/safe-conducts", Map.of("purpose", "Testimony", "noticeOn", "2025-03-10"))
                .expecting(201);

        assertThat(file.read("/deadlines").texts("", "rule")).doesNotContain("DLN_UNCAC_SAFE_CONDUCT");
    }

    @Test
    void nothingHappenedOnADayToComeAndACorrectionNamesItsFields() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var translation = Map.of("document", "Letter", "fromLanguage", "fr", "toLanguage", "de", "day", "2025-03-10");
        file.act("/translations", translation).expecting(201);

        var added = file.act("/translations", with(translation, "doneOn", "2099-01-01"))
                .expecting(422);
        var corrected = file.act(
                        "/translations/1/correction",
                        Map.of("corrected", with(translation, "doneOn", "2025-03-01"), "reason", "It came"))
                .expecting(422);

        assertThat(added.texts("/errors", "field")).containsExactly("/doneOn");
        assertThat(corrected.texts("/errors", "field")).containsExactly("/corrected/doneOn");
    }

    @Test
    void aHearingToComeWasNotHeldAndItsZoneExists() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        var faults = file.act(
                        "/hearings",
                        Map.of(
                                "form",
                                "VIDEO_LINK",
                                "scheduledAt",
                                "2124-04-02T08:00:00Z",
                                "timeZone",
                                "Vienna",
                                "conductedBy",
                                "REQUESTING_STATE",
                                "outcome",
                                "HELD",
                                "measureNo",
                                9))
                .expecting(422);

        assertThat(faults.texts("/errors", "field")).containsExactly("/measureNo", "/timeZone", "/outcome");
    }

    private static void correct(SampleCase file, Map<String, Object> corrected) {
        file.act("/person-transfers/1/correction", Map.of("corrected", corrected, "reason", "Agreed again"))
                .expecting(200);
    }

    private static Map<String, Object> with(Map<String, ?> values, String name, Object value) {
        var more = new LinkedHashMap<String, Object>(values);
        more.put(name, value);
        return more;
    }
}
