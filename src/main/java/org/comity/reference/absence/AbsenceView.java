package org.comity.reference.absence;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An absence of a person, with the deputy.
 *
 * @param code code of the absence, chosen by the office
 * @param name remark for display, never the reason of the absence
 * @param person code of the person who is absent
 * @param deputy code of the person who sees the work meanwhile
 * @param from first day of the absence, in the zone of the authority
 * @param until last day of the absence, in the zone of the authority
 */
@Schema(description = "An absence of a person, with the deputy")
record AbsenceView(
        String code,
        String name,
        String person,
        String deputy,
        LocalDate from,
        @Nullable LocalDate until) {}
