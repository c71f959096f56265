package org.comity.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.comity.audit.Act;
import org.comity.audit.AuditTrail;
import org.comity.http.Fault;
import org.comity.http.ProblemException;
import org.comity.security.CurrentCaller;
import org.comity.time.Now;
import org.jspecify.annotations.Nullable;

/** Sets up an own authority, or sets it up anew. Only an administrator who belongs to it can. */
@ApplicationScoped
public class SetUpAuthority {

    private final OwnAuthorities authorities;
    private final CurrentCaller current;
    private final AuditTrail audit;
    private final Now now;

    SetUpAuthority(OwnAuthorities authorities, CurrentCaller current, AuditTrail audit, Now now) {
        this.authorities = authorities;
        this.current = current;
        this.audit = audit;
        this.now = now;
    }

    @Transactional
    AuthorityView setUp(String code, NewAuthority said) {
        if (!current.get().belongsTo(code)) {
            throw ProblemException.notFound();
        }
        var stored = authorities.findByIdOptional(code);
        if (stored.isPresent()) {
            stored.get().says(said);
        } else {
            authorities.persist(new OwnAuthority(code, said, now.instant()));
        }
        audit.note(Act.SET_UP_AUTHORITY, code, null);
        authorities.forgetSeatOf(code);
        return new AuthorityView(code, said.name(), said.country(), said.zoneId());
    }

    /** The authority in whose name a call acts: the one it names, or the only one the caller has. */
    public OwnAuthority chosen(@Nullable String named) {
        var own = current.get().authorities();
        var code = named != null ? named : own.size() == 1 ? own.getFirst() : null;
        if (code == null) {
            throw ProblemException.invalid(
                    List.of(Fault.ofBody("authority", "not-null", "is needed: you belong to " + own)));
        }
        return authorities
                .find("code = ?1 and code in ?2", code, own)
                .singleResultOptional()
                .orElseThrow(() -> ProblemException.unprocessable(List.of(
                        Fault.ofBody("authority", "unknown", "is not set up, or you do not belong to it: " + code))));
    }
}
