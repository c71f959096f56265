package org.comity.publication.dashboard.words;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.publication.chart.Phrases;
import org.comity.publication.chart.Slice;
import org.comity.publication.protection.PolicyFiles;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.TableMeasure;
import org.comity.rules.disclosure.DisclosurePolicy;
import org.comity.rules.disclosure.SensitivityRule.Sensitivity;

/** Says why a figure shows small numbers although the page hides others, by the policy of the edition. */
public final class SmallNumbers {

    private SmallNumbers() {}

    /** The note; empty if the figure shows no small number, or the program does not have the policy. */
    public static Optional<String> note(PublishedEdition edition, Slice slice, Language language) {
        return PolicyFiles.find(edition.policy())
                .filter(policy -> policy.method() == DisclosurePolicy.Method.SUPPRESSION)
                .filter(policy -> showsSmall(slice, BigDecimal.valueOf(policy.threshold())))
                .map(policy -> Phrases.in(language)
                        .say(
                                isExempt(policy, slice.table().indicator()) ? "note.exempt" : "note.totals",
                                Map.of("threshold", policy.threshold())));
    }

    private static boolean showsSmall(Slice slice, BigDecimal threshold) {
        return IntStream.range(0, slice.places().size())
                .anyMatch(place -> IntStream.range(0, Math.max(1, slice.series().size()))
                        .anyMatch(series -> {
                            var value = slice.cell(place, series).value();
                            var measure = slice.measure(place, series);
                            return value != null
                                    && (measure == null || measure.kind() == TableMeasure.Kind.COUNT)
                                    && value.signum() > 0
                                    && value.compareTo(threshold) < 0;
                        }));
    }

    private static boolean isExempt(DisclosurePolicy policy, String indicator) {
        return policy.sensitive().stream()
                .anyMatch(rule ->
                        rule.of() == Sensitivity.PUBLIC && rule.indicators().contains(indicator));
    }
}
