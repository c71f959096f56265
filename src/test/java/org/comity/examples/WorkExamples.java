package org.comity.examples;

import java.util.List;
import java.util.Map;
import org.comity.sample.Callers;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;

/** The work of people and units, and the service levels of an office. */
final class WorkExamples {

    static final List<Example> ALL = List.of(
            Example.of("myDay", 200, "mine", "An arrest and an alarm of the office", () -> {
                var callers = Callers.ofFreshAuthority();
                SampleCase.of(callers, SampleRequest.incomingAssistance().with("officer", "cleo"));
                SampleCase.arrested(callers, "2025-03-15T10:00:00Z", "ECE").patch(Map.of("officer", "cleo"));
                return Ask.by(callers.caseworker());
            }),
            Example.of(
                    "serviceLevels",
                    200,
                    "usual",
                    "An office that set none",
                    () -> reading(Callers.ofFreshAuthority())),
            Example.of("setServiceLevels", 200, "own", "An office sets its own", () -> setting("""
                    {"reviewDays": 45, "silentDays": 60, "acknowledgeDays": 5, "completenessDays": 20,
                     "conventionFirst": true}""")),
            Example.of("setServiceLevels", 400, "outOfRange", "A review is at least once a year", () -> setting("""
                    {"reviewDays": 400}""")));

    private WorkExamples() {}

    private static Ask reading(Callers callers) {
        return Ask.by(callers.caseworker()).with("code", callers.authority());
    }

    private static Ask setting(String levels) {
        var callers = Callers.ofFreshAuthority();
        return Ask.by(callers.administrator()).with("code", callers.authority()).json(levels);
    }
}
