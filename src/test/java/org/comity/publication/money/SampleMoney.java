package org.comity.publication.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.comity.publication.protection.EarlierTables;
import org.comity.publication.protection.Ladder;
import org.comity.publication.protection.ProtectTables;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.TableMeasure;
import org.comity.publication.table.Words;
import org.comity.rules.disclosure.DisclosurePolicy;
import org.comity.rules.disclosure.ProtectionProgress;

/** Offices with amounts of assets by kind and currency, and their editions. */
final class SampleMoney {

    static final List<String> KINDS = List.of("k1", "k2", "k3", "k4");
    static final List<String> CURRENCIES = List.of("EUR", "JPY");

    private SampleMoney() {}

    /** The cents that each request has in each cell. */
    record Office(Map<String, List<Contribution>> cells) {

        List<Contribution> in(String kind, String currency) {
            var kinds = kind.equals(Category.TOTAL) ? KINDS : List.of(kind);
            var currencies = currency.equals(Category.TOTAL) ? CURRENCIES : List.of(currency);
            return kinds.stream()
                    .flatMap(one ->
                            currencies.stream().flatMap(other -> cells.getOrDefault(one + other, List.of()).stream()))
                    .toList();
        }
    }

    /** An edition of an office. */
    record Published(Office office, PublishedTable exact, PublishedTable shown) {}

    /** The editions, one after the other, up to the first that must not be published. */
    static List<Published> published(DisclosurePolicy policy, List<Office> offices) {
        var editions = new ArrayList<Published>();
        var earlier = new ArrayList<EarlierTables>();
        var before = new HashMap<String, EditionAmounts>();
        for (var office : offices) {
            var exact = exact(office);
            var amounts = contributions(exact, office);
            var found = ProtectTables.protect(
                    List.of(Ladder.of(exact)),
                    new ProtectTables.Known(List.of(), earlier, new Contributions(amounts, before)),
                    policy,
                    ProtectionProgress.NONE);
            if (!found.report().isProtected()) {
                // Numbers that are public already give it away: it must not be published.
                return editions;
            }
            var shown = found.published().getFirst();
            editions.add(new Published(office, exact, shown));
            earlier.add(new EarlierTables(editions.size(), List.of(exact), List.of(shown)));
            before.put(earlier.getLast().name(), amounts);
        }
        return editions;
    }

    private static EditionAmounts contributions(PublishedTable exact, Office office) {
        var found = new HashMap<Map<String, String>, List<Contribution>>();
        for (var place = 0; place < exact.cells().size(); place++) {
            var keys = exact.keysOf(place);
            var all = office.in(keys.getOrDefault("kind", ""), keys.getOrDefault("currency", ""));
            if (keys.containsValue("AMOUNT") && !all.isEmpty()) {
                found.put(
                        keys,
                        all.stream()
                                .map(one -> new Contribution(
                                        one.contributor(),
                                        one.partner(),
                                        one.amount().movePointLeft(2)))
                                .toList());
            }
        }
        return new EditionAmounts(Map.of("assets", found));
    }

    static PublishedTable exact(Office office) {
        var measures = new Axis(
                "measure",
                Words.same("measure"),
                AxisRole.MEASURE,
                false,
                List.of(
                        new Category("COUNT", Words.same("n"), null, null, TableMeasure.count(Words.same("assets"))),
                        new Category(
                                "AMOUNT",
                                Words.same("amount"),
                                null,
                                null,
                                new TableMeasure(TableMeasure.Kind.AMOUNT, Words.same("money"), 2, List.of("COUNT")))));
        var cells = new ArrayList<Cell>();
        for (var kind : all(KINDS)) {
            for (var currency : all(CURRENCIES)) {
                var in = office.in(kind, currency);
                cells.add(Cell.of(BigDecimal.valueOf(in.size())));
                cells.add(
                        currency.equals(Category.TOTAL)
                                ? Cell.without(CellStatus.NOT_APPLICABLE)
                                : Cell.of(sum(in).movePointLeft(2)));
            }
        }
        return new PublishedTable(
                "assets",
                Words.same("assets"),
                Words.same("assets"),
                "assets",
                1,
                List.of(axis("kind", KINDS), axis("currency", CURRENCIES), measures),
                cells,
                List.of());
    }

    static List<String> all(List<String> codes) {
        var all = new ArrayList<>(codes);
        all.addFirst(Category.TOTAL);
        return all;
    }

    private static Axis axis(String code, List<String> codes) {
        return new Axis(
                code,
                Words.same(code),
                AxisRole.CLASS,
                true,
                all(codes).stream()
                        .map(one ->
                                Category.of(one, Words.same(one), one.equals(Category.TOTAL) ? null : Category.TOTAL))
                        .toList());
    }

    static BigDecimal sum(List<Contribution> all) {
        return all.stream().map(Contribution::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static Cell cell(PublishedTable table, String kind, String currency, String measure) {
        return table.cell(Map.of("kind", kind, "currency", currency, "measure", measure));
    }
}
