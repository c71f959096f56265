package org.comity.rules.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.rules.law.Source;
import org.comity.rules.law.Validity;
import org.comity.rules.workflow.Kind;
import org.junit.jupiter.api.Test;

class RefusalCheckTest {

    private static final Source SOURCE = new Source("UNCAC", null, null);

    private static final Map<String, Reason> BOOK = Map.of(
            "RF_POLITICAL_OFFENCE", reason("RF_POLITICAL_OFFENCE", false, AppliesTo.EXTRADITION),
            "RF_FISCAL_OFFENCE",
                    reason("RF_FISCAL_OFFENCE", false, AppliesTo.EXTRADITION, AppliesTo.MUTUAL_LEGAL_ASSISTANCE),
            "RF_SECURITY", reason("RF_SECURITY", false, AppliesTo.MUTUAL_LEGAL_ASSISTANCE),
            "RF_DUAL_CRIM", reason("RF_DUAL_CRIM", false, AppliesTo.MUTUAL_LEGAL_ASSISTANCE),
            "RF_NATIONALITY", reason("RF_NATIONALITY", false, AppliesTo.EXTRADITION),
            "RF_OTHER", reason("RF_OTHER", true, AppliesTo.EXTRADITION, AppliesTo.MUTUAL_LEGAL_ASSISTANCE),
            "PH_BANK_SECRECY", reason("PH_BANK_SECRECY", false, AppliesTo.MUTUAL_LEGAL_ASSISTANCE),
            "PH_POLITICAL_UNCAC", reason("PH_POLITICAL_UNCAC", false, AppliesTo.EXTRADITION),
            "NX_TECHNICAL", reason("NX_TECHNICAL", false, AppliesTo.MUTUAL_LEGAL_ASSISTANCE));

    private static final List<Prohibition> PROHIBITIONS = List.of(
            new Prohibition(
                    "PH_BANK_SECRECY",
                    Set.of(AppliesTo.MUTUAL_LEGAL_ASSISTANCE),
                    Set.of(),
                    false,
                    false,
                    Set.of(),
                    Set.of(),
                    Prohibition.ProhibitionEffect.BLOCK,
                    SOURCE,
                    false),
            new Prohibition(
                    "PH_POLITICAL_UNCAC",
                    Set.of(AppliesTo.EXTRADITION),
                    Set.of("RF_POLITICAL_OFFENCE"),
                    false,
                    false,
                    Set.of("UNCAC"),
                    Set.of(),
                    Prohibition.ProhibitionEffect.BLOCK,
                    SOURCE,
                    false),
            new Prohibition(
                    "PH_FISCAL_SOLE",
                    Set.of(AppliesTo.MUTUAL_LEGAL_ASSISTANCE, AppliesTo.EXTRADITION),
                    Set.of("RF_FISCAL_OFFENCE"),
                    true,
                    false,
                    Set.of(),
                    Set.of(),
                    Prohibition.ProhibitionEffect.BLOCK,
                    SOURCE,
                    false),
            new Prohibition(
                    "PH_NATIONALITY_AR",
                    Set.of(AppliesTo.ASSET_RECOVERY),
                    Set.of("RF_NATIONALITY"),
                    true,
                    false,
                    Set.of(),
                    Set.of(),
                    Prohibition.ProhibitionEffect.WARN,
                    SOURCE,
                    false),
            new Prohibition(
                    "PH_DUALCRIM_NONCOERCIVE",
                    Set.of(AppliesTo.MUTUAL_LEGAL_ASSISTANCE),
                    Set.of("RF_DUAL_CRIM"),
                    false,
                    true,
                    Set.of(),
                    Set.of(),
                    Prohibition.ProhibitionEffect.WARN,
                    SOURCE,
                    false));

    @Test
    void aLawfulGroundFindsNothing() {
        assertThat(check(mla("RF_SECURITY"))).isEmpty();
    }

