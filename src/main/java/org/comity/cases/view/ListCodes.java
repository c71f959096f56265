package org.comity.cases.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.comity.base.security.CurrentCaller;
import org.comity.base.web.QueryParameters;
import org.comity.cases.request.OfficerFilter;
import org.comity.reference.authority.FilterCodes;
import org.comity.reference.executing.ExecutingAuthorities;
import org.comity.reference.people.NameKind;
import org.comity.reference.people.NameMatches;

/** Reads the filters of lists of requests whose values are codes, also those of the lists of an office. */
@ApplicationScoped
class ListCodes {

    private final FilterCodes common;
    private final OfficerFilter officers;
    private final ExecutingAuthorities executing;
    private final NameMatches matches;
    private final CurrentCaller current;

    ListCodes(
            FilterCodes common,
            OfficerFilter officers,
            ExecutingAuthorities executing,
            NameMatches matches,
            CurrentCaller current) {
        this.officers = officers;
        this.matches = matches;
        this.common = common;
        this.executing = executing;
        this.current = current;
    }

    /** The filters that other lists have too. */
    FilterCodes common() {
        return common;
    }

    /** The names of the officer in {@code officer}. */
    List<String> officers(QueryParameters query, boolean asKnownThen) {
        return officers.read(query, asKnownThen);
    }

    /** The executing authority in {@code executingAuthority}, of a list of the caller's authorities, with matched names. */
    List<String> executingAuthorities(QueryParameters query) {
        return listed(query)
                .map(code -> matches.namesOf(current.sight().authorities(), NameKind.EXECUTING_AUTHORITY, code))
                .orElse(List.of());
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
