package org.comity.reference.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.comity.rules.law.LawEntry;
import org.comity.rules.law.Reading;
import org.comity.rules.refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The verified entries of the book are those that were read, and each names the copy. */
class MarksTest {

    private static final LawBook BOOK = LawBookReader.builtIn();

    /** Deposited after the list that the review names was printed. */
    private static final Set<String> SOURCE_TOO_OLD = Set.of("ETS173-AND");

    @Test
    void nothingIsVerifiedThatDoesNotSayWhichCopyWasRead() {
        var entries = BOOK.lists().byFolder().entrySet().stream()
                .filter(list -> list.getKey() != LawFolder.READINGS)
                .flatMap(list -> list.getValue().entries().values().stream())
                .map(bound -> (LawEntry) bound.value())
                .toList();

        assertThat(entries)
                .filteredOn(LawEntry::verified)
                .hasSizeGreaterThan(20)
                .allSatisfy(entry ->
                        assertThat(entry.source().read()).as(entry.code()).isNotNull());
        assertThat(BOOK.reasons())
                .flatExtracting(Reason::natures)
                .filteredOn(nature -> nature.verified())
                .hasSizeGreaterThan(40)
                .allSatisfy(nature -> assertThat(nature.read()).isNotNull());
    }

    @Test
    void everyCopyThatWasReadIsNamedByAnEntry() {
        var named = Stream.concat(
                        BOOK.lists().byFolder().entrySet().stream()
                                .filter(list -> list.getKey() != LawFolder.READINGS)
                                .flatMap(list -> list.getValue().entries().values().stream())
                                .map(bound ->
                                        ((LawEntry) bound.value()).source().read()),
                        BOOK.reasons().stream()
                                .flatMap(reason -> reason.natures().stream())
                                .map(nature -> nature.read()))
                .filter(Objects::nonNull)
                .toList();

        assertThat(BOOK.readings()).extracting(Reading::code).isSubsetOf(named);
    }

    @Test
    void whatTheCatalogueMarksAsReadIsVerified() {
        var natures = BOOK.reasons().stream()
                .flatMap(reason -> reason.natures().stream()
                        .filter(nature -> nature.verified())
                        .map(nature -> cited(reason.code(), nature.instrument(), nature.article(), nature.read())));
        var entries = BOOK.reasons().stream()
                .filter(Reason::verified)
                .map(reason -> cited(
                        reason.code(),
                        reason.source().instrument(),
                        reason.source().article(),
                        reason.source().read()));

        assertThat(Stream.concat(natures, entries).distinct()).containsAll(Fixture.rows("reason-marks.csv"));
    }

    @Test
    void whatTheReviewConfirmedIsVerified() {
        assertThat(reviewed("CONFIRMED"))
                .hasSizeGreaterThan(300)
                .filteredOn(bound -> !SOURCE_TOO_OLD.contains(((LawEntry) bound.value()).code()))
                .allSatisfy(bound -> assertThat((LawEntry) bound.value()).matches(LawEntry::verified));
    }

    @Test
    void whatTheReviewReadInPartIsNotVerified() {
        assertThat(reviewed("PARTLY"))
                .isNotEmpty()
                .allSatisfy(bound -> assertThat((LawEntry) bound.value()).matches(entry -> !entry.verified()));
    }

    @Test
    void whatTheReviewFoundWrongHasANewVersionOfItsDay() {
        assertThat(reviewed("WRONG")).hasSize(23).allSatisfy(bound -> {
            assertThat(bound.version()).as(bound.at().name()).isEqualTo(2);
            assertThat(bound.reviewed()).isEqualTo("2026-11-25");
        });
    }

    @Test
    void ruleSetsAreThoseOfTheCatalogue() {
        var grounds = BOOK.lists().ruleSets().all().stream()
                .flatMap(set -> Stream.of(
                                set.mandatory().stream().map(code -> List.of(set.code(), "MANDATORY", code)),
                                set.optional().stream().map(code -> List.of(set.code(), "OPTIONAL", code)),
                                set.forbidden().stream().map(code -> List.of(set.code(), "FORBIDDEN", code)))
                        .flatMap(codes -> codes));

        assertThat(BOOK.lists().ruleSets().all()).hasSize(16);
        assertThat(grounds).containsExactlyInAnyOrderElementsOf(Fixture.rows("rule-sets.csv"));
    }

    @Test
    void aRuleSetWithAnArticleThatNobodyReadIsNotVerified() {
        assertThat(BOOK.lists().ruleSets().all())
                .filteredOn(set -> !set.verified())
                .extracting(set -> set.code())
                .containsExactlyInAnyOrder("EIO", "MT-E", "MT-M");
    }

    @Test
    void eachPartyAndPositionNamesItsCopy() {
        assertThat(BOOK.participations())
                .hasSizeGreaterThan(400)
                .allSatisfy(
                        one -> assertThat(one.source().read()).as(one.code()).isNotNull());
        assertThat(BOOK.positions())
                .isNotEmpty()
                .allSatisfy(
                        one -> assertThat(one.source().read()).as(one.code()).isNotNull());
    }

    /** The entries of the book on which the review has this verdict. */
    private static List<CodeList.Bound<?>> reviewed(String verdict) {
        return Fixture.rows("verdicts.csv").stream()
                .filter(row -> row.get(2).equals(verdict))
                .<CodeList.Bound<?>>map(row -> bound(row.get(0), row.get(1)))
                .toList();
    }

    private static CodeList.Bound<?> bound(String folder, String code) {
        var list = Objects.requireNonNull(
                BOOK.lists().byFolder().get(LawFolder.of(folder).orElseThrow()), folder);
        return Objects.requireNonNull(list.entries().get(code), code);
    }

    private static List<String> cited(String code, String instrument, @Nullable String article, @Nullable String read) {
        return List.of(code, instrument, article == null ? "" : article, read == null ? "" : read);
    }
}
