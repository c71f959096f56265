package org.comity.reference.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The data of a unit of an office, as an administrator gives them.
 *
 * @param name name of the unit for display
 * @param members codes of the people who belong to it, all of them; a further one is proposed, and a person
 *     who is left out leaves it at once
 * @param until last day on which it may be chosen and its rights count; left out if there is no end
 */
@Schema(description = "The data of a unit of an office")
record NewUnit(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Size(max = 500) List<@NotBlank @Size(max = 60) String> members,
        @Nullable LocalDate until) {}
