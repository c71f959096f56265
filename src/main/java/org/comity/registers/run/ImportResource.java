package org.comity.registers.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.comity.base.limits.Costly;
import org.comity.base.longjobs.JobView;
import org.comity.base.longjobs.StartJob;
import org.comity.base.security.Role;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.ETags;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.comity.registers.files.Uploads;
import org.comity.registers.layout.FindingView;
import org.comity.registers.mapping.Mapping;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** Imports older registers. */
@Path(ImportResource.PATH)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
class ImportResource {

    static final String PATH = "/api/v1/imports";

    private final StartJob jobs;
    private final DryRun dryRun;
    private final CommitImport commitment;
    private final EraseImport erasure;
    private final ReadImports reading;
    private final CallHeaders call;

    ImportResource(
            StartJob jobs,
            DryRun dryRun,
            CommitImport commitment,
            EraseImport erasure,
            ReadImports reading,
            CallHeaders call) {
        this.jobs = jobs;
        this.dryRun = dryRun;
        this.erasure = erasure;
        this.commitment = commitment;
        this.reading = reading;
        this.call = call;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "dryRunImport",
            summary = "Read a register (CSV or XLSX) and report on it",
            description =
                    "Every fault and every guess is reported, by row, and what a commit would add to requests that "
                            + "are recorded already; nothing is recorded before the commit. The part mapping may be sent as a "
                            + "field or as a file; its fields are those of GET /api/v1/import-fields.")
    @TakesParameters({TakesParameters.IDEMPOTENCY_KEY, TakesParameters.PREFER})
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = ImportForm.class)))
    @APIResponseSchema(value = ImportView.class, responseCode = "201")
    @APIResponse(
            responseCode = "202",
            description = "It takes longer: Location is the address of the job",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    @Costly
    public Response read(MultipartFormDataInput form) {
        call.hasBody(Uploads.digested(form));
        return jobs.start(() -> dryRun.order(Uploads.of(form)), job -> {
            var view = reading.made(id(job));
            return Response.created(URI.create(path(view.id())))
                    .entity(view)
                    .header(HttpHeaders.ETAG, ETags.of(view.version()))
                    .build();
        });
    }

    @GET
    @Operation(operationId = "imports", summary = "The imports of my authorities, newest first")
    @TakesParameters({"limit", "cursor"})
    @APIResponseSchema(value = ImportPage.class, responseCode = "200")
    public Response all(@Context UriInfo uri) {
        return reading.page(new QueryParameters(uri)).answer(uri);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "importRun", summary = "One import with its report")
    @APIResponseSchema(value = ImportView.class, responseCode = "200")
    public Response one(UUID id) {
        return tagged(reading.one(id));
    }

    @POST
    @Path("{id}/commit")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "commitImport",
            summary = "Record the requests of a register that was read",
            description =
                    "All rows or none, in one transaction. The file is read again against the present data. A new "
                            + "row becomes a request, a row that has more than its request is added to it, and a row that adds "
                            + "nothing changes nothing. A row that contradicts its request is a fault.")
    @TakesParameters({TakesParameters.IF_MATCH, TakesParameters.IDEMPOTENCY_KEY, TakesParameters.PREFER})
    @APIResponseSchema(value = ImportView.class, responseCode = "200")
    @APIResponse(
            responseCode = "202",
            description = "It takes longer: Location is the address of the job",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JobView.class)))
    public Response commit(UUID id, NewCommit input) {
        return jobs.start(() -> commitment.order(id, input), job -> tagged(reading.made(id)));
    }

    @GET
    @Path("{id}/faults")
    @Operation(
            operationId = "importFaults",
            summary = "All faults of an import, in the order of their rows",
            description = "A page has up to 1000.")
    @TakesParameters({"limit", "cursor"})
    @APIResponseSchema(value = ImportFaultPage.class, responseCode = "200")
    public Response faults(UUID id, @Context UriInfo uri) {
        return reading.faults(id, new QueryParameters(uri)).answer(uri);
    }

    @POST
    @Path("{id}/erasure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "eraseImport",
            summary = "Erase the file of an import that was never committed",
            description =
                    "By the person who read it or a supervisor. Needs If-Match. Its file, its faults and every word of its cells go; that it was read, by "
                            + "whom and when, stays, with who erased it and why. It cannot be undone.")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = ImportView.class, responseCode = "200")
    public Response erase(UUID id, NewErasure input) {
        return tagged(erasure.erase(id, input));
    }

    /** The address of an import. */
    static String path(UUID id) {
        return PATH + "/" + id;
    }

    /** The import that a job made. */
    private static UUID id(JobView job) {
        return UUID.fromString(String.valueOf(job.result()).substring(PATH.length() + 1));
    }

    private static Response tagged(ImportView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    /**
     * For the API document.
     *
     * @param file register as a CSV or XLSX file, at most 60 MB
     * @param mapping mapping to read the file with, as JSON
     */
    @Schema(name = "ImportForm", requiredProperties = "file")
    record ImportForm(
            @Schema(
                    type = SchemaType.STRING,
                    format = "binary",
                    description = "The register as a CSV or XLSX file, at most 60 MB")
            String file,

            @Nullable Mapping mapping,

            @Schema(description = "The name of a saved mapping, in place of one that is sent") @Nullable
            String mappingName,

            @Schema(description = "The own authority it belongs to, if I belong to several") @Nullable
            String authority) {}

    /** For the API document. */
    @Schema(name = "ImportPage")
    record ImportPage(
            List<ImportSummaryView> items, @Nullable String next) {}

    /** For the API document. */
    @Schema(name = "ImportFaultPage")
    record ImportFaultPage(
            List<FindingView> items, @Nullable String next) {}
}
