package org.comity.reference.national;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.national.NationalLaw;

/** The law of the State of an own authority, as far as a text of it was read. */
@ApplicationScoped
public class OwnNationalLaw {

    private final LawBook book;
    private final OwnAuthorities authorities;

    OwnNationalLaw(LawBook book, OwnAuthorities authorities) {
        this.book = book;
        this.authorities = authorities;
    }

    /** The law of the State in which an authority of the caller's sits. */
    public Optional<NationalLaw> of(String authority) {
        return book.nationalLaw(authorities.seatOf(authority).country());
    }
}
