package org.comity.cases.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The identities of protected persons, as far as the caller has a grant in force, and the grants of the office. */
@ApplicationScoped
class ProtectedIdentities implements PanacheRepositoryBase<ProtectedIdentity, UUID> {

    /** The identity of a person as it was recorded last; nothing without a grant. */
    Optional<PersonIdentity> identity(UUID requestId, int personNo) {
        return find("requestId = ?1 and personNo = ?2 order by id desc", requestId, personNo)
                .page(0, 1)
                .singleResultOptional()
                .map(ProtectedIdentity::identity);
    }

    /** All grants for a person, also those that ended, in the order in which they were given. */
    List<IdentityGrant> grants(UUID requestId, int personNo) {
        return getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery(
                        "from IdentityGrant g where g.requestId = :request and g.personNo = :no order by g.no",
                        IdentityGrant.class)
                .setParameter("request", requestId)
                .setParameter("no", personNo)
                .getResultList();
    }

    /** Stores a grant. */
    void give(IdentityGrant grant) {
        getEntityManager().persist(grant);
    }
}
