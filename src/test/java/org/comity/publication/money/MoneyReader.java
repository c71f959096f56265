package org.comity.publication.money;

import static org.comity.publication.money.SampleMoney.CURRENCIES;
import static org.comity.publication.money.SampleMoney.KINDS;
import static org.comity.publication.money.SampleMoney.all;
import static org.comity.publication.money.SampleMoney.cell;
import static org.comity.publication.money.SampleMoney.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.comity.publication.money.SampleMoney.Published;
import org.comity.publication.table.Category;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.rules.disclosure.Attack;

/** A reader of the amounts of one currency over all editions, who may know own contributions. It has a simplex of its own. */
final class MoneyReader {

    private static final double PERCENT = 0.10;
    private static final double TOLERANCE = 1e-6;

    private final List<Published> editions;
    private final String currency;
    private final Predicate<Contribution> own;
    private final List<String> names = new ArrayList<>();
    private final List<Long> least = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private final Attack attack;

    /** The change of an amount from one edition to a later one. Of one that must stay unknown the reader knows the sign. */
    private record Difference(
            String kind, int from, int to, List<BigDecimal> ownChanges, List<BigDecimal> others, long value) {

        /** A reader without own changes has the second largest. */
        double known() {
            return ownChanges.isEmpty() ? sorted().skip(1).findFirst().orElse(0) : size(ownChanges);
        }

        double first() {
            return sorted().findFirst().orElse(0);
        }

        private DoubleStream sorted() {
            return others.stream().map(one -> one.abs().negate()).sorted().mapToDouble(one -> -one.doubleValue());
        }

        boolean isNear() {
            return size(ownChanges) + size(others) - known() - first() < PERCENT * first() - TOLERANCE;
        }

        /** Own changes in the other direction than those of others leave no sum of the others. */
        boolean isMixed() {
            return !ownChanges.isEmpty()
                    && Stream.concat(ownChanges.stream(), others.stream())
                                    .map(BigDecimal::signum)
                                    .distinct()
                                    .count()
                            > 1;
        }

        private static double size(List<BigDecimal> changes) {
            return changes.stream().mapToDouble(one -> one.abs().doubleValue()).sum();
        }
    }

    MoneyReader(List<Published> editions, String currency, Predicate<Contribution> own) {
        this.editions = editions;
        this.currency = currency;
        this.own = own;
        for (var i = 0; i < editions.size(); i++) {
            for (var kind : all(KINDS)) {
                if (isUnknown(i, kind) && !names.contains(name(i, kind))) {
                    names.add(name(i, kind));
                    least.add(sum(ownIn(i, kind)).longValueExact());
                }
            }
        }
        var amounts = names.size();
        findDifferences();
        attack = new Attack(least.stream().mapToLong(one -> one).toArray());
        for (var i = 0; i < editions.size(); i++) {
            readSum(i);
            for (var kind : all(KINDS)) {
                readOwn(i, kind);
            }
        }
        for (var i = 0; i < differences.size(); i++) {
            readDifference(differences.get(i), amounts + i);
        }
    }

    /** Amounts and differences of which the reader estimates a contribution of somebody else too well. */
    static List<String> findings(List<Published> editions, Predicate<Contribution> own) {
        var found = new ArrayList<String>();
        for (var currency : CURRENCIES) {
            var reader = new MoneyReader(editions, currency, own);
            found.addAll(reader.amounts());
            found.addAll(reader.differences());
        }
        return found;
    }

    private List<Contribution> in(int edition, String kind) {
        return editions.get(edition).office().in(kind, currency);
    }

    private List<Contribution> ownIn(int edition, String kind) {
        return in(edition, kind).stream().filter(own).toList();
    }

    private List<Contribution> othersIn(int edition, String kind) {
        return in(edition, kind).stream().filter(own.negate()).toList();
    }

    /** Where no asset is printed there is no amount. */
    private boolean isUnknown(int edition, String kind) {
        var shown = editions.get(edition).shown();
        return !cell(shown, kind, currency, "COUNT").equals(Cell.of(BigDecimal.ZERO))
                && cell(shown, kind, currency, "AMOUNT").is(CellStatus.HIDDEN);
    }

    /** A number that did not change since the edition before is the same unknown. */
    private String name(int edition, String kind) {
        var first = edition;
        while (first > 0 && isUnchanged(first, kind)) {
            first--;
        }
        return kind + currency + first;
    }

    /** Who had all of a hidden amount knows it, and another one with other contributions to the same sum no better than others do. */
    private boolean isUnchanged(int edition, String kind) {
        var before = in(edition - 1, kind);
        var after = in(edition, kind);
        return isUnknown(edition - 1, kind) && (isOfOnePartner(before) || isOfOnePartner(after))
                ? Set.copyOf(before).equals(Set.copyOf(after))
                : sum(before).compareTo(sum(after)) == 0;
    }

    private static boolean isOfOnePartner(List<Contribution> all) {
        return all.stream().map(Contribution::partner).distinct().count() == 1;
    }

