package org.comity.reference.absence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An absence of a person.
 *
 * @param person code of the person who is absent, of the list of people
 * @param deputy code of the person who sees the work meanwhile, of the list of people
 * @param from first day of the absence, in the zone of the authority
 * @param until last day of the absence, in the zone of the authority
 * @param name remark for display, never the reason of the absence; the code of the absence if left out. The history of the lists
 *     does not have it
 */
@Schema(description = "An absence of a person")
record NewAbsence(
        @NotBlank @Size(max = 60) String person,
        @NotBlank @Size(max = 60) String deputy,
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @Size(max = 200) @Nullable String name) {

    /** The same without the remark, which is deleted with a change and remains in no history. */
    NewAbsence withoutRemark() {
        return new NewAbsence(person, deputy, from, until, null);
    }
}
