package org.comity.statistics.sheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.comity.base.limits.Costly;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.Role;
import org.comity.base.web.QueryParameters;
import org.comity.statistics.table.AnswerFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sheets: the use of the Convention, reciprocity with a partner, and delays. */
@Path("/api/v1/statistics/sheets")
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE, Role.STATISTICIAN_CODE, Role.AUDITOR_CODE})
@Tag(name = "statistics")
class SheetResource {

    private final SheetCatalogue sheets;
    private final ReadSheet reading;

    SheetResource(SheetCatalogue sheets, ReadSheet reading) {
        this.sheets = sheets;
        this.reading = reading;
    }

    /**
     * A sheet that can be asked for.
     *
     * @param code code of the sheet
     * @param title title in words
     * @param definition what the sheet shows
     * @param needs filters that a question must have
     * @param askedBy who asks for it, as in the catalogue of indicators
     */
    @Schema(name = "SheetEntry")
    record EntryView(String code, String title, String definition, List<String> needs, List<String> askedBy) {}

    /**
     * All sheets.
     *
     * @param items the sheets
     */
    @Schema(name = "SheetList")
    record ListView(List<EntryView> items) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "sheets", summary = "The sheets there are", description = """
            Tables of several indicators over the same periods. Each line is a number of an indicator of the catalogue.""")
    public ListView sheets(@Context UriInfo uri) {
        new QueryParameters(uri).check();
        return new ListView(sheets.all().stream()
                .map(one -> new EntryView(one.code(), one.title(), one.definition(), one.needs(), one.askedBy()))
                .toList());
    }

    @GET
    @Path("/{code}")
    @Costly
    @Produces({MediaType.APPLICATION_JSON, AnswerFormat.TEXT_CSV})
    @Operation(operationId = "sheet", summary = "A sheet with its numbers", description = """
            A line for each number, a column for each period. A line by a dimension has a line for each value that was found, and one for \
            what is not recorded. Stocks are those at the end of each period.""")
    @APIResponse(
            responseCode = "200",
            description = "The sheet",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SheetView.class)),
                @Content(mediaType = AnswerFormat.TEXT_CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response sheet(String code, @Context UriInfo uri, @Context Request request) {
        var sheet = sheets.find(code).orElseThrow(ProblemException::notFound);
        var query = new QueryParameters(uri);
        var format = AnswerFormat.asked(query, request);
        return reading.read(sheet, query).answer(format);
    }
}
