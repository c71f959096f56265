package org.comity.cases.step.joining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A joining: the request is the same as another, and goes on in that one.
 *
 * @param into identifier of the other request: of the same authority, direction, kind, partner and standing
 * @param reason why both are one, in free text; stored in both histories
 * @param measures numbers of the measures that the other request does not have and that go there
 * @param persons numbers of the persons whom the other request does not have and who go there
 */
@Schema(description = "That a request is the same as another, in which it goes on")
record NewJoining(
        @NotNull UUID into,
        @NotBlank @Size(max = 4000) String reason,
        @Size(max = 100) List<@NotNull Integer> measures,
        @Size(max = 100) List<@NotNull Integer> persons) {

    NewJoining {
        measures = measures == null ? List.of() : measures;
        persons = persons == null ? List.of() : persons;
    }
}
