package org.comity.cases.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.comity.base.security.CurrentCaller;
import org.comity.base.web.QueryParameters;
import org.comity.reference.authority.FilterCodes;
import org.comity.reference.executing.ExecutingAuthorities;
import org.comity.reference.people.NameKind;
import org.comity.reference.people.NameMatches;

/** Reads the filters of lists of requests whose values are codes, also those of the lists of an office. */
@ApplicationScoped
class ListCodes {

    private final FilterCodes common;
    private final ExecutingAuthorities executing;
    private final NameMatches matches;
    private final CurrentCaller current;

    ListCodes(FilterCodes common, ExecutingAuthorities executing, NameMatches matches, CurrentCaller current) {
        this.matches = matches;
        this.common = common;
        this.executing = executing;
        this.current = current;
    }

    /** The filters that other lists have too. */
    FilterCodes common() {
        return common;
    }

    /** The officer in {@code officer}: a code or a name, with the names that were matched with it. */
    List<String> officers(QueryParameters query) {
        return query.text("officer")
                .map(officer -> named(NameKind.OFFICER, officer))
                .orElse(List.of());
    }

    /** The executing authority in {@code executingAuthority}, of a list of the caller's authorities, with matched names. */
    List<String> executingAuthorities(QueryParameters query) {
        return listed(query)
                .map(code -> named(NameKind.EXECUTING_AUTHORITY, code))
                .orElse(List.of());
    }

    private List<String> named(NameKind kind, String code) {
        return matches.namesOf(current.sight().authorities(), kind, code);
    }

    private Optional<String> listed(QueryParameters query) {
        return query.code(
                "executingAuthority",
                code -> current.sight().authorities().stream()
                        .anyMatch(authority -> executing.find(authority, code).isPresent()),
                "/api/v1/authorities/{code}/executing-authorities",
                code -> current.sight().authorities().stream()
                        .map(authority -> executing.codes(authority).hint(code))
                        .filter(hint -> !hint.isEmpty())
                        .findFirst()
                        .orElse(""));
    }
}
