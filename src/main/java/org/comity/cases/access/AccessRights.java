package org.comity.cases.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comity.cases.request.CooperationRequest;
import org.hibernate.Session;

/** The access rights in requests. A caller that asks for those of one request has passed its gate first. */
@ApplicationScoped
class AccessRights implements PanacheRepositoryBase<AccessRight, UUID> {

    /** All rights in a request, also those that ended, in the order in which they were given. */
    List<AccessRight> of(UUID requestId) {
        return list("requestId = ?1 order by no", requestId);
    }

    Optional<AccessRight> find(UUID requestId, int no) {
        return find("requestId = ?1 and no = ?2", requestId, no).singleResultOptional();
    }

    /** Those that count at an instant. */
    List<AccessRight> inForce(UUID requestId, Instant at) {
        return of(requestId).stream().filter(right -> right.isInForce(at)).toList();
    }

    /** True if a person may see a request at an instant. */
    boolean admits(CooperationRequest request, String person, Instant at) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select comity_admits(:person, cast(:at as timestamptz), :request, :level) as admits",
                        Tuple.class)
                .setParameter("person", person)
                .setParameter("at", at, Instant.class)
                .setParameter("request", request.id())
                .setParameter("level", request.protection().level().name())
                .getSingleResult()
                .get("admits", Boolean.class);
    }

    /** Those of these people who may see a request at an instant. */
    Set<String> admitted(CooperationRequest request, Collection<String> people, Instant at) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select p.person from unnest(:people) p (person)
                        where comity_admits(p.person, cast(:at as timestamptz), :request, :level)""", Tuple.class)
                .setParameter("people", people.toArray(String[]::new))
                .setParameter("at", at, Instant.class)
                .setParameter("request", request.id())
                .setParameter("level", request.protection().level().name())
                .getResultStream()
                .map(row -> row.get("person", String.class))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** True if a bar was given that nobody ended, whether or not its time has begun or is over. */
    boolean hasBar(UUID requestId) {
        return count("requestId = ?1 and kind = ?2 and endedAt is null", requestId, AccessRightKind.BAR) > 0;
    }

    /** True if the caller is assigned or has a grant, also as a member of a unit: not by break-glass alone. */
    boolean lastsForTheCaller(CooperationRequest request) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select coalesce(comity_ground(:request) in ('ASSIGNED', 'GRANT'), false) as lasts",
                        Tuple.class)
                .setParameter("request", request.id())
                .getSingleResult()
                .get("lasts", Boolean.class);
    }

    /** The next number. Two callers cannot take the same one, since the version of the request changes. */
    int nextNumber(UUID requestId) {
        return of(requestId).stream().mapToInt(AccessRight::no).max().orElse(0) + 1;
    }
}
