package org.comity.examples;

import java.util.List;
import java.util.Map;
import org.comity.sample.Callers;
import org.comity.sample.SampleLists;

/** Calendar feeds. */
final class CalendarExamples {

    static final List<Example> ALL = List.of(
            Example.of(
                    "makeCalendarFeed",
                    201,
                    "own",
                    "The deadlines of the caller",
                    () -> asking(office()).json("{}")),
            Example.of(
                    "makeCalendarFeed",
                    422,
                    "unit",
                    "There is no such unit",
                    () -> asking(office()).json("{\"unit\": \"TEAM-7\"}")),
            Example.of("calendarFeeds", 200, "own", "The feeds of the caller", () -> {
                var callers = office();
                made(callers);
                return asking(callers);
            }),
            Example.of("endCalendarFeed", 200, "ended", "Its address shows nothing any more", () -> {
                var callers = office();
                return asking(callers).with("feed", made(callers));
            }));

    private CalendarExamples() {}

    private static Ask asking(Callers callers) {
        return Ask.by(callers.caseworker()).with("code", callers.authority());
    }

    private static Callers office() {
        var callers = Callers.ofFreshAuthority();
        var lists = new SampleLists(callers);
        lists.person("ana", callers.caseworker(), "Ana Almeida").expecting(200);
        return callers;
    }

    private static String made(Callers callers) {
        return callers.caseworker()
                .post("/api/v1/authorities/" + callers.authority() + "/calendar-feeds", Map.of())
                .expecting(201)
                .id();
    }
}
