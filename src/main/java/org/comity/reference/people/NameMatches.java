package org.comity.reference.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The names in requests that the administrator of an office has matched. */
@ApplicationScoped
public class NameMatches implements PanacheRepositoryBase<NameMatch, UUID> {

    /** The match of a name. */
    public Optional<NameMatch> find(String authority, NameKind kind, String name) {
        return find("authority = ?1 and kind = ?2 and name = ?3", authority, kind, name)
                .singleResultOptional();
    }

    /** The matches of an office, in the order of their names. */
    public List<NameMatch> of(String authority, NameKind kind) {
        return list("authority = ?1 and kind = ?2 order by name", authority, kind);
    }

    /** A code, and all names that were matched with it in these authorities: what a filter by the code finds. */
    public List<String> namesOf(List<String> authorities, NameKind kind, String code) {
        var matched = list("authority in ?1 and kind = ?2 and code = ?3", authorities, kind, code).stream()
                .map(NameMatch::name);
        return Stream.concat(Stream.of(code), matched).distinct().toList();
    }
}
