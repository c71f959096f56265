package org.comity.publication.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.publication.protection.SampleTables.at;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.Cell;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.Relation;
import org.comity.rules.disclosure.ProtectionProgress;

/**
 * Random requests of which each reaches several milestones, by partner, beside the table of requests received: its numbers are those of the first
 * milestone, so that a reader takes a number from the one table into the other.
 */
class MilestonesUnderAttackTest {

    private static final Axis PARTNERS = SampleTables.partners(1, 2, 2);
    private static final Axis MILESTONES = SampleTables.axis(
            "milestone", AxisRole.CLASS, false, "TOTAL", "RECEIVED<TOTAL", "EXECUTED<TOTAL", "CLOSED<TOTAL");
    private static final Relation SAME = new Relation(List.of(
            new Relation.Term("received", 1, Map.of()),
            new Relation.Term("milestones", -1, Map.of("milestone", "RECEIVED"))));

    private enum Milestone {
        RECEIVED,
        EXECUTED,
        CLOSED
    }

    private record Reached(String partner, Set<Milestone> milestones) {}

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void noReaderOfBothTablesFindsASmallNumber(@ForAll Random random) {
        var requests = requests(random);
        var milestones = table("milestones", List.of(MILESTONES, PARTNERS), requests);
        var received = table("received", List.of(PARTNERS), requests);

        var found = ProtectTables.protect(
                List.of(milestones, received),
                List.of(SAME),
                List.of(),
                PolicyFiles.of("standard"),
                ProtectionProgress.NONE);

        assertThat(found.report().unprotected()).isEmpty();
        var published = seen(found.published().get(0), found.published().get(1));
        assertThat(new PublishedAttack(List.of(new PublishedAttack.Edition(List.of(milestones), List.of(published))))
                        .findings())
                .isEmpty();
    }

    private static List<Reached> requests(Random random) {
        var states = PARTNERS.categories().stream()
                .map(Category::code)
                .filter(code -> code.matches("[A-Z]{3}"))
                .toList();
        var requests = new ArrayList<Reached>();
        for (var state : states) {
            for (var i = random.nextInt(25); i > 0; i--) {
                var milestones = EnumSet.noneOf(Milestone.class);
                for (var one : Milestone.values()) {
                    if (random.nextInt(3) == 0) {
                        milestones.add(one);
                    }
                }
                requests.add(new Reached(state, milestones));
            }
        }
        return requests;
    }

    private static PublishedTable table(String code, List<Axis> axes, List<Reached> requests) {
        return SampleTables.table(
                code,
                code,
                axes,
                keys -> Cell.of(BigDecimal.valueOf(requests.stream()
                        .filter(one -> reached(one, keys.getOrDefault("milestone", "RECEIVED")))
                        .filter(one -> isIn(one.partner(), at(keys, "partner")))
                        .count())));
    }

    private static boolean reached(Reached request, String milestone) {
        return milestone.equals(Category.TOTAL)
                ? !request.milestones().isEmpty()
                : request.milestones().contains(Milestone.valueOf(milestone));
    }

    private static boolean isIn(String partner, String area) {
        for (String code = partner; code != null; ) {
            if (code.equals(area)) {
                return true;
            }
            code = PARTNERS.categories().get(PARTNERS.placeOf(code)).parent();
        }
        return false;
    }

    /** The table of milestones with each number that the other table prints. */
    private static PublishedTable seen(PublishedTable milestones, PublishedTable received) {
        var cells = new ArrayList<Cell>();
        for (var place = 0; place < milestones.cells().size(); place++) {
            var keys = new HashMap<>(milestones.keysOf(place));
            var other = at(keys, "milestone").equals("RECEIVED")
                    ? received.cell(Map.of("partner", at(keys, "partner")))
                    : milestones.cells().get(place);
            cells.add(other.value() == null ? milestones.cells().get(place) : other);
        }
        return milestones.withCells(cells);
    }
}
