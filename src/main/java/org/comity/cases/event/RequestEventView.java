package org.comity.cases.event;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A change of a request, as a CloudEvent without data. It says that something happened; the request is read by its identifier, with
 * the rights of the reader.
 *
 * @param specversion version of CloudEvents, 1.0
 * @param id identifier of the event, which is also its place: a later event has a greater number. The same event has the same
 *     identifier wherever and however often it is sent
 * @param source path of the own authority of the request
 * @param type kind of change, such as {@code org.comity.request.step-taken}; a later version may have further kinds
 * @param subject identifier of the request
 * @param time instant at which the change was recorded
 * @param entry number of the last entry of the history of the request that the change wrote; of two events of one request the later
 *     one has the greater number
 */
@Schema(name = "RequestEvent", description = "A change of a request, as a CloudEvent without data")
public record RequestEventView(
        String specversion, String id, String source, String type, UUID subject, Instant time, int entry) {

    /** The version of CloudEvents. */
    static final String VERSION = "1.0";

    /** The media type of one event. */
    public static final String MEDIA_TYPE = "application/cloudevents+json";

    /** The media type of several events. */
    public static final String BATCH_TYPE = "application/cloudevents-batch+json";
}
