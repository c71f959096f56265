package org.comity.reference.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A unit of an office.
 *
 * @param code code of the unit within the office, which access rights contain
 * @param name name of the unit for display
 * @param members people who belong to it now
 * @param proposedMembers people who belong to it as soon as another person confirms it
 * @param until last day on which it may be chosen and its rights count; absent if there is no end
 */
@Schema(name = "OfficeUnit", description = "A unit of an office, such as a team")
record UnitView(
        String code,
        String name,
        List<MemberView> members,
        List<ProposedMemberView> proposedMembers,
        @Nullable LocalDate until) {

    /**
     * A member of a unit.
     *
     * @param person code of the person
     * @param since instant from which the person belongs to it, in UTC
     */
    @Schema(name = "UnitMember", description = "A member of a unit")
    record MemberView(String person, Instant since) {}

    /**
     * A proposed member of a unit.
     *
     * @param person code of the person
     * @param by name of the administrator who proposed it
     */
    @Schema(name = "ProposedUnitMember", description = "A proposed member of a unit")
    record ProposedMemberView(String person, String by) {}
}
