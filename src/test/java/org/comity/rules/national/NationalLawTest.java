package org.comity.rules.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.comity.reference.lawbook.LawBookReader;
import org.comity.rules.deadline.CountingMethod;
import org.comity.rules.deadline.Effect;
import org.comity.rules.deadline.Length;
import org.comity.rules.deadline.Unit;
import org.comity.rules.law.Source;
import org.comity.rules.law.Validity;
import org.comity.rules.national.NationalText.TextStatus;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.refusal.AppliesTo;
import org.comity.rules.refusal.Nature;
import org.comity.rules.refusal.Reason;
import org.comity.rules.workflow.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NationalLawTest {

    private static final Reason ORDRE_PUBLIC = new Reason(
            "RF_ORDRE_PUBLIC",
            "Prejudice to ordre public",
            Set.of(AppliesTo.MUTUAL_LEGAL_ASSISTANCE),
            List.of(),
            false,
            true,
            new Source("UNCAC", null, null),
            Validity.ALWAYS);

    @Test
    void aGroundOfACurrentTextWidensTheReason() {
        var law = law(TextStatus.CURRENT, Set.of(), Set.of());

        var widened = law.widened(ORDRE_PUBLIC, Set.of("ECE"));

        assertThat(widened.canConcern(Kind.EXTRADITION)).isTrue();
        assertThat(widened.canConcern(Kind.MLA)).isTrue();
        assertThat(widened.hasNatureIn(Set.of("XX_ACT"))).isTrue();
        assertThat(law.appliedInstruments()).containsExactly("XX_ACT");
    }

    @Test
    void nothingOfAnOldOrPartialTextApplies() {
        for (var status : List.of(TextStatus.OLD, TextStatus.PARTIAL)) {
            var law = law(status, Set.of(), Set.of());

            assertThat(law.entries()).noneMatch(law::applies);
            assertThat(law.appliedInstruments()).isEmpty();
            assertThat(law.widened(ORDRE_PUBLIC, Set.of("ECE"))).isEqualTo(ORDRE_PUBLIC);
        }
    }

    @Test
    void aTextThatTheInstallationConfirmedApplies() {
        var law = law(TextStatus.OLD, Set.of(), Set.of("XX-1"));

        assertThat(law.entries()).isNotEmpty().allMatch(law::applies);
    }

    @Test
    void aGroundUnderOneBasisDoesNotHoldForAnother() {
        var law = law(TextStatus.CURRENT, Set.of("EAW"), Set.of());

        assertThat(law.widened(ORDRE_PUBLIC, Set.of("ECE"))).isEqualTo(ORDRE_PUBLIC);
        assertThat(law.widened(ORDRE_PUBLIC, Set.of("EAW")).canConcern(Kind.EXTRADITION))
                .isTrue();
    }

    @Test
    void aLimitSaysEveryReasonWhyNoDayIsComputed() {
        assertThat(limit(new Length(10, Unit.WORKING_DAYS), FirstDay.NOT_READ, false, null)
                        .notComputed())
                .containsExactly(NotComputed.COUNTING_NOT_READ);
        assertThat(limit(Length.asStated(), null, false, null).notComputed())
                .containsExactly(NotComputed.LENGTH_NOT_FIXED);
        assertThat(limit(new Length(18, Unit.CALENDAR_DAYS), FirstDay.NOT_COUNTED, false, "DLN_X")
                        .notComputed())
                .isEmpty();
    }

    @Test
    void noDayIsComputedFromATextThatDoesNotApply() {
        var release = limit(new Length(18, Unit.CALENDAR_DAYS), FirstDay.NOT_COUNTED, false, null);

        assertThat(law(TextStatus.OLD, Set.of(), Set.of()).notComputed(release))
                .containsExactly(NotComputed.TEXT_NOT_CURRENT);
        assertThat(law(TextStatus.PARTIAL, Set.of(), Set.of()).notComputed(release))
                .containsExactly(NotComputed.TEXT_NOT_CURRENT);
        assertThat(law(TextStatus.CURRENT, Set.of(), Set.of()).notComputed(release))
                .isEmpty();
        assertThat(law(TextStatus.OLD, Set.of(), Set.of("XX-1")).notComputed(release))
                .isEmpty();
    }

    @Test
    void aLimitIsCountedAsItsActSays() {
        assertThat(limit(new Length(45, Unit.CALENDAR_DAYS), FirstDay.COUNTED, false, null)
                        .counting())
                .isEqualTo(CountingMethod.FIRST_DAY_COUNTED);
        assertThat(limit(new Length(1, Unit.MONTHS), FirstDay.FROM_INSTANT, false, null)
                        .counting())
                .isEqualTo(CountingMethod.FROM_THE_INSTANT);
        assertThat(limit(new Length(48, Unit.HOURS), null, true, null).counting())
                .isEqualTo(CountingMethod.HOURS_OF_WORKING_DAYS);
        assertThat(limit(new Length(48, Unit.HOURS), null, false, null).counting())
                .isEqualTo(CountingMethod.FOLLOWING_DAY);
    }

    @Test
    void eachLimitFromAnAgreedDayOrTheEndOfAnotherOneIsOpenedBeforeThatDay() {
        var laws = LawBookReader.builtIn().nationalLaws();

        assertThat(laws.stream().flatMap(law -> law.limits().stream()).filter(NationalLimit::fromDayToCome))
                .extracting(NationalLimit::code)
                .containsExactlyInAnyOrder(
                        "IRL-EA-33A-4",
                        "DEU-IRG-83D",
                        "ESP-LRM-58-2",
                        "ESP-LEP-10",
                        "ARG-24767-50-N2",
                        "CAN-EA-14-1-C-II",
                        "GBR-EA-6-3A-3B",
                        "GBR-EA-47-3-4",
                        "LUX-MAE-14-5");
        assertThat(laws.stream().flatMap(law -> law.limits().stream()))
                .allSatisfy(limit -> assertThat(
                                limit.asRule(Procedure.EXTRADITION_RECEIVED).countsFromStatedDay())
                        .isEqualTo(limit.backwards() || limit.fromDayToCome()));
    }

    private static NationalLimit limit(
            Length length, @Nullable FirstDay firstDay, boolean skips, @Nullable String rule) {
        return new NationalLimit(
                "XXX-1",
                "Request after arrest",
                NationalTopic.PROVISIONAL_ARREST,
                "arrest",
                length,
                firstDay,
                null,
                skips,
                false,
                false,
                Effect.MUST_RELEASE,
                null,
                Set.of(),
                rule,
                null,
                true,
                new Source("XX_ACT", "1", null, "XX-1"));
    }

    private static NationalLaw law(TextStatus status, Set<String> under, Set<String> confirmed) {
        var text = new NationalText(
                "XX-1", "XXX", "XX_ACT", "Act", "a gazette", "Consolidated", null, status, null, false);
        var ground = new NationalGround(
                "XXX-2",
                "Contrary to ordre public",
                Set.of(AppliesTo.EXTRADITION),
                Nature.MANDATORY,
                Set.of("RF_ORDRE_PUBLIC"),
                under,
                true,
                new Source("XX_ACT", "2", null, "XX-1"));
        return new NationalLaw("XXX", List.of(text), List.of(ground), List.of(), List.of(), confirmed);
    }
}
