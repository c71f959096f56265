package org.comity.base.longjobs;

import java.util.Collections;
import java.util.Set;
import org.comity.base.security.Role;

/** The acts that run as jobs. */
public enum JobKind {
    /** A register is read and reported on; no request is recorded. */
    IMPORT_DRY_RUN(Role.CASEWORKER, Role.SUPERVISOR),
    /** The rows of a register that was read before are recorded as requests. */
    IMPORT_COMMIT(Role.CASEWORKER, Role.SUPERVISOR),
    /** Requests are written to a file in the form of a register. */
    REGISTER_EXPORT(Role.CASEWORKER, Role.SUPERVISOR),
    /** The hashes of all histories are computed again and compared with the stored ones. */
    HISTORY_VERIFICATION(Role.AUDITOR),
    /** The tables of an edition are counted and protected. */
    EDITION_DRAFT(Role.STATISTICIAN, Role.SUPERVISOR),
    /** The evidence pack of a published edition is made. */
    EVIDENCE_PACK(Role.STATISTICIAN, Role.SUPERVISOR, Role.AUDITOR);

    private final Set<Role> roles;

    JobKind(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** True if one of these roles may do it. */
    boolean isFor(Set<Role> held) {
        return !Collections.disjoint(roles, held);
    }
}
