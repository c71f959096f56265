package org.comity.rules.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.comity.rules.workflow.Decider;

/** The rows and columns of refusals: grounds and deciding bodies, each with what the record does not say. */
public final class Refusals {

    private static final String GROUND_NOT_RECORDED = "RF_NOT_RECORDED";

    private Refusals() {}

    /** The row of a ground: what an import codes as not recorded is what the record does not say. */
    public static String ground(String code) {
        return code.equals(GROUND_NOT_RECORDED) ? Heading.NOT_RECORDED : code;
    }

    /** A row for each ground that was found, one for those without, and the refusals themselves. */
    public static List<Heading> rows(Collection<String> found, UnaryOperator<String> title, boolean every) {
        var grounds = new TreeSet<>(found);
        grounds.remove(Heading.NOT_RECORDED);
        grounds.remove(Heading.TOTAL);
        var rows = new ArrayList<Heading>();
        for (var code : grounds) {
            rows.add(new Heading(
                    code,
                    title.apply(code),
                    every ? "Refusals with this ground among others." : "Refusals that rest on this ground."));
        }
        rows.add(new Heading(
                Heading.NOT_RECORDED,
                "Not recorded",
                "Refusals without a ground on record, or with several of which none is marked as the principal one."));
        rows.add(new Heading(
                Heading.TOTAL,
                "Refusals",
                "Refusals, each counted once: the row REFUSED of the statement over the same days."));
        return List.copyOf(rows);
    }

    /** A column for each body that can decide, and one for what the record does not say. */
    public static List<Heading> columns(Collection<String> found) {
        var known = Arrays.stream(Decider.values()).map(Decider::name).toList();
        var others = new TreeSet<>(found);
        others.removeAll(known);
        others.remove(Heading.NOT_RECORDED);
        return Stream.of(known.stream(), others.stream(), Stream.of(Heading.NOT_RECORDED))
                .flatMap(codes -> codes)
                .map(Refusals::body)
                .toList();
    }

    private static Heading body(String code) {
        var words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Heading(
                code,
                words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1),
                code.equals(Heading.NOT_RECORDED)
                        ? "The deciding body is not recorded."
                        : "Who took the decision, not who recorded it.");
    }
}
