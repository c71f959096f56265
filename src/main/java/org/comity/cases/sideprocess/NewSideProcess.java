package org.comity.cases.sideprocess;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.comity.rules.workflow.SideProcessKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A side process that opens.
 *
 * @param kind what begins to run beside the request
 * @param openedOn legal day on which it began, in the zone of the authority; today unless given, never in the future
 * @param replyBy legal day, in the zone of the authority, by which the answer is asked for; it becomes a deadline
 * @param reasonCode code of the list GET /api/v1/law/reasons: of kind PP for a postponement, which needs one; otherwise
 *     of kind DL for a cause of delay, or of the kind the problem names
 * @param items codes of what a request for information asks for, of the list GET /api/v1/law/reasons?kind=RI
 * @param topic subject, in free text of up to 4000 characters
 */
@Schema(description = "A side process that opens")
public record NewSideProcess(
        @NotNull SideProcessKind kind,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate replyBy,
        @Size(max = 60) @Nullable String reasonCode,
        @Size(max = 40) List<@NotBlank @Size(max = 60) String> items,
        @NotBlank @Size(max = 4000) String topic) {

    public NewSideProcess {
        items = items == null ? List.of() : items.stream().distinct().toList();
    }
}
