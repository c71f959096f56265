package org.comity.cases.priority;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.comity.cases.request.PriorityReason;
import org.comity.cases.request.RequestPriority;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A priority that the office gives a request.
 *
 * @param value how soon the office takes it up; {@code NORMAL} also goes before a mark of urgency, and without a mark and a day of review it takes
 *     back the priority of the office
 * @param code reason as a code
 * @param reason reason in words; stored in the history
 * @param reviewOn legal day, in the zone of the authority, on which somebody looks at the priority again, today or later; needed
 *     for a priority above {@code NORMAL}, and for {@code NORMAL} of a request that is marked urgent
 */
@Schema(description = "A priority that the office gives a request")
record NewPriority(
        @NotNull RequestPriority value,
        @NotNull PriorityReason code,
        @NotBlank @Size(max = 1000) String reason,
        @Nullable LocalDate reviewOn) {}
