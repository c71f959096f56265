package org.comity.cases.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.comity.base.security.Role;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The webhooks of an office, for its administrators. */
@Path("/api/v1/authorities/{code}/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMINISTRATOR_CODE)
@Tag(name = "webhooks")
class WebhookResource {

    private final KeepWebhooks keeping;

    WebhookResource(KeepWebhooks keeping) {
        this.keeping = keeping;
    }

    @GET
    @Operation(operationId = "webhooks", summary = "The webhooks of an office")
    @APIResponseSchema(WebhookPage.class)
    public Page<WebhookView> all(String code) {
        return Page.whole(keeping.all(code));
    }

    @POST
    @Operation(
            operationId = "enterWebhook",
            summary = "Enter an address to which events are sent from now on",
            description = """
                    The answer has the secret, which is not shown again. Each event is posted as a CloudEvent, signed by Standard \
                    Webhooks (webhook-id, webhook-timestamp, webhook-signature). Events of restricted and sealed requests are not \
                    sent. An event is sent at least once, in the order of events: a receiver knows a repetition by webhook-id, and \
                    answers 2xx within ten seconds. What fails is tried again for five days.""")
    @APIResponseSchema(value = WebhookSecretView.class, responseCode = "201")
    public Response enter(String code, NewWebhook input) {
        var entered = keeping.enter(code, input);
        return entered.created(
                "/api/v1/authorities/" + code + "/webhooks/" + entered.body().id());
    }

    @GET
    @Path("{webhook}")
    @Operation(operationId = "webhook", summary = "One webhook, and whether sending works")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    public Response one(String code, UUID webhook) {
        return keeping.one(code, webhook).ok();
    }

    @PUT
    @Path("{webhook}")
    @Operation(
            operationId = "changeWebhook",
            summary = "Change a webhook, or switch it off and on",
            description = "Needs If-Match. One that is switched on goes on behind the last event that was received.")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    public Response change(String code, UUID webhook, NewWebhook input) {
        return keeping.change(code, webhook, input).ok();
    }

    @POST
    @Path("{webhook}/secret")
    @Operation(
            operationId = "changeWebhookSecret",
            summary = "Make another secret",
            description = "Needs If-Match. For a day, messages have a signature by the secret before as well.")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = WebhookSecretView.class, responseCode = "200")
    public Response changeSecret(String code, UUID webhook) {
        return keeping.changeSecret(code, webhook).ok();
    }

    @POST
    @Path("{webhook}/replay")
    @Operation(
            operationId = "replayWebhook",
            summary = "Send the events after a place again",
            description =
                    "Needs If-Match. It also switches on a webhook that was given up; without `after` it goes on where it stopped.")
    @TakesParameters(TakesParameters.IF_MATCH)
    @APIResponseSchema(value = WebhookView.class, responseCode = "200")
    public Response replay(String code, UUID webhook, NewReplay input) {
        return keeping.replay(code, webhook, input).ok();
    }

    @GET
    @Path("{webhook}/deliveries")
    @Operation(
            operationId = "webhookDeliveries",
            summary = "Tries to send events to a webhook, newest first",
            description = "Those of the last thirty days. They do not name requests.")
    @TakesParameters({"limit", "cursor"})
    @APIResponseSchema(value = WebhookDeliveryPage.class, responseCode = "200")
    public Response deliveries(String code, UUID webhook, @Context UriInfo uri) {
        return keeping.deliveries(code, webhook, new QueryParameters(uri)).answer(uri);
    }

    /** For the API document: the whole list as its only page. */
    @Schema(name = "WebhookPage")
    record WebhookPage(List<WebhookView> items, @Nullable String next) {}

    /** For the API document. */
    @Schema(name = "WebhookDeliveryPage")
    record WebhookDeliveryPage(
            List<WebhookDeliveryView> items, @Nullable String next) {}
}
