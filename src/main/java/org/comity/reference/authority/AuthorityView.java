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
 */
public record AuthorityView(String code, String name, String country, String zoneId) {

    static AuthorityView of(OwnAuthority authority) {
        return new AuthorityView(
                authority.code(),
                authority.name(),
                authority.country(),
                authority.zone().getId());
    }

    /** For the API document: the whole list as its only page. */
    @Schema(name = "AuthorityPage")
    record AuthorityPage(
            List<AuthorityView> items, @Nullable String next) {}
}
