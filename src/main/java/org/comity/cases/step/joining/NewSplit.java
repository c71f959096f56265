package org.comity.cases.step.joining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A split: the request turned out to be two. The new one has the kind of the first, and is reclassified if it is of another.
 *
 * @param reason why it is two requests, in free text; stored in both histories
 * @param summary summary of the new request, in free text
 * @param measures numbers of the measures that go to the new request
 * @param persons numbers of the persons who go to the new request
 * @param personsOfBoth numbers of the persons who are recorded in the new request and stay in the first
 */
@Schema(description = "That one request turned out to be two")
record NewSplit(
        @NotBlank @Size(max = 4000) String reason,
        @NotBlank @Size(max = 4000) String summary,
        @Size(max = 100) List<@NotNull Integer> measures,
        @Size(max = 100) List<@NotNull Integer> persons,
        @Size(max = 100) List<@NotNull Integer> personsOfBoth) {

    NewSplit {
        measures = measures == null ? List.of() : measures;
        persons = persons == null ? List.of() : persons;
        personsOfBoth = personsOfBoth == null ? List.of() : personsOfBoth;
    }
}
