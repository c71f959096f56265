package org.comity.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Lists the own authorities of the whole installation, for commands that whoever runs it gives at its machine. */
@ApplicationScoped
public class ListInstallation {

    private final OwnAuthorities authorities;

    ListInstallation(OwnAuthorities authorities) {
        this.authorities = authorities;
    }

    /** The codes of all own authorities. */
    @Transactional
    public List<String> codes() {
        return authorities.codesOfAll();
    }
}
