package org.comity.registers.reconciliation;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.limits.Costly;
import org.comity.base.security.Role;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.ETags;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.comity.reference.countries.Countries;
import org.comity.registers.files.Uploads;
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

/** Reconciliation with the lists of other offices. */
@Path(ReconciliationResource.PATH)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reconciliations")
class ReconciliationResource {

    static final String PATH = "/api/v1/reconciliations";

    private static final String CSV = "text/csv";

    private final TakeList taking;
    private final ReadReconciliations reading;
    private final EraseList erasure;
    private final Countries countries;
    private final Idempotency idempotency;
    private final CallHeaders call;

    ReconciliationResource(
            TakeList taking,
            ReadReconciliations reading,
            EraseList erasure,
            Countries countries,
            Idempotency idempotency,
            CallHeaders call) {
        this.taking = taking;
        this.reading = reading;
        this.erasure = erasure;
        this.countries = countries;
        this.idempotency = idempotency;
        this.call = call;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "takePartnerList",
            summary = "Take the list of another office (CSV or XLSX) for comparison",
            description = """
                    The list is read as a register of the other office: reference is its own, foreignReference is ours, and \
                    OUTGOING is a request that it sends. It is taken with all rows or, if it has a fault, not at all. Nothing is recorded in \
                    a request.""")
    @TakesParameters(TakesParameters.IDEMPOTENCY_KEY)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = ReconciliationForm.class)))
    @APIResponseSchema(value = ReconciliationView.class, responseCode = "201")
    @Costly
    public Response take(MultipartFormDataInput form) {
        var wanted = NewReconciliation.of(form, countries);
        call.hasBody(Uploads.digested(form, NewReconciliation.FIELDS));
        return idempotency.once(() -> {
            var view = taking.take(wanted);
            return Response.created(URI.create(PATH + "/" + view.id()))
                    .entity(view)
                    .header(HttpHeaders.ETAG, ETags.of(view.version()))
                    .build();
        });
    }

    @GET
    @Operation(operationId = "reconciliations", summary = "The lists of other offices, newest first")
    @TakesParameters({"limit", "cursor"})
    @APIResponseSchema(value = ReconciliationPage.class, responseCode = "200")
    public Response all(@Context UriInfo uri) {
        return reading.page(new QueryParameters(uri)).answer(uri);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "reconciliation", summary = "One list with the numbers of both offices", description = """
                    The list is compared with the present requests that the caller sees. A request that the caller does not see is in no number, and \
                    its row is one that only they know.""")
    @APIResponseSchema(value = ReconciliationReport.class, responseCode = "200")
    @Costly
    public Response one(UUID id) {
        var report = reading.one(id);
        return Response.ok(report)
                .header(HttpHeaders.ETAG, ETags.of(report.reconciliation().version()))
                .build();
    }

    @GET
    @Path("{id}/rows")
    @Operation(
            operationId = "reconciliationRows",
            summary = "The rows of both offices side by side, with pairs and differences",
            description = """
                    The rows of the list come first, in the order of the file, then the requests that only we know. A pair is a proposal with reasons; \
                    nothing is linked.""")
    @TakesParameters({"class", "limit", "cursor"})
    @APIResponseSchema(value = ReconciledRowPage.class, responseCode = "200")
    @Costly
    public Response rows(UUID id, @Context UriInfo uri) {
        return reading.rows(id, new QueryParameters(uri)).answer(uri);
    }

    @GET
    @Path("{id}/export")
    @Produces(CSV)
    @Operation(operationId = "exportReconciliation", summary = "The difference of both lists as CSV", description = """
                    All rows of which both offices do not say the same, or those of the classes that are named. Text that a spreadsheet would take for \
                    a formula has an apostrophe before it.""")
    @TakesParameters("class")
    @APIResponse(
            responseCode = "200",
            description = "The difference",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    @Costly
    public Response export(UUID id, @Context UriInfo uri) {
        return Response.ok(reading.export(id, new QueryParameters(uri)), CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"reconciliation.csv\"")
                .build();
    }

    @POST
    @Path("{id}/erasure")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "eraseReconciliation", summary = "Erase the rows of a list", description = """
                    By the person who sent the list, or a supervisor. Needs If-Match. Each word of the list goes; that it was taken, by whom and when, \
                    remains, with who erased it and why. It cannot be undone.""")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = ReconciliationView.class, responseCode = "200")
    public Response erase(UUID id, NewListErasure input) {
        var view = erasure.erase(id, input);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    /**
     * For the API document.
     *
     * @param partner alpha-3 code of the other State or territory
     * @param from first day of the window, in the zone of the authority
     * @param until last day of the window, in the zone of the authority
     * @param mapping mapping to read the file with, as JSON
     */
    @Schema(
            name = "ReconciliationForm",
            requiredProperties = {"file", "partner", "from", "until"})
    record ReconciliationForm(
            @Schema(
                    type = SchemaType.STRING,
                    format = "binary",
                    description = "The list as a CSV or XLSX file, at most 900 kB and 2000 rows")
            String file,

            String partner,
            LocalDate from,
            LocalDate until,
            @Nullable Mapping mapping,

            @Schema(description = "The name of a saved mapping, in place of one that is sent") @Nullable
            String mappingName,

            @Schema(description = "The own authority that compares, if I belong to several") @Nullable
            String authority) {}

    /** For the API document. */
    @Schema(name = "ReconciliationPage")
    record ReconciliationPage(
            List<ReconciliationView> items, @Nullable String next) {}

    /** For the API document. */
    @Schema(name = "ReconciledRowPage")
    record ReconciledRowPage(
            List<ReconciledRowView> items, @Nullable String next) {}
}
