package org.comity.reference.authority;

/** An own authority as the API shows it. */
public record AuthorityView(String code, String name, String country, String zoneId) {

    static AuthorityView of(OwnAuthority authority) {
        return new AuthorityView(
                authority.code(),
                authority.name(),
                authority.country(),
                authority.zone().getId());
    }
}
