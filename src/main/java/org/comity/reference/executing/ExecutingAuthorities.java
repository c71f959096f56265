package org.comity.reference.executing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.CurrentCaller;
import org.comity.reference.authority.NamedCodes;
import org.comity.reference.authority.OfficeCache;
import org.comity.reference.authority.OfficeEntries;

/** The executing authorities that the offices of the caller work with. An executing authority sees its own entry alone. */
@ApplicationScoped
public class ExecutingAuthorities implements OfficeEntries<ExecutingAuthority> {

    private final CurrentCaller current;

    /** Those of an office, as its own people see them. */
    private final OfficeCache<NamedCodes> known;

    ExecutingAuthorities(CurrentCaller current, OfficeCache<NamedCodes> known) {
        this.current = current;
        this.known = known;
    }

    /** Those of an office that the caller sees, in the order of their codes. */
    @Override
    public List<ExecutingAuthority> of(String authority) {
        var own = current.sight().executingAuthority();
        return list("authority = ?1 and (?2 is null or code = ?2) order by code", authority, own);
    }

    /** The entry of a code that the caller sees. */
    @Override
    public Optional<ExecutingAuthority> find(String authority, String code) {
        return of(authority).stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    /** The entry of a code that the caller sees, as others see it. */
    public Optional<ExecutingAuthorityView> entry(String authority, String code) {
        return find(authority, code).map(ExecutingAuthority::view);
    }

    /** The codes of an office, with their names; ended ones are among them. */
    public NamedCodes codes(String authority) {
        var listed = of(authority);
        return NamedCodes.of(
                listed,
                entry -> Stream.concat(Stream.of(entry.name()), entry.otherNames().stream())
                        .toList(),
                "/api/v1/authorities/" + authority + "/executing-authorities");
    }

    /** Adds the fault of a recipient that is not in the list of the office on a day. */
    public void check(String authority, String field, String recipient, LocalDate on, List<Fault> faults) {
        if (!current.sight().isOfTheOffice()) {
            codes(authority).check(field, recipient, on, faults);
        } else if (!known.get(authority, this::codes).has(recipient, on)) {
            known.reload(authority, this::codes).check(field, recipient, on, faults);
        }
    }

    /** Throws the problem forbidden unless an office of the caller lists the executing authority of the token. */
    public void requireListed() {
        if (current.sight().authorities().stream().allMatch(office -> of(office).isEmpty())) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN, "Your token names no executing authority in a list of your offices");
        }
    }

    void forgetAfterTransaction(String authority) {
        known.forgetAfterTransaction(authority);
    }
}
