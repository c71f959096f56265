package org.comity.cases.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comity.base.sheet.text.TextKey;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;
import org.hibernate.Session;

/**
 * Gives own references, such as {@code MLA-IN/2026/00017}: a series for each authority, direction, kind and year. The
 * number is taken in the transaction of the registration and its row stays locked until that ends, so a series has no
 * gap and no number twice, however many register at once. Requests that are sealed when they arrive have numbers that are
 * drawn, such as {@code S-2026/40718362}: they say neither how many such requests there are nor which came first.
 */
@ApplicationScoped
public class ReferenceSeries {

    /** The series of requests that are sealed when they arrive. */
    private static final String SEALED = "S";

    private static final Pattern REFERENCE_OF_SEALED = Pattern.compile("S-[12]\\d{3}/[1-9]\\d{7}");
    private static final int LEAST_OF_SEALED = 10_000_000;
    private static final int AFTER_SEALED = 100_000_000;
    private static final int MOST_DRAWS = 100;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A number has five digits, and one more only if it needs it: a slip in an older register does not use up a series. */
    private static final Pattern NUMBER = Pattern.compile("([A-Z]+(?:-[A-Z]+)*)/([12]\\d{3})/(\\d{5}|[1-9]\\d{5})");

    private static final Set<String> SERIES =
            Arrays.stream(Procedure.values()).map(ReferenceSeries::series).collect(Collectors.toUnmodifiableSet());

    private static final String NEXT = """
            update reference_series set last = last + 1 where authority = :authority and series = :series and year = :year
            returning last""";

    /** Not the usual statement: {@code on conflict} writes the lock of the row into the log as well. */
    private static final String FIRST = """
            insert into reference_series as s (authority, series, year, last) values (:authority, :series, :year, 1)
            on conflict (authority, series, year) do update set last = s.last + 1
            returning last""";

    private final Session session;

    ReferenceSeries(Session session) {
        this.session = session;
    }

    /** The next reference of a series. */
    public String next(String authority, Procedure procedure, int year) {
        var series = series(procedure);
        return String.format(Locale.ROOT, "%s/%d/%05d", series, year, number(authority, series, year));
    }

    /**
     * A reference of a request that is sealed when it arrives, such as {@code S-2026/40718362}: one series of an authority for
     * all kinds, so that the other series have no gap.
     */
    public String nextSealed(String authority, int year) {
        return nextSealed(authority, year, () -> RANDOM.nextInt(LEAST_OF_SEALED, AFTER_SEALED));
    }

    /** The first reference with one of these numbers that no request of the authority has, also none that the caller may not see. */
    String nextSealed(String authority, int year, IntSupplier numbers) {
        return IntStream.generate(numbers)
                .limit(MOST_DRAWS)
                .mapToObj(number -> SEALED + "-" + year + "/" + number)
                .filter(reference -> isFree(authority, reference))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No reference of a sealed request is free"));
    }

    private boolean isFree(String authority, String reference) {
        return session.createNativeQuery("""
                        select not exists (select from request r where r.authority = :authority and r.reference = :reference)
                           and not exists (select from comity_taken(:authority, array[:reference])) as free""", Tuple.class)
                .setParameter("authority", authority)
                .setParameter("reference", reference)
                .getSingleResult()
                .get("free", Boolean.class);
    }

    /** True for a text in the form of the series of sealed requests, in any case and spelling. */
    public static boolean isOfSealed(String reference) {
        return REFERENCE_OF_SEALED
                .matcher(TextKey.of(reference).toUpperCase(Locale.ROOT))
                .matches();
    }

    private int number(String authority, String series, int year) {
        return number(NEXT, authority, series, year)
                .or(() -> number(FIRST, authority, series, year))
                .orElseThrow();
    }

    private Optional<Integer> number(String statement, String authority, String series, int year) {
        return session
                .createNativeQuery(statement, Tuple.class)
                .setParameter("authority", authority)
                .setParameter("series", series)
                .setParameter("year", year)
                .getResultList()
                .stream()
                .map(row -> row.get(0, Integer.class))
                .findFirst();
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
