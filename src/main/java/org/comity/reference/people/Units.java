package org.comity.reference.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.base.problem.Fault;
import org.comity.reference.authority.NamedCodes;
import org.comity.reference.authority.OfficeEntries;
import org.comity.reference.authority.OwnAuthorities;
import org.hibernate.Session;

/** The units of the offices of the caller. */
@ApplicationScoped
public class Units implements OfficeEntries<OfficeUnit> {

    private final OwnAuthorities authorities;

    Units(OwnAuthorities authorities) {
        this.authorities = authorities;
    }

    /** Adds the fault of a unit that is not in the list of the office today. */
    public void check(String authority, String field, String unit, List<Fault> faults) {
        NamedCodes.of(of(authority), one -> List.of(one.name()), "/api/v1/authorities/" + authority + "/units")
                .check(field, unit, authorities.today(authority), faults);
    }

    /** True if the list of an office has a unit of this code, also one that ended. */
    public boolean isListed(String authority, String unit) {
        return find(authority, unit).isPresent();
    }

    /** The codes of the units of an office that a caller belongs to at an instant. */
    public Set<String> ofCaller(String authority, String caller, Instant at) {
        return codes("""
                select u.unit as code from comity_units(:caller, cast(:at as timestamptz)) u
                where u.authority = :authority""", "caller", caller, authority, at);
    }

    /** The callers who belong to a unit at an instant. */
    public Set<String> callersIn(String authority, String unit, Instant at) {
        return codes("""
                select p.caller as code
                from office_person p cross join lateral comity_units(p.caller, cast(:at as timestamptz)) u
                where p.authority = :authority and u.authority = :authority and u.unit = :unit""", "unit", unit, authority, at);
    }

    /** The codes of the people who belong to a unit at an instant. */
    public Set<String> peopleIn(String authority, String unit, Instant at) {
        return codes("""
                select p.code as code
                from office_person p cross join lateral comity_units(p.caller, cast(:at as timestamptz)) u
                where p.authority = :authority and u.authority = :authority and u.unit = :unit""", "unit", unit, authority, at);
    }

    private Set<String> codes(String sql, String name, String value, String authority, Instant at) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(sql, Tuple.class)
                .setParameter(name, value)
                .setParameter("authority", authority)
                .setParameter("at", at, Instant.class)
                .getResultStream()
                .map(row -> row.get("code", String.class))
                .collect(Collectors.toUnmodifiableSet());
    }
}
