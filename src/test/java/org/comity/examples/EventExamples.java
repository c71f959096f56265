package org.comity.examples;

import java.util.List;
import org.comity.sample.PublishedEvents;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;

/** Events. */
final class EventExamples {

    static final List<Example> ALL = List.of(
            Example.of(
                    "events",
                    200,
                    "all",
                    "A request was registered and acknowledged",
                    () -> Ask.by(published().callers().caseworker())),
            Example.of(
                    "events",
                    400,
                    "place",
                    "A place is the id of an event",
                    () -> Ask.by(published().callers().caseworker()).with("after", "yesterday")),
            Example.of(
                    "eventStream",
                    200,
                    "listening",
                    "A page listens",
                    () -> Ask.by(published().callers().caseworker())));

    private EventExamples() {}

    private static SampleCase published() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        file.take("ACKNOWLEDGE", "occurredAt", SampleRequest.RECEIVED);
        PublishedEvents.publish();
        return file;
    }
}
