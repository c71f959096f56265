package org.comity.reference.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Now;
import org.comity.base.web.CallHeaders;
import org.comity.reference.countries.Countries;
import org.comity.reference.twopersons.TwoPersons;
import org.comity.rules.workflow.TwoPersonAct;
import org.jspecify.annotations.Nullable;

/**
 * Sets up an own authority, or changes it. Only an administrator who belongs to it can. Another State or time zone, which moves
 * legal days, takes effect when another administrator sends the same.
 */
@ApplicationScoped
public class SetUpAuthority {

    private final OwnAuthorities authorities;
    private final Countries countries;
    private final CurrentCaller current;
    private final AuditTrail audit;
    private final CallHeaders call;
    private final Now now;
    private final TwoPersons twoPersons;
    private final CurrentAuthor author;

    SetUpAuthority(
            OwnAuthorities authorities,
            Countries countries,
            CurrentCaller current,
            AuditTrail audit,
            CallHeaders call,
            Now now,
            TwoPersons twoPersons,
            CurrentAuthor author) {
        this.authorities = authorities;
        this.countries = countries;
        this.current = current;
        this.audit = audit;
        this.call = call;
        this.now = now;
        this.twoPersons = twoPersons;
        this.author = author;
    }

    @Transactional
    OwnAuthority setUp(String code, NewAuthority input) {
        if (!current.sight().includes(code)) {
            throw ProblemException.notFound();
        }
        checkCountry(input);
        var stored = authorities.findByIdOptional(code);
        var authority = stored.orElseGet(() -> new OwnAuthority(code, input, now.instant()));
        if (stored.isPresent()) {
            change(authority, input);
        } else {
            authorities.persist(authority);
        }
        audit.note(Act.SET_UP_AUTHORITY, code, null);
        authorities.flush();
        authorities.forgetSeatAfterTransaction(code);
        return authority;
    }

    /** The State or territory must exist today. */
    private void checkCountry(NewAuthority input) {
        var today = now.day(ZoneId.of(input.zoneId()));
        if (!countries.validOn(input.country(), today)) {
            throw ProblemException.unprocessable(List.of(Fault.ofBody(
                    "country", "unknown", "is no ISO 3166-1 alpha-3 code of today; see /api/v1/countries")));
        }
    }

    private void change(OwnAuthority authority, NewAuthority input) {
        call.requireVersion(authority.version());
        authority.rename(input.name());
        var wanted = input.seat();
        var proposal = authority.proposal();
        if (wanted.equals(authority.seat())) {
            authority.endProposal();
        } else if (proposal != null && wanted.equals(proposal.seat())) {
            var field = wanted.zone().equals(authority.zone()) ? "/country" : "/zoneId";
            twoPersons.require(TwoPersonAct.CHANGE_OF_SEAT, authority.code(), Set.of(proposal.by()), "body", field);
            authority.moveTo(wanted);
        } else {
            authority.propose(wanted, author.get());
        }
    }

    /** The authority for which a call acts: the one that it names, or the only one of the caller. */
    public Chosen chosen(@Nullable String named) {
        var own = current.sight().authorities();
        var code = named != null ? named : own.size() == 1 ? own.getFirst() : null;
        if (code == null) {
            throw ProblemException.invalid(
                    List.of(Fault.ofBody("authority", "not-null", "is needed: you belong to " + own)));
        }
        if (!own.contains(code) || !authorities.isSetUp(code)) {
            throw ProblemException.unprocessable(List.of(
                    Fault.ofBody("authority", "unknown", "is not set up, or you do not belong to it: " + code)));
        }
        return new Chosen(code, authorities.zoneOf(code));
    }

    /** The authority for which a call acts, and its zone. */
    public record Chosen(String code, ZoneId zone) {}
}
