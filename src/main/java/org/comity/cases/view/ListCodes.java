package org.comity.cases.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.comity.base.security.CurrentCaller;
import org.comity.base.web.QueryParameters;
import org.comity.reference.authority.FilterCodes;
import org.comity.reference.executing.ExecutingAuthorities;

/** Reads the filters of lists of requests whose values are codes, also those of the lists of an office. */
@ApplicationScoped
class ListCodes {

    private final FilterCodes common;
    private final ExecutingAuthorities executing;
    private final CurrentCaller current;

    ListCodes(FilterCodes common, ExecutingAuthorities executing, CurrentCaller current) {
        this.common = common;
        this.executing = executing;
        this.current = current;
    }

    /** The filters that other lists have too. */
    FilterCodes common() {
        return common;
    }

    /** The executing authority in {@code executingAuthority}: one of the lists of the caller's authorities. */
    Optional<String> executingAuthority(QueryParameters query) {
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
