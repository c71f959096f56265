package org.comity.reference.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

        assertThat(all).hasSize(110);
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

    @Test
    void thePageOfTheLawShowsThem() throws IOException {
        var page = Files.readString(Path.of("docs/law.md"));

        assertThat(KnownDeadline.all()).allSatisfy(one -> assertThat(page).contains("| " + one.id() + " | "));
    }

    private static Set<String> named() {
        return KnownDeadline.all().stream().flatMap(one -> one.rules().stream()).collect(Collectors.toSet());
    }
}
