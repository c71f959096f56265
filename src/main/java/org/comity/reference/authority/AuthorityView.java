package org.comity.reference.authority;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An own authority as the API shows it.
 *
 * @param code code of the own authority, chosen when it was set up: capital letters, digits and hyphens
 * @param name name of the office as letters show it
 * @param country State or territory of the authority, ISO 3166-1 alpha-3
 * @param zoneId IANA zone of its seat, such as {@code Europe/Vienna}; it decides on which legal day an instant falls
 * @param proposed another State or time zone that one administrator proposed; absent if there is none
 */
public record AuthorityView(
        String code,
        String name,
        String country,
        String zoneId,
        @Nullable ProposedSeat proposed) {

    /** The view of a caller of the office, or of an executing authority, which sees no proposal. */
    static AuthorityView of(OwnAuthority authority, boolean ofTheOffice) {
        return new AuthorityView(
                authority.code(),
                authority.name(),
                authority.country(),
                authority.zone().getId(),
                ofTheOffice ? ProposedSeat.of(authority) : null);
    }

    /**
     * Another State or time zone, which another administrator can agree to.
     *
     * @param country proposed State or territory of the authority, ISO 3166-1 alpha-3
     * @param zoneId proposed IANA zone of its seat
     * @param by name of the administrator who proposed it
     */
    @Schema(name = "ProposedSeat")
    record ProposedSeat(String country, String zoneId, String by) {

        static @Nullable ProposedSeat of(OwnAuthority authority) {
            var proposal = authority.proposal();
            return proposal == null
                    ? null
                    : new ProposedSeat(
                            proposal.seat().country(), proposal.seat().zone().getId(), proposal.byName());
        }
    }

    /** For the API document: the whole list as its only page. */
    @Schema(name = "AuthorityPage")
    record AuthorityPage(
            List<AuthorityView> items, @Nullable String next) {}
}
