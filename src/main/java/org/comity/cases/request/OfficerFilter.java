package org.comity.cases.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Sight.Columns;
import org.comity.base.security.Sight.Language;
import org.comity.base.web.QueryParameters;
import org.comity.reference.people.NameKind;
import org.comity.reference.people.NameMatches;
import org.comity.reference.people.People;
import org.hibernate.Session;

/**
 * Reads the filter {@code officer}: a code of the list of people, or a name that a request bears, with the names that were
 * matched with it. Another text is a fault, since the empty list that it would give looks like an answer.
 */
@ApplicationScoped
public class OfficerFilter {

    private final People people;
    private final NameMatches matches;
    private final CurrentCaller current;
    private final Session session;

    OfficerFilter(People people, NameMatches matches, CurrentCaller current, Session session) {
        this.people = people;
        this.matches = matches;
        this.current = current;
        this.session = session;
    }

    /** The names of the officer; none if the query does not ask for one. */
    public List<String> read(QueryParameters query, boolean asKnownThen) {
        return query.code(
                        "officer",
                        officer -> asKnownThen || isListed(officer) || isBorne(officer),
                        "/api/v1/authorities/{code}/people, or an officer of a request",
                        this::hint)
                .map(officer -> matches.namesOf(authorities(), NameKind.OFFICER, officer))
                .orElse(List.of());
    }

    private List<String> authorities() {
        return current.sight().authorities();
    }

    private boolean isListed(String officer) {
        return authorities().stream()
                .anyMatch(authority -> people.codes(authority).entries().containsKey(officer));
    }

    private boolean isBorne(String officer) {
        var seen = current.sight().condition(Language.SQL, Columns.of("r"));
        var query = session.createNativeQuery(
                        "select exists (select 1 from request r where r.officer_key = text_key(:officer) and "
                                + seen.text() + ")",
                        Tuple.class)
                .setParameter("officer", officer);
        seen.values().forEach(query::setParameter);
        return query.getSingleResult().get(0, Boolean.class);
    }

    private String hint(String officer) {
        return authorities().stream()
                .map(authority -> people.codes(authority).hint(officer))
                .filter(hint -> !hint.isEmpty())
                .findFirst()
                .orElse("");
    }
}