    /** Adds an amount to a sum, with a factor; the result is what the reader knows of it. */
    private long add(long[] factors, int edition, String kind, int factor) {
        var place = names.indexOf(name(edition, kind));
        if (place < 0) {
            return factor * sum(in(edition, kind)).longValueExact();
        }
        factors[place] += factor;
        return 0;
    }

    private void readSum(int edition) {
        var factors = new long[least.size()];
        var known = 0L;
        for (var kind : all(KINDS)) {
            known += add(factors, edition, kind, kind.equals(Category.TOTAL) ? 1 : -1);
        }
        attack.equal(factors, -known);
    }

    /** Who has all contributions to an amount knows it. */
    private void readOwn(int edition, String kind) {
        if (!in(edition, kind).isEmpty() && othersIn(edition, kind).isEmpty()) {
            var factors = new long[least.size()];
            var known = add(factors, edition, kind, 1);
            attack.equal(factors, sum(in(edition, kind)).longValueExact() - known);
        }
    }

    private void findDifferences() {
        for (var kind : all(KINDS)) {
            for (var from = 0; from < editions.size(); from++) {
                for (var to = from + 1; to < editions.size(); to++) {
                    var difference = difference(kind, from, to);
                    if (difference.value() != 0 && difference.isNear() && !difference.isMixed()) {
                        differences.add(difference);
                        least.add(0L);
                    }
                }
            }
        }
    }

    private Difference difference(String kind, int from, int to) {
        var changes = new LinkedHashMap<UUID, BigDecimal>();
        var contributors = new LinkedHashMap<UUID, Contribution>();
        in(to, kind).forEach(one -> change(one, one.amount(), changes, contributors));
        in(from, kind).forEach(one -> change(one, one.amount().negate(), changes, contributors));
        var ownChanges = new ArrayList<BigDecimal>();
        var others = new ArrayList<BigDecimal>();
        changes.forEach((contributor, change) -> {
            if (change.signum() != 0) {
                (own.test(contributors.get(contributor)) ? ownChanges : others).add(change);
            }
        });
        var value = sum(in(to, kind)).subtract(sum(in(from, kind))).longValueExact();
        return new Difference(kind, from, to, ownChanges, others, value);
    }

    private static void change(
            Contribution one, BigDecimal by, Map<UUID, BigDecimal> changes, Map<UUID, Contribution> contributors) {
        changes.merge(one.contributor(), by, BigDecimal::add);
        contributors.put(one.contributor(), one);
    }

    /** A difference is an unknown of its own, without its sign. */
    private void readDifference(Difference difference, int place) {
        var factors = new long[least.size()];
        var known = add(factors, difference.to(), difference.kind(), 1)
                + add(factors, difference.from(), difference.kind(), -1);
        factors[place] -= Long.signum(difference.value());
        attack.equal(factors, -known);
    }

    private List<String> amounts() {
        var found = new LinkedHashSet<String>();
        for (var i = 0; i < editions.size(); i++) {
            for (var kind : all(KINDS)) {
                var place = names.indexOf(name(i, kind));
                var highest = place < 0 ? sum(in(i, kind)).doubleValue() : attack.interval(place)[1];
                if (isNear(i, kind, highest)) {
                    found.add(name(i, kind));
                }
            }
        }
        return List.copyOf(found);
    }

    /** A reader without own contributions has the second largest of each amount. */
    private boolean isNear(int edition, String kind, double highest) {
        var others = new ArrayList<>(
                othersIn(edition, kind).stream().map(Contribution::amount).toList());
        others.sort(Comparator.reverseOrder());
        if (others.isEmpty()) {
            return false;
        }
        var mine = ownIn(edition, kind);
        var known = mine.isEmpty() && others.size() > 1 ? others.get(1) : sum(mine);
        return highest - known.doubleValue() < others.getFirst().doubleValue() * (1 + PERCENT) - TOLERANCE;
    }

    private List<String> differences() {
        var found = new ArrayList<String>();
        for (var i = 0; i < differences.size(); i++) {
            var one = differences.get(i);
            if (isGiven(one, least.size() - differences.size() + i)) {
                found.add(one.kind() + currency + " " + one.from() + " to " + one.to());
            }
        }
        return found;
    }

    /** An amount that was printed before it became less bounds the difference in any case. */
    private boolean isGiven(Difference one, int place) {
        var size = Math.abs((double) one.value());
        var wide = PERCENT * one.first();
        var bound = one.value() < 0 && names.indexOf(name(one.from(), one.kind())) < 0
                ? sum(in(one.from(), one.kind())).doubleValue()
                : Double.POSITIVE_INFINITY;
        var interval = attack.interval(place);
        return interval[1] < Math.min(size + wide, bound) - TOLERANCE
                || one.ownChanges().isEmpty() && interval[0] > Math.max(0, size - wide) + TOLERANCE;
    }
}
