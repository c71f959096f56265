package org.comity.cases.link;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.comity.rules.workflow.LinkKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A link to be made from a request.
 *
 * @param kind relation of this request to the other one
 * @param to identifier of the other request, which belongs to the same authority
 * @param note remark in free text, up to 4000 characters
 */
@Schema(description = "A link from a request to another of the same authority")
record NewLink(
        @NotNull LinkKind kind,
        @NotNull UUID to,
        @Size(max = 4000) @Nullable String note) {

    /**
     * The end of a link, with the reason.
     *
     * @param reason why the link was a mistake or no longer holds; stored in the history
     */
    @Schema(name = "NewLinkEnding", description = "The end of a link that was made by mistake or no longer holds")
    record NewLinkEnding(@NotBlank @Size(max = 4000) String reason) {}
}
