package org.comity.cases.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.comity.base.security.Role;
import org.comity.base.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The calendar feeds of an office. */
@Path("/api/v1/authorities/{code}/calendar-feeds")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "calendar")
class CalendarFeedResource {

    private final KeepCalendarFeeds keeping;

    CalendarFeedResource(KeepCalendarFeeds keeping) {
        this.keeping = keeping;
    }

    @GET
    @Operation(
            operationId = "calendarFeeds",
            summary = "The calendar feeds of the caller",
            description = "A supervisor sees those of the whole office. Ended ones are among them.")
    @APIResponseSchema(CalendarFeedPage.class)
    public Page<CalendarFeedView> all(String code) {
        return Page.whole(keeping.all(code));
    }

    @POST
    @Operation(
            operationId = "makeCalendarFeed",
            summary = "Make a secret address by which a calendar reads the deadlines of the caller or of a unit",
            description = """
                    The address is shown this once; no token is needed to read it. It has the kinds and days of running deadlines, and \
                    the reference of a normal request. It ends with the person in the list of the office, by an ending, or by \
                    another address for the same person or unit. The deployment must allow it.""")
    @APIResponseSchema(value = CalendarAddressView.class, responseCode = "201")
    public Response make(String code, NewCalendarFeed input) {
        var made = keeping.make(code, input);
        return Response.created(URI.create(made.path())).entity(made).build();
    }

    @POST
    @Path("{feed}/ending")
    @Operation(
            operationId = "endCalendarFeed",
            summary = "End a calendar feed",
            description = "By the person who made it or a supervisor. Its address answers 404 from then on.")
    public CalendarFeedView end(String code, UUID feed) {
        return keeping.end(code, feed);
    }

    /** For the API document: the whole list as its only page. */
    @Schema(name = "CalendarFeedPage")
    record CalendarFeedPage(
            List<CalendarFeedView> items, @Nullable String next) {}
}
