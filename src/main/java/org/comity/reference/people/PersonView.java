package org.comity.reference.people;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person of an office.
 *
 * @param code code of the person within the office, which {@code officer}, units and access rights contain
 * @param caller issuer and subject of the token of the person, separated by a bar, as GET /api/v1/me shows it
 * @param name name of the person for display
 * @param email address for mails about reminders; absent if the person gets none
 * @param until last day on which the person may be chosen and belongs to units; absent if there is no end
 */
@Schema(name = "Person", description = "A person of an office")
public record PersonView(
        String code,
        String caller,
        String name,
        @Nullable String email,
        @Nullable LocalDate until) {}
