package org.comity.reference.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows the own authorities of the caller. */
@ApplicationScoped
class ReadAuthorities {

    private final OwnAuthorities authorities;

    ReadAuthorities(OwnAuthorities authorities) {
        this.authorities = authorities;
    }

    @Transactional
    List<AuthorityView> all() {
        return authorities.visible().stream().map(AuthorityView::of).toList();
    }

    @Transactional
    OwnAuthority one(String code) {
        return authorities.visible(code);
    }
}