    @Test
    void anUnknownGroundBlocks() {
        assertThat(check(mla("RF_DREAM"))).containsExactly(new Finding.UnknownGround("RF_DREAM"));
        assertThat(blocks(check(mla("RF_DREAM")))).isTrue();
    }

    @Test
    void whatIsImpossibleInFactIsNoGroundOfRefusal() {
        assertThat(check(mla("NX_TECHNICAL"))).containsExactly(new Finding.UnknownGround("NX_TECHNICAL"));
    }

    @Test
    void aGroundOfExtraditionDoesNotRefuseAssistance() {
        assertThat(check(mla("RF_POLITICAL_OFFENCE")))
                .containsExactly(new Finding.NotApplicable("RF_POLITICAL_OFFENCE", true));
    }

    @Test
    void namingAProhibitionIsAttemptingIt() {
        assertThat(check(mla("PH_BANK_SECRECY")))
                .containsExactly(new Finding.Forbidden("PH_BANK_SECRECY", "PH_BANK_SECRECY", true));
    }

    @Test
    void aPoliticalOffenceIsForbiddenOnlyWhereTheConventionIsABasis() {
        assertThat(check(extradition(Set.of("UNCAC", "ECE"), "RF_POLITICAL_OFFENCE")))
                .contains(new Finding.Forbidden("PH_POLITICAL_UNCAC", "RF_POLITICAL_OFFENCE", true));
        assertThat(blocks(check(extradition(Set.of("ECE"), "RF_POLITICAL_OFFENCE"))))
                .isFalse();
    }

    @Test
    void aProhibitionThatDoesNotBindIsNoGroundEither() {
        assertThat(check(extradition(Set.of("ECE"), "PH_POLITICAL_UNCAC")))
                .containsExactly(new Finding.NotApplicable("PH_POLITICAL_UNCAC", true));
    }

    @Test
    void theStateMayTurnAStopIntoAWarningThatMustBeAnswered() {
        var settings = Map.of("PH_POLITICAL_UNCAC", Prohibition.ProhibitionEffect.WARN);
        var unanswered = new ProposedRefusal(
                Kind.EXTRADITION, Set.of("UNCAC"), grounds("RF_POLITICAL_OFFENCE"), false, false, Set.of(), settings);
        var answered = new ProposedRefusal(
                Kind.EXTRADITION,
                Set.of("UNCAC"),
                grounds("RF_POLITICAL_OFFENCE"),
                false,
                false,
                Set.of("PH_POLITICAL_UNCAC"),
                settings);

        assertThat(check(unanswered))
                .containsExactly(new Finding.Unanswered("PH_POLITICAL_UNCAC", "RF_POLITICAL_OFFENCE", true));
        assertThat(check(answered)).containsExactly(new Finding.Warned("PH_POLITICAL_UNCAC", "RF_POLITICAL_OFFENCE"));
    }

    @Test
    void answeringDoesNotOpenAStop() {
        var refusal = new ProposedRefusal(
                Kind.MLA,
                Set.of("UNCAC"),
                grounds("PH_BANK_SECRECY"),
                false,
                false,
                Set.of("PH_BANK_SECRECY"),
                Map.of());

        assertThat(blocks(check(refusal))).isTrue();
    }

    @Test
    void fiscalMattersAreForbiddenOnlyAsTheSoleGround() {
        assertThat(blocks(check(mla("RF_FISCAL_OFFENCE")))).isTrue();
        assertThat(check(mla("RF_FISCAL_OFFENCE", "RF_SECURITY"))).isEmpty();
    }

    @Test
    void noDualCriminalityNeedsAnAnswerWhereNothingIsCoercive() {
        var coercive = new ProposedRefusal(
                Kind.MLA, Set.of("UNCAC"), grounds("RF_DUAL_CRIM"), true, false, Set.of(), Map.of());

        assertThat(check(mla("RF_DUAL_CRIM")))
                .containsExactly(new Finding.Unanswered("PH_DUALCRIM_NONCOERCIVE", "RF_DUAL_CRIM", true));
        assertThat(check(coercive)).isEmpty();
    }

