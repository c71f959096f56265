package org.comity.publication.ladder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.comity.publication.protection.EarlierTables;
import org.comity.publication.protection.Ladder;
import org.comity.publication.table.Category.Days;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.Relation;
import org.comity.rules.disclosure.DisclosurePolicy.CoarserForm;
import org.comity.rules.disclosure.DisclosurePolicy.CoarserWay;
import org.jspecify.annotations.Nullable;

/**
 * The forms of each table of an edition, by those of a policy, one after the other. A table is never finer than in an earlier edition:
 * what that one printed of a region, or of several years, would give away its only part. Its years stay as they are there, since
 * the sums of printed years are known. A table of which no form agrees with all earlier editions is left out.
 */
public final class CoarserTables {

    private final List<CoarserForm> forms;
    private final List<PublishedTable> tables;
    private final List<Relation> relations;
    private final List<EarlierTables> earlier;
    private final Predicate<PublishedTable> additive;
    private final List<Forms> ofTables;

    /**
     * Reads what decides over forms.
     *
     * @param forms forms of the policy, in their order
     * @param tables the tables of the edition
     * @param relations relations of their cells that readers know
     * @param earlier editions that readers have
     * @param additive true for a table whose numbers can be added over years
     */
    public CoarserTables(
            List<CoarserForm> forms,
            List<PublishedTable> tables,
            List<Relation> relations,
            List<EarlierTables> earlier,
            Predicate<PublishedTable> additive) {
        this.forms = List.copyOf(forms);
        this.tables = List.copyOf(tables);
        this.relations = List.copyOf(relations);
        this.earlier = List.copyOf(earlier);
        this.additive = additive;
        this.ofTables = this.tables.stream().map(this::forms).toList();
    }

    /**
     * The forms of a table.
     *
     * @param all all of them, the finest first
     * @param agreeing those that agree with each earlier edition
     */
    private record Forms(PublishedTable table, List<Ladder.Rung> all, List<Ladder.Rung> agreeing) {}

    /** The levels of detail of each table, in their order, without the tables that are {@link #leftOut()}. */
    public List<Ladder> ladders() {
        return ofTables.stream()
                .map(Forms::agreeing)
                .filter(agreeing -> !agreeing.isEmpty())
                .map(Ladder::new)
                .toList();
    }

    /**
     * The tables of which no form agrees with all earlier editions: a number of any form, less numbers of those editions, would be a number
     * that one of them hides.
     *
     * @return the earlier editions that exclude a form, by the code of the table
     */
    public Map<String, List<String>> leftOut() {
        var leftOut = new LinkedHashMap<String, List<String>>();
        ofTables.stream().filter(one -> one.agreeing().isEmpty()).forEach(one -> {
            var against = earlier.stream()
                    .filter(edition -> one.all().stream().anyMatch(form -> !agrees(one.table(), form.table(), edition)))
                    .map(EarlierTables::name)
                    .toList();
            leftOut.put(one.table().code(), against);
        });
        return leftOut;
    }

    private Forms forms(PublishedTable table) {
        var rungs = new ArrayList<Ladder.Rung>();
        rungs.add(new Ladder.Rung(table, ""));
        for (var form : forms) {
            var last = rungs.getLast();
            var next = coarser(form, last.table());
            if (next != null) {
                var words = Stream.of(last.form(), words(form))
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toList();
                rungs.add(new Ladder.Rung(next, String.join(", ", words)));
            }
        }
        var agreeing = rungs.stream()
                .filter(rung -> earlier.stream().allMatch(one -> agrees(table, rung.table(), one)))
                .toList();
        return new Forms(table, rungs, agreeing);
    }

    private boolean agrees(PublishedTable table, PublishedTable form, EarlierTables edition) {
        return edition.published().stream()
                .filter(one -> one.code().equals(form.code()))
                .allMatch(one -> isNoFiner(form, one) && (!isOfYears(table) || isSameTime(form, one)));
    }

    private static String words(CoarserForm form) {
        return switch (form.way()) {
            case LEVEL_ABOVE -> form.axis() + " in larger groups";
            case YEARS_TOGETHER -> form.years() + " years together";
        };
    }

    private @Nullable PublishedTable coarser(CoarserForm form, PublishedTable table) {
        return switch (form.way()) {
            case LEVEL_ABOVE -> AxisLevels.above(table, form.axis());
            case YEARS_TOGETHER -> isByItself(table) ? together(form, table) : null;
        };
    }

    /** Readers know no sum or equality between the yearly numbers of the table and those of another one. */
    private boolean isByItself(PublishedTable table) {
        return additive.test(table)
                && tables.stream()
                                .filter(one -> one.indicator().equals(table.indicator()))
                                .count()
                        == 1
                && relations.stream()
                        .flatMap(relation -> relation.terms().stream())
                        .noneMatch(term -> term.table().equals(table.code()));
    }

    /** Years together as in an earlier edition if there is one, otherwise from the first year on. */
    private @Nullable PublishedTable together(CoarserForm form, PublishedTable table) {
        var years = Objects.requireNonNull(form.years());
        PublishedTable usual = null;
        for (var first = 0; first < years; first++) {
            var found = YearsTogether.of(table, form.axis(), years, first);
            if (found != null && before(found).allMatch(one -> isSameTime(found, one))) {
                return found;
            }
            usual = usual == null ? found : usual;
        }
        return usual;
    }

    private boolean isOfYears(PublishedTable table) {
        return forms.stream().flatMap(form -> days(table, form.axis())).noneMatch(CoarserTables::isLong);
    }

    private Stream<PublishedTable> before(PublishedTable table) {
        return earlier.stream()
                .flatMap(edition -> edition.published().stream())
                .filter(one -> one.code().equals(table.code()));
    }

    private boolean isNoFiner(PublishedTable table, PublishedTable before) {
        return forms.stream()
                .filter(form -> form.way() == CoarserWay.LEVEL_ABOVE)
                .noneMatch(form -> {
                    var then = AxisLevels.deepest(before, form.axis());
                    return then > 0 && AxisLevels.deepest(table, form.axis()) > then;
                });
    }

    /** No period of one is a part of a period of the other. */
    private boolean isSameTime(PublishedTable table, PublishedTable before) {
        return forms.stream()
                .filter(form -> form.way() == CoarserWay.YEARS_TOGETHER)
                .allMatch(form -> days(table, form.axis())
                        .allMatch(one ->
                                days(before, form.axis()).allMatch(then -> one.equals(then) || !mixYears(one, then))));
    }

    private static boolean mixYears(Days one, Days other) {
        var apart = one.to().isBefore(other.from()) || other.to().isBefore(one.from());
        return !apart && (isLong(one) || isLong(other));
    }

    private static boolean isLong(Days days) {
        return days.from().plusYears(1).isBefore(days.to());
    }

    /** The periods of a table on an axis; none if it does not have the axis. */
    static Stream<Days> days(PublishedTable table, String axis) {
        var found = table.axis(axis);
        return found == null
                ? Stream.empty()
                : found.categories().stream().flatMap(one -> Stream.ofNullable(one.days()));
    }
}
