package org.comity.reference.authority;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.security.CurrentCaller;
import org.comity.base.web.QueryParameters;
import org.comity.reference.countries.Countries;
import org.comity.reference.countries.Country;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.law.Instrument;
import org.comity.rules.national.NationalLimit;

/**
 * Reads the filters of lists whose values are codes. A code that does not exist is a fault, since the empty list that it
 * would give looks like an answer.
 */
@ApplicationScoped
public class FilterCodes {

    private final Set<String> states;
    private final Set<String> instruments;
    private final Set<String> rules;
    private final CurrentCaller current;

    /** The codes are collected once: countries and law book change only with a restart. */
    FilterCodes(Countries countries, LawBook book, CurrentCaller current) {
        var limits = book.nationalLaws().stream().flatMap(law -> law.limits().stream());
        states = set(countries.all().stream().map(Country::alpha3));
        instruments = set(book.instruments().stream().map(Instrument::code));
        rules = set(
                Stream.concat(book.deadlineRules().stream().map(DeadlineRule::code), limits.map(NationalLimit::code)));
        this.current = current;
    }

    /** In the order of their lists, which decides between two codes that are equally near to a wrong one. */
    private static Set<String> set(Stream<String> codes) {
        return codes.collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The own authority in {@code authority}: one whose requests the caller sees. */
    public Optional<String> authority(QueryParameters query) {
        return query.code("authority", current.sight().authorities(), "/api/v1/authorities");
    }

    /** The State in {@code counterpart}, today's or a former one. */
    public Optional<String> counterpart(QueryParameters query) {
        return query.code("counterpart", states, "/api/v1/countries");
    }

    /** The instrument in {@code legalBasis}. */
    public Optional<String> legalBasis(QueryParameters query) {
        return query.code("legalBasis", instruments, "/api/v1/law/instruments");
    }

    /** The rule of deadlines in {@code rule}, the time limit of a State that was set as a deadline, or a further code. */
    public Optional<String> deadlineRule(QueryParameters query, String further) {
        var codes = new LinkedHashSet<>(rules);
        codes.add(further);
        return query.code("rule", codes, "/api/v1/law/deadline-rules");
    }
}
