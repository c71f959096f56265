package org.comity.registers.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.comity.base.longjobs.JobView;
import org.comity.base.longjobs.ReadJobs;
import org.comity.base.longjobs.StartJob;
import org.comity.base.security.Role;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exports requests as a register, in the form in which registers are imported. */
@Path("/api/v1/requests/export")
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "imports")
class RegisterExportResource {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final StartJob jobs;
    private final ReadJobs made;
    private final ExportRegister export;

    RegisterExportResource(StartJob jobs, ReadJobs made, ExportRegister export) {
        this.jobs = jobs;
        this.made = made;
        this.export = export;
    }

    @GET
    @Operation(
            operationId = "exportRegister",
            summary = "A register as CSV or XLSX, in the shape of a saved mapping",
            description =
                    "What goes in comes out: read again with the same mapping it gives the same requests. Without "
                            + "a mapping all fields have a column under their own names. In CSV, text that a spreadsheet would "
                            + "take for a formula has an apostrophe before it.")
    @TakesParameters({"mapping", "format", "authority", "direction", "kind", TakesParameters.PREFER})
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "202",
            description = "It takes longer: Location is the address of the job",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    public Response export(@Context UriInfo uri) {
        var question = ExportQuestion.of(new QueryParameters(uri));
        return jobs.start(
                () -> export.order(question), job -> made.made(job.id()).answer());
    }
}
