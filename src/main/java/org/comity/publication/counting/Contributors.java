package org.comity.publication.counting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * The pseudonyms of requests as contributors to amounts. The database makes them with a key of the office that it shows to nobody, so that a
 * contributor leads to no request; the same request has the same pseudonym in all editions of its office.
 */
@ApplicationScoped
class Contributors {

    private final Session session;

    Contributors(Session session) {
        this.session = session;
    }

    /** The contributor of each request of an office. Needs a transaction. */
    Map<UUID, UUID> of(String authority, Collection<UUID> requests) {
        var digests = requests.stream().distinct().collect(Collectors.toMap(Contributors::digest, request -> request));
        var contributors = new HashMap<UUID, UUID>();
        session.createNativeQuery(
                        "select c.digest, c.contributor from contributors_of(:authority, :digests) c", Tuple.class)
                .setParameter("authority", authority)
                .setParameter("digests", digests.keySet().toArray(UUID[]::new))
                .getResultStream()
                .forEach(row -> contributors.put(
                        Objects.requireNonNull(digests.get(row.get(0, UUID.class))), row.get(1, UUID.class)));
        return contributors;
    }

    /** Of the digest, and not of the identifier: earlier editions had the digest alone. */
    private static UUID digest(UUID request) {
        return UUID.nameUUIDFromBytes(request.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
