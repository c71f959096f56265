package org.comity.cases.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.comity.base.idempotency.Idempotency;
import org.comity.base.security.Role;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.ETags;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.comity.cases.letter.NewLetter.NewLetterDropping;
import org.comity.cases.letter.NewLetter.NewLetterReply;
import org.comity.cases.letter.NewLetter.NewLetterSending;
import org.comity.cases.letter.text.LetterLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The letters to the other State about a request, and their drafts. */
@Path("/api/v1/requests/{id}/letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.CASEWORKER_CODE, Role.SUPERVISOR_CODE})
@Tag(name = "letters")
class LetterResource {

    private static final String TEXT = "text/plain; charset=UTF-8";

    private final ReadLetters reading;
    private final DraftLetter drafting;
    private final SendLetter sending;
    private final Idempotency idempotency;
    private final CallHeaders call;

    LetterResource(
            ReadLetters reading, DraftLetter drafting, SendLetter sending, Idempotency idempotency, CallHeaders call) {
        this.reading = reading;
        this.drafting = drafting;
        this.sending = sending;
        this.idempotency = idempotency;
        this.call = call;
    }

    @GET
    @Operation(
            operationId = "letters",
            summary = "All letters to the other State about a request, and their drafts, by number",
            description = "With a day or an instant those that had been sent by then.")
    @TakesParameters({"on", "asOf"})
    public Page<LetterView> all(UUID id, @Context UriInfo uri) {
        return Page.whole(reading.all(id, new QueryParameters(uri)));
    }

    @POST
    @Operation(
            operationId = "draftLetter",
            summary = "Draft a letter to the other State",
            description = "Needs If-Match. A request has one draft at a time, and its version stays the same.")
    @TakesParameters({TakesParameters.IF_MATCH, TakesParameters.IDEMPOTENCY_KEY})
    @APIResponseSchema(value = LetterView.class, responseCode = "201")
    public Response draft(UUID id, NewLetter wanted) {
        return idempotency.once(() -> {
            var drafted = drafting.draft(id, call.precondition(), wanted);
            return drafted.created(
                    "/api/v1/requests/" + id + "/letters/" + drafted.body().no());
        });
    }

    @GET
    @Path("{no}")
    @Operation(operationId = "letter", summary = "One letter", description = "The ETag is that of the request.")
    @TakesParameters({"on", "asOf"})
    @APIResponseSchema(value = LetterView.class, responseCode = "200")
    public Response one(UUID id, int no, @Context UriInfo uri) {
        return reading.one(id, no, new QueryParameters(uri)).ok();
    }

    @GET
    @Path("{no}/text")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "letterText",
            summary = "The text of a letter in English or French",
            description =
                    "Of a draft as it would be sent today, in the language that the caller accepts; of a letter as it was sent,"
                            + " in the language in which it was sent.")
    @TakesParameters("Accept-Language")
    @APIResponseSchema(value = String.class, responseCode = "200")
    public Response text(UUID id, int no, @Context HttpHeaders headers, @Context UriInfo uri) {
        var language = LetterLanguage.of(headers.getAcceptableLanguages());
        var text = reading.text(id, no, language, new QueryParameters(uri));
        return Response.ok(text.text(), TEXT)
                .header(HttpHeaders.CONTENT_LANGUAGE, text.language().tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.ETAG, ETags.of(text.version()))
                .build();
    }

    @POST
    @Path("{no}/sending")
    @Operation(
            operationId = "sendLetter",
            summary = "Record that a letter was sent",
            description =
                    "Needs If-Match. The program sends nothing: a person has sent the text. A chaser opens a query for the state of the"
                            + " request, and the question whether the assistance is still needed opens a deadline; a service level"
                            + " that asks for the letter is met.")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = LetterView.class, responseCode = "200")
    public Response send(UUID id, int no, NewLetterSending wanted) {
        return idempotency.once(
                () -> sending.send(id, no, call.precondition(), wanted).ok());
    }

    @POST
    @Path("{no}/dropping")
    @Operation(
            operationId = "dropLetter",
            summary = "Drop the draft of a letter",
            description = "Needs If-Match. The draft stays readable, and the version of the request stays the same.")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = LetterView.class, responseCode = "200")
    public Response drop(UUID id, int no, NewLetterDropping wanted) {
        return idempotency.once(
                () -> drafting.drop(id, no, call.precondition(), wanted).ok());
    }

    @POST
    @Path("{no}/reply")
    @Operation(
            operationId = "recordLetterReply",
            summary = "Record the reply to a letter, or that none came",
            description =
                    "Needs If-Match. After the question whether the assistance is still needed, the answer names the step that"
                            + " ends the request, with its coded reason.")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = LetterView.class, responseCode = "200")
    public Response reply(UUID id, int no, NewLetterReply wanted) {
        return idempotency.once(
                () -> sending.reply(id, no, call.precondition(), wanted).ok());
    }
}
