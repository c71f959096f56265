package org.comity.reference.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.comity.base.security.CurrentCaller;
import org.comity.base.web.Versioned;

/** Shows the own authorities of the caller. */
@ApplicationScoped
class ReadAuthorities {

    private final OwnAuthorities authorities;
    private final CurrentCaller current;

    ReadAuthorities(OwnAuthorities authorities, CurrentCaller current) {
        this.authorities = authorities;
        this.current = current;
    }

    @Transactional
    List<AuthorityView> all() {
        return authorities.visible().stream().map(this::shown).toList();
    }

    @Transactional
    Versioned<AuthorityView> one(String code) {
        var authority = authorities.visible(code);
        return new Versioned<>(shown(authority), authority.version());
    }

    private AuthorityView shown(OwnAuthority authority) {
        return AuthorityView.of(authority, current.sight().isOfTheOffice());
    }
}
