package org.comity.registers.cutoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The cut-off day for imported endings of an own authority.
 *
 * @param day cut-off day in force, in the zone of the authority
 * @param usual cut-off day of an authority that set none: the day on which the authority was recorded
 * @param history every cut-off day that was set, the newest first
 */
@Schema(description = "The cut-off day for imported endings of an own authority")
record ImportCutOffView(LocalDate day, LocalDate usual, List<SetCutOffView> history) {

    /**
     * A cut-off day that a supervisor set.
     *
     * @param day last legal day, in the zone of the authority, whose imported endings take one person
     * @param reason reason given for it
     * @param setBy display name of the supervisor
     * @param setAt instant at which it was set, in UTC
     */
    @Schema(name = "SetCutOff", description = "A cut-off day that a supervisor set")
    record SetCutOffView(LocalDate day, String reason, String setBy, Instant setAt) {}
}
