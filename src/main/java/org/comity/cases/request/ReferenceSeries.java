package org.comity.cases.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comity.base.sheet.text.TextKey;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;
import org.hibernate.Session;

/**
 * Gives own references, such as {@code MLA-IN/2026/00017}: a series for each authority, direction, kind and year. The
 * number is taken in the transaction of the registration and its row stays locked until that ends, so a series has no
 * gap and no number twice, however many register at once.
 */
@ApplicationScoped
public class ReferenceSeries {

    /** A number has five digits, and one more only if it needs it: a slip in an older register does not use up a series. */
    private static final Pattern NUMBER = Pattern.compile("([A-Z]+(?:-[A-Z]+)*)/([12]\\d{3})/(\\d{5}|[1-9]\\d{5})");

    private static final Set<String> SERIES =
            Arrays.stream(Procedure.values()).map(ReferenceSeries::series).collect(Collectors.toUnmodifiableSet());

    private final Session session;

    ReferenceSeries(Session session) {
        this.session = session;
    }

    /** The next reference of a series. */
    public String next(String authority, Procedure procedure, int year) {
        var series = series(procedure);
        var number = session.createNativeQuery("""
                        insert into reference_series as s (authority, series, year, last)
                        values (:authority, :series, :year, 1)
                        on conflict (authority, series, year) do update set last = s.last + 1
                        returning last""", Tuple.class)
                .setParameter("authority", authority)
                .setParameter("series", series)
                .setParameter("year", year)
                .getSingleResult()
                .get(0, Integer.class);
        return String.format(Locale.ROOT, "%s/%d/%05d", series, year, number);
    }

    /** True if a reference has the form of these, in any case. */
    public static boolean isOfOurForm(String reference) {
        return number(reference).isPresent();
    }

    private static Optional<MatchResult> number(String reference) {
        var number = NUMBER.matcher(TextKey.of(reference).toUpperCase(Locale.ROOT));
        return number.matches() && SERIES.contains(number.group(1)) ? Optional.of(number) : Optional.empty();
    }

    /**
     * Excludes the numbers of references that come in from another office. Other references are ignored. The series are
     * locked in their order, so that two imports do not wait for each other.
     */
    public void keep(String authority, Collection<String> references) {
        var last = new TreeMap<String, Integer>();
        for (var reference : references) {
            number(reference)
                    .ifPresent(number -> last.merge(
                            number.group(1) + "/" + number.group(2), Integer.valueOf(number.group(3)), Math::max));
        }
        last.forEach((series, number) -> session.createNativeMutationQuery("""
                        insert into reference_series as s (authority, series, year, last)
                        values (:authority, :series, :year, :last)
                        on conflict (authority, series, year) do update set last = greatest(s.last, excluded.last)""")
                .setParameter("authority", authority)
                .setParameter("series", series.substring(0, series.indexOf('/')))
                .setParameter("year", Integer.valueOf(series.substring(series.indexOf('/') + 1)))
                .setParameter("last", number)
                .executeUpdate());
    }

    /** The name of the series of a procedure. */
    static String series(Procedure procedure) {
        return procedure.kind().code() + (procedure.direction() == Direction.INCOMING ? "-IN" : "-OUT");
    }
}
