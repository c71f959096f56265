package org.comity.reference.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Lists the own authorities of the whole installation, for commands of its operator. */
@ApplicationScoped
public class ListAuthorities {

    private final OwnAuthorities authorities;

    ListAuthorities(OwnAuthorities authorities) {
        this.authorities = authorities;
    }

    /** The codes of all own authorities. */
    @Transactional
    public List<String> codes() {
        return authorities.codesOfAll();
    }
}
