package org.comity.cases.part.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.security.Role;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.comity.cases.part.PartRecord;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * The operations of the records of a part. A subclass has the address and the types; its {@code RecordNames} replace the
 * words in braces of the API document.
 *
 * @param <R> the record
 * @param <N> the body that adds one
 * @param <C> the body that corrects one
 * @param <V> the view
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class RecordResource<R extends PartRecord, N, C extends RecordCorrection<N>, V> {

    private final RecordPart<R, N, V> part;
    private final PartActs acts;
    private final Idempotency idempotency;
    private final CallHeaders call;

    /** The resource of a part. */
    protected RecordResource(RecordPart<R, N, V> part, PartActs acts, Idempotency idempotency, CallHeaders call) {
        this.part = part;
        this.acts = acts;
        this.idempotency = idempotency;
        this.call = call;
    }

    /** All records of a request. */
    @GET
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
    @Operation(
            operationId = "{many}",
            summary = "All {many} of a request, in the order of their days and numbers",
            description = "Those that were ended are among them.")
    @TakesParameters({"on", "asOf"})
    public Page<V> all(@PathParam("id") UUID id, @Context UriInfo uri) {
        return Page.whole(acts.list(part, id, new QueryParameters(uri)));
    }

    /** One of the records of a request. */
    @GET
    @Path("{no}")
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
    @Operation(
            operationId = "{one}",
            summary = "One {one} of a request",
            description = "The ETag is that of the request.")
    @TakesParameters({"on", "asOf"})
    @APIResponse(responseCode = "200")
    public Response one(@PathParam("id") UUID id, @PathParam("no") int no, @Context UriInfo uri) {
        return acts.read(part, id, no, new QueryParameters(uri)).ok();
    }

    /** Adds a record to a request. */
    @POST
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
    @Operation(operationId = "add{One}", summary = "Add a {one} to a request", description = "Needs If-Match. {adding}")
    @TakesParameters({TakesParameters.IF_MATCH, TakesParameters.IDEMPOTENCY_KEY})
    @APIResponse(responseCode = "201")
    public Response add(@PathParam("id") UUID id, N wanted) {
        return idempotency.once(() -> {
            var added = acts.add(part, id, call.precondition(), wanted);
            return added.answer().created(part.kind().address(id) + "/" + added.no());
        });
    }

    /** Corrects a record of a request. */
    @POST
    @Path("{no}/correction")
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
    @Operation(
            operationId = "correct{One}",
            summary = "Correct a {one}",
            description = "Needs If-Match. The former {one} stays readable with asOf. {correcting}")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponse(responseCode = "200")
    public Response correct(@PathParam("id") UUID id, @PathParam("no") int no, C wanted) {
        return idempotency.once(
                () -> acts.change(part, id, no, call.precondition(), wanted).ok());
    }

    /** Ends a record of a request. */
    @POST
    @Path("{no}/ending")
    @RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
    @Operation(
            operationId = "end{One}",
            summary = "End a {one}",
            description =
                    "Needs If-Match. The {one} stays readable, is no longer counted, and its number is not used again."
                            + " {ending}")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponse(responseCode = "200")
    public Response end(@PathParam("id") UUID id, @PathParam("no") int no, NewRecordEnding wanted) {
        return idempotency.once(() ->
                acts.end(part, id, no, call.precondition(), wanted.reason()).ok());
    }
}
