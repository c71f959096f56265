package org.comity.publication.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comity.publication.protection.SampleTables.at;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.comity.rules.disclosure.ProtectionProgress;
import org.junit.jupiter.api.Test;

/** A table of 60 partner States by 12 offences with regions and families is protected in seconds. */
class LargeEditionTest {

    @Test
    void sixtyPartnersByTwelveOffencesTakeSeconds() {
        var cells = cases(new Random(7), 1_500);
        var axes = List.of(SampleTables.partners(5, 3, 4), SampleTables.offences(3, 4));
        var table = SampleTables.counts(
                "partners-by-offence",
                "requests",
                axes,
                keys -> cells.getOrDefault(at(keys, "partner") + at(keys, "offence"), 0));
        var start = System.nanoTime();
        var found = ProtectTables.protect(
                List.of(table), List.of(), List.of(), PolicyFiles.of("standard"), ProtectionProgress.NONE);
        var report = found.report();
        System.out.printf(
                "Disclosure: %d cells, %d primary, %d secondary (%d one more per line), narrowest %.0f, %d programs,"
                        + " %.1f s%n",
                report.cells(),
                report.primary(),
                report.secondary(),
                report.onePerLine(),
                report.narrowest(),
                report.programs(),
                (System.nanoTime() - start) / 1e9);

        assertThat(report.isProtected()).isTrue();
        assertThat(report.narrowest()).isGreaterThanOrEqualTo(4);
        assertThat(report.secondary()).isGreaterThan(report.onePerLine());
    }

    /** Few partners and offences have most of the cases. */
    private static Map<String, Integer> cases(Random random, int cases) {
        var partners = SampleTables.partners(5, 3, 4).categories().stream()
                .filter(category -> category.code().matches("[A-Z]{3}"))
                .toList();
        var offences = SampleTables.offences(3, 4).categories().stream()
                .filter(category -> category.code().startsWith("o"))
                .toList();
        var found = new TreeMap<String, Integer>();
        for (var i = 0; i < cases; i++) {
            var partner = partners.get((int) Math.pow(partners.size(), random.nextDouble()) - 1);
            var offence = offences.get((int) Math.pow(offences.size(), random.nextDouble()) - 1);
            found.merge(partner.code() + offence.code(), 1, Integer::sum);
        }
        return found;
    }
}
