package org.comity.cases.event;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import org.comity.base.json.JsonText;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Role;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.comity.cases.event.EventStreams.Sent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes of requests as events, for programs that ask and for pages that listen. */
@Path("/api/v1/events")
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "events")
class EventResource {

    private static final long RECONNECT_MILLIS = 1000;

    private final ReadEvents reading;
    private final EventStreams streams;
    private final CurrentCaller current;
    private final JsonText json;

    EventResource(ReadEvents reading, EventStreams streams, CurrentCaller current, JsonText json) {
        this.reading = reading;
        this.streams = streams;
        this.current = current;
        this.json = json;
    }

    @GET
    @Produces(RequestEventView.BATCH_TYPE)
    @Operation(operationId = "events", summary = "Changes of requests since an event, in order", description = """
                    Each change of a request is one event, at the latest a few seconds after it was recorded. None is left out, \
                    and the events of one request are in the order of its history. Ask again with the id of the last event you \
                    have; an empty list means that there is nothing new. A full page has a Link to the next one.""")
    @TakesParameters({"after", "limit"})
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = RequestEventView.BATCH_TYPE,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = RequestEventView.class)))
    public Response all(@Context UriInfo uri) {
        var query = new QueryParameters(uri);
        var place = EventPlace.of(query);
        var limit = query.number("limit", Page.USUAL, 1, Page.MOST);
        query.check();
        var found = reading.after(place, limit);
        var answer =
                Response.ok(json.write(found.stream().map(RequestEvent::view).toList()), RequestEventView.BATCH_TYPE);
        if (found.size() == limit) {
            answer.header("Link", "<%s>; rel=\"next\"".formatted(next(uri, found)));
        }
        return answer.build();
    }

    private static String next(UriInfo uri, List<RequestEvent> found) {
        var link = uri.getRequestUriBuilder()
                .replaceQueryParam("after", found.getLast().position())
                .build();
        return link.getRawPath() + "?" + link.getRawQuery();
    }

    @GET
    @Path("stream")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(operationId = "eventStream", summary = "The same events as they happen", description = """
                    Server-sent events. The data of each is the event as a CloudEvent, and its id is the id of the event. A stream \
                    ends after a minute at the latest, and with the token of the caller; connect again with Last-Event-ID, as \
                    browsers do by themselves. One caller has few streams at once.""")
    @TakesParameters({"after", EventPlace.LAST_EVENT_ID})
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public Multi<OutboundSseEvent> stream(@Context UriInfo uri, @Context HttpHeaders headers, @Context Sse sse) {
        var query = new QueryParameters(uri);
        var place = EventPlace.of(query, headers.getHeaderString(EventPlace.LAST_EVENT_ID));
        query.check();
        return streams.open(place, current.endOfToken()).map(sent -> event(sse, sent));
    }

    private OutboundSseEvent event(Sse sse, Sent sent) {
        var event = sent.event();
        if (event == null) {
            return sse.newEventBuilder().comment("no news").build();
        }
        return sse.newEventBuilder()
                .id(Long.toString(event.position()))
                .reconnectDelay(RECONNECT_MILLIS)
                .data(String.class, json.write(event.view()))
                .build();
    }
}
