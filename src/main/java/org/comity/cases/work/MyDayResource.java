package org.comity.cases.work;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.comity.base.security.Role;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.comity.cases.work.DayLineView.DayPageView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The work of a day. */
@Path("/api/v1/my-day")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "work")
class MyDayResource {

    private final ReadMyDay reading;

    MyDayResource(ReadMyDay reading) {
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "myDay",
            summary = "The requests with work of a person or a unit, the most serious consequence first",
            description = """
                    Each request is one line, with its most serious thing to do first. Without team and person it is the own \
                    work: the requests whose officer is the caller, and for a supervisor also decisions that wait and requests \
                    without an officer. The order is that of the kinds of work, and within a kind by priority and by \
                    day. With first=UNCAC requests based on the Convention come first among those of one kind and priority.""")
    @TakesParameters({"authority", "team", "person", "unassigned", "first", "cursor", "limit"})
    @APIResponseSchema(value = DayPageView.class, responseCode = "200")
    public Response read(@Context UriInfo uri) {
        var day = reading.read(new QueryParameters(uri));
        var page = day.page();
        return Response.fromResponse(page.answer(uri))
                .entity(new DayPageView(page.items(), page.next(), day.counts()))
                .build();
    }
}