    @Test
    void nationalityAgainstAssetRecoveryWarnsAndDoesNotStop() {
        var answered = new ProposedRefusal(
                Kind.MLA,
                Set.of("UNCAC"),
                grounds("RF_NATIONALITY"),
                false,
                false,
                Set.of("PH_NATIONALITY_AR"),
                Map.of());

        assertThat(blocks(check(mla("RF_NATIONALITY")))).isTrue();
        assertThat(blocks(check(answered))).isFalse();
    }

    @Test
    void whatACourtOrTheOtherStateDecidedIsNeverBlocked() {
        for (var code : List.of("RF_POLITICAL_OFFENCE", "PH_BANK_SECRECY", "RF_FISCAL_OFFENCE", "RF_DUAL_CRIM")) {
            var decided =
                    new ProposedRefusal(Kind.MLA, Set.of("UNCAC"), grounds(code), false, true, Set.of(), Map.of());

            assertThat(check(decided)).as(code).isNotEmpty().noneMatch(Finding::blocks);
        }
    }

    @Test
    void evenACourtsGroundMustHaveAKnownCode() {
        var decided =
                new ProposedRefusal(Kind.MLA, Set.of("UNCAC"), grounds("RF_DREAM"), false, true, Set.of(), Map.of());

        assertThat(blocks(check(decided))).isTrue();
    }

    @Test
    void aGroundThatSaysNothingAloneAsksForWords() {
        assertThat(check(mla("RF_OTHER"))).containsExactly(new Finding.NarrativeRequired("RF_OTHER"));
    }

    @Test
    void anUnknownNatureOfAGroundIsReportedAndDoesNotBlock() {
        var refusal = new ProposedRefusal(
                Kind.MLA, Set.of("BILATERAL"), grounds("RF_SECURITY"), false, false, Set.of(), Map.of());

        assertThat(check(refusal)).containsExactly(new Finding.NatureUnknownForBasis("RF_SECURITY"));
        assertThat(blocks(check(refusal))).isFalse();
    }

    @Test
    void solelyMeansThisGroundAndNoOther() {
        assertThat(RefusalCheck.solelyFor("RF_NATIONALITY", grounds("RF_NATIONALITY")))
                .isTrue();
        assertThat(RefusalCheck.solelyFor("RF_NATIONALITY", grounds("RF_NATIONALITY", "RF_SECURITY")))
                .isFalse();
        assertThat(RefusalCheck.solelyFor("RF_NATIONALITY", List.of())).isFalse();
    }

    private static List<Finding> check(ProposedRefusal refusal) {
        return RefusalCheck.check(refusal, PROHIBITIONS, code -> Optional.ofNullable(BOOK.get(code)));
    }

    private static boolean blocks(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::blocks);
    }

    private static ProposedRefusal mla(String... codes) {
        return new ProposedRefusal(Kind.MLA, Set.of("UNCAC"), grounds(codes), false, false, Set.of(), Map.of());
    }

    private static ProposedRefusal extradition(Set<String> bases, String code) {
        return new ProposedRefusal(Kind.EXTRADITION, bases, grounds(code), false, false, Set.of(), Map.of());
    }

    private static List<Ground> grounds(String... codes) {
        return Stream.of(codes)
                .map(code -> new Ground(code, code.equals(codes[0]), null, null))
                .toList();
    }

    private static Reason reason(String code, boolean narrative, AppliesTo... appliesTo) {
        return new Reason(
                code,
                code,
                Set.of(appliesTo),
                List.of(new NatureInLaw("UNCAC", null, Nature.OPTIONAL, false)),
                narrative,
                false,
                SOURCE,
                Validity.ALWAYS);
    }
}
