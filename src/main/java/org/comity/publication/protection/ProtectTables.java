package org.comity.publication.protection;

import java.util.ArrayList;
import java.util.List;
import org.comity.publication.money.Contributions;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.Relation;
import org.comity.rules.disclosure.DisclosurePolicy;
import org.comity.rules.disclosure.ProtectionProgress;
import org.jspecify.annotations.Nullable;

/**
 * Protects the tables of an edition by a policy: all tables and all editions that readers have together. The same tables and policy give the
 * same result in each run.
 */
public final class ProtectTables {

    private ProtectTables() {}

    /**
     * Protects tables without coarser ones and without contributions to amounts.
     *
     * @see #protect(List, Known, DisclosurePolicy, ProtectionProgress)
     */
    public static ProtectedTables protect(
            List<PublishedTable> exact,
            List<Relation> relations,
            List<EarlierTables> earlier,
            DisclosurePolicy policy,
            ProtectionProgress progress) {
        return protect(
                exact.stream().map(Ladder::of).toList(),
                new Known(relations, earlier, Contributions.NONE),
                policy,
                progress);
    }

    /**
     * Protects the finest table of each ladder that hides no more than the policy allows, or the coarsest.
     *
     * @param ladders tables, each in one or more degrees of detail
     * @param known knowledge beside the tables
     * @param policy policy of disclosure control
     * @param progress follows the audit; its exception ends the protection
     * @throws IllegalArgumentException if numbers of a table, or of a relation, do not add up
     */
    public static ProtectedTables protect(
            List<Ladder> ladders, Known known, DisclosurePolicy policy, ProtectionProgress progress) {
        var rungs =
                ladders.stream().mapToInt(ladder -> firstRung(ladder, policy)).toArray();
        while (true) {
            var tables = new ArrayList<PublishedTable>();
            for (var i = 0; i < rungs.length; i++) {
                tables.add(ladders.get(i).table(rungs[i]));
            }
            var protection = new EditionProtection(tables, known, policy, progress);
            var choices = new ArrayList<LadderChoice>();
            var coarser = false;
            for (var i = 0; i < rungs.length; i++) {
                var loss = protection.loss(tables.get(i));
                var ladder = ladders.get(i);
                var count = ladder.rungs().size();
                var form = ladder.rungs().get(rungs[i]).form();
                choices.add(
                        new LadderChoice(ladder.code(), rungs[i] + 1, count, form, loss, loss <= policy.lossLimit()));
                if (loss > policy.lossLimit() && rungs[i] + 1 < count) {
                    rungs[i]++;
                    coarser = true;
                }
            }
            if (!coarser) {
                return new ProtectedTables(protection.published(), protection.report(), choices);
            }
        }
    }

    /** The finest form whose sensitive cells alone are within the limit. */
    private static int firstRung(Ladder ladder, DisclosurePolicy policy) {
        var sensitivities = new Sensitivities(policy);
        var rung = 0;
        while (policy.method() == DisclosurePolicy.Method.SUPPRESSION
                && rung + 1 < ladder.rungs().size()
                && sensitivities.leastLoss(ladder.table(rung)) > policy.lossLimit()) {
            rung++;
        }
        return rung;
    }

    /**
     * Knowledge beside the tables.
     *
     * @param relations relations of the cells of the new edition that readers know
     * @param earlier editions that readers have, of the release and of others whose days overlap, in the order of their publication
     * @param contributions contributions to amounts
     */
    public record Known(List<Relation> relations, List<EarlierTables> earlier, Contributions contributions) {

        public Known {
            relations = List.copyOf(relations);
            earlier = List.copyOf(earlier);
        }

        /** The relations of an edition, by its name; of the new one for null. */
        List<Relation> relationsOf(@Nullable String edition) {
            return edition == null
                    ? relations
                    : earlier.stream()
                            .filter(one -> one.name().equals(edition))
                            .flatMap(one -> one.relations().stream())
                            .toList();
        }
    }
}
