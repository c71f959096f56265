package org.comity.reference.authority;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
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

    private final Countries countries;
    private final LawBook book;
    private final CurrentCaller current;

    FilterCodes(Countries countries, LawBook book, CurrentCaller current) {
        this.countries = countries;
        this.book = book;
        this.current = current;
    }

    /** The own authority in {@code authority}: one whose requests the caller sees. */
    public Optional<String> authority(QueryParameters query) {
        return query.code("authority", current.sight().authorities(), "/api/v1/authorities");
    }

    /** The State in {@code counterpart}, today's or a former one. */
    public Optional<String> counterpart(QueryParameters query) {
        var codes = countries.all().stream().map(Country::alpha3).toList();
        return query.code("counterpart", codes, "/api/v1/countries");
    }

    /** The instrument in {@code legalBasis}. */
    public Optional<String> legalBasis(QueryParameters query) {
        var codes = book.instruments().stream().map(Instrument::code).toList();
        return query.code("legalBasis", codes, "/api/v1/law/instruments");
    }

    /** The rule of deadlines in {@code rule}, the time limit of a State that was set as a deadline, or a further code. */
    public Optional<String> deadlineRule(QueryParameters query, String... further) {
        var limits = book.nationalLaws().stream().flatMap(law -> law.limits().stream());
        var codes = Stream.of(
                        book.deadlineRules().stream().map(DeadlineRule::code),
                        limits.map(NationalLimit::code),
                        Arrays.stream(further))
                .flatMap(some -> some)
                .toList();
        return query.code("rule", codes, "/api/v1/law/deadline-rules");
    }
}
