package org.comity.cases.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The data of a webhook.
 *
 * @param url https address of the receiver; its host has a public address, or the deployment names the host
 * @param types kinds of events that are sent, such as {@code org.comity.request.step-taken}; all if the list is empty or left out
 * @param enabled false switches it off; what happens meanwhile is sent when it is switched on again
 */
@Schema(description = "The data of a webhook")
record NewWebhook(
        @NotBlank @Size(max = 2000) String url,
        @Size(max = 50) List<@Size(max = 100) String> types,
        @Schema(defaultValue = "true") Boolean enabled) {

    NewWebhook(String url, @Nullable List<String> types, @Nullable Boolean enabled) {
        this.url = url;
        this.types = types == null ? List.of() : types;
        this.enabled = enabled == null || enabled;
    }
}
