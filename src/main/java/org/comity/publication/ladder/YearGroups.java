package org.comity.publication.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comity.publication.table.Category.Days;
import org.comity.publication.table.PublishedTable;
import org.comity.rules.disclosure.DisclosurePolicy.CoarserForm;
import org.comity.rules.disclosure.DisclosurePolicy.CoarserWay;
import org.comity.rules.indicator.Period;

/**
 * The years of an edition, and which of them are taken together beside its tables: those that a table takes together, else as many as the policy
 * says from the first year on. Groups that overlap with those of a table would show numbers of single years.
 */
public final class YearGroups {

    private final List<Period> years;
    private final List<List<Period>> groups;

    private YearGroups(List<Period> years, List<List<Period>> groups) {
        this.years = List.copyOf(years);
        this.groups = List.copyOf(groups);
    }

    /**
     * The groups. All years are one if tables disagree, and each is one if the policy takes none together.
     *
     * @param years the years of the edition, one at least
     * @param tables its published tables
     * @param forms forms of its policy
     */
    public static YearGroups of(List<Period> years, List<PublishedTable> tables, List<CoarserForm> forms) {
        var form = forms.stream()
                .filter(one -> one.way() == CoarserWay.YEARS_TOGETHER)
                .findFirst();
        if (form.isEmpty()) {
            return new YearGroups(years, years.stream().map(List::of).toList());
        }
        var size = Objects.requireNonNull(form.get().years());
        var firsts = tables.stream()
                .flatMap(table -> CoarserTables.days(table, form.get().axis()))
                .flatMap(days -> first(years, days, size))
                .distinct()
                .toList();
        return firsts.size() > 1
                ? new YearGroups(years, List.of(years))
                : new YearGroups(years, groups(years, size, firsts.isEmpty() ? 0 : firsts.getFirst()));
    }

    /** The number of the year with which the first group begins if these days are as many years. */
    private static Stream<Integer> first(List<Period> years, Days days, int size) {
        return IntStream.rangeClosed(0, years.size() - size)
                .filter(from -> years.get(from).from().equals(days.from())
                        && years.get(from + size - 1).to().equals(days.to()))
                .mapToObj(from -> from % size);
    }

    /** Years before the first whole group and after the last are groups too. */
    private static List<List<Period>> groups(List<Period> years, int size, int first) {
        var groups = new ArrayList<List<Period>>();
        if (first > 0) {
            groups.add(years.subList(0, first));
        }
        for (var from = first; from < years.size(); from += size) {
            groups.add(years.subList(from, Math.min(from + size, years.size())));
        }
        return groups;
    }

    /** The first day of the first year. */
    public LocalDate from() {
        return years.getFirst().from();
    }

    /** The last day of the last year. */
    public LocalDate to() {
        return years.getLast().to();
    }

    /** The label of the year of a day, which is not before the first. */
    public String yearOf(LocalDate day) {
        return years.stream()
                .filter(year -> !year.to().isBefore(day))
                .findFirst()
                .orElseThrow()
                .label();
    }

    /** The label of the years together of a day: the first and the last of them. */
    public String groupOf(LocalDate day) {
        var group = groups.stream()
                .filter(some -> !some.getLast().to().isBefore(day))
                .findFirst()
                .orElseThrow();
        return group.size() == 1
                ? group.getFirst().label()
                : YearsTogether.label(group.getFirst().label(), group.getLast().label());
    }
}
