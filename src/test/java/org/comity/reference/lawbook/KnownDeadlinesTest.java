package org.comity.reference.lawbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.reference.lawbook.KnownDeadline.LeftOut;
import org.comity.rules.deadline.DeadlineRule;
import org.junit.jupiter.api.Test;

/** Each time limit that the project knows of has a rule, or a coded reason why it has none. */
class KnownDeadlinesTest {

    private static final LawBook BOOK = LawBookReader.builtIn();

    @Test
    void eachLimitIsThereOnceAndHasRulesOrAReason() {
        var all = KnownDeadline.all();

        assertThat(all).hasSize(111);
        assertThat(all).extracting(KnownDeadline::id).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(one -> {
            assertThat(one.rules().isEmpty()).as(one.id()).isEqualTo(one.leftOut() != null);
            assertThat(one.why().isBlank()).as(one.id()).isEqualTo(one.leftOut() == null);
            assertThat(one.what()).as(one.id()).isNotBlank();
            assertThat(one.source()).as(one.id()).isNotBlank();
        });
        assertThat(all).extracting(KnownDeadline::leftOut).contains(LeftOut.values());
    }

    @Test
    void eachRuleThatIsNamedExists() {
        var codes = new HashSet<String>(
                BOOK.deadlineRules().stream().map(DeadlineRule::code).toList());
        BOOK.nationalLaws().forEach(law -> law.limits().forEach(limit -> codes.add(limit.code())));

        assertThat(codes).containsAll(named());
    }

    /** A limit of law that nobody knew of would be in no table of what is missing. */
    @Test
    void eachRuleOfLawIsKnownOrWasFoundInATextLater() {
        assertThat(BOOK.deadlineRules().stream()
                        .filter(rule -> rule.force().isLaw())
                        .map(DeadlineRule::code)
                        .filter(code -> !named().contains(code)))
                .containsExactlyInAnyOrder("DLN_OAS_SAFE_CONDUCT", "DLN_OAS_TRANSFER", "DLN_VIENNA_SAFE_CONDUCT");
    }

    /** A person could be held too long by a number that nobody is sure of. */
    @Test
    void aNumberThatIsNotCertainIsNotComputed() {
        assertThat(BOOK.deadlineRules())
                .filteredOn(rule -> String.valueOf(rule.source().note()).contains("not certain")
                        || rule.instruments().contains("BILATERAL"))
                .extracting(DeadlineRule::code, rule -> rule.length().unit().hasNumber())
                .containsExactlyInAnyOrder(
                        tuple("DLN_PA_US", false),
                        tuple("DLN_PA_SADC", false),
                        tuple("DLN_PA_CIS", false),
                        tuple("DLN_PA_CIS_40", false),
                        tuple("DLN_TCA_DECIDE", false),
                        tuple("DLN_TCA_EXECUTE", false));
    }

    private static Set<String> named() {
        return KnownDeadline.all().stream().flatMap(one -> one.rules().stream()).collect(Collectors.toSet());
    }
}
