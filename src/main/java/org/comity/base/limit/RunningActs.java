package org.comity.base.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;

/**
 * The long acts that run on all nodes, counted for all acts together and for each authority. One authority may not take all
 * places, so that the others still find one. A place is an advisory lock of the transaction of the act: it is free again
 * when that transaction ends, also because its node was killed.
 */
@ApplicationScoped
class RunningActs {

    static final int MOST = 4;
    static final int MOST_OF_ONE_AUTHORITY = 2;

    /** Takes the first free one of the numbered places of a group; a row is returned if there was one. */
    private static final String TAKE =
            "select place from generate_series(1, ?2) place" + " where pg_try_advisory_xact_lock(?1, place) limit 1";

    private static final String ALL = "";

    private final EntityManager entities;

    RunningActs(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Takes the places of an act of a caller of these authorities, in the present transaction. False if one is missing;
     * those taken are free again once the transaction is rolled back.
     */
    boolean begin(Collection<String> authorities) {
        return takes(ALL, MOST) && authorities.stream().allMatch(code -> takes(code, MOST_OF_ONE_AUTHORITY));
    }

    private boolean takes(String authority, int places) {
        return !entities.createNativeQuery(TAKE, Tuple.class)
                .setParameter(1, group(authority))
                .setParameter(2, places)
                .getResultList()
                .isEmpty();
    }

    /** The same on every node and in every version of Java, as the documentation of {@link String#hashCode} defines it. */
    static int group(String authority) {
        return ("long act/" + authority).hashCode();
    }
}
