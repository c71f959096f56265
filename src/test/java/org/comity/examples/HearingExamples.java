package org.comity.examples;

import java.util.List;

/** Hearings of a request. */
final class HearingExamples {

    static final List<Example> ALL =
            new ExamplesOfRecords("hearing", "hearings", "hearings", """
            {"form": "VIDEO_LINK", "scheduledAt": "2025-04-02T08:00:00Z", "timeZone": "Europe/Vienna", "conductedBy": "REQUESTING_STATE",
             "attendedBy": "District court of Vienna", "interpreterLanguage": "fr", "outcome": "PLANNED", "day": "2025-03-12"}""").all("A hearing by video link is agreed", """
            {"form": "VIDEO_LINK", "scheduledAt": "2025-04-03T08:00:00Z", "timeZone": "Europe/Vienna", "conductedBy": "REQUESTING_STATE",
             "attendedBy": "District court of Vienna", "interpreterLanguage": "fr", "linkTestedOn": "2025-03-16", "outcome": "PLANNED"}""");

    private HearingExamples() {}
}
