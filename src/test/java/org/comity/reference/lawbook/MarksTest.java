package org.comity.reference.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.comity.rules.law.LawEntry;
import org.comity.rules.law.Reading;
import org.comity.rules.refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The verified entries of the book equal the marks of the catalogue, and each names the copy that was read. */
class MarksTest {

    private static final LawBook BOOK = LawBookReader.builtIn();

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
    void whatIsVerifiedOfReasonsIsWhatTheCatalogueMarks() {
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

        assertThat(Stream.concat(natures, entries).distinct())
                .containsExactlyInAnyOrderElementsOf(Fixture.rows("reason-marks.csv"));
    }

    @Test
    void ruleSetsAreThoseOfTheCatalogue() {
        var grounds = BOOK.ruleSets().stream()
                .flatMap(set -> Stream.of(
                                set.mandatory().stream().map(code -> List.of(set.code(), "MANDATORY", code)),
                                set.optional().stream().map(code -> List.of(set.code(), "OPTIONAL", code)),
                                set.forbidden().stream().map(code -> List.of(set.code(), "FORBIDDEN", code)))
                        .flatMap(codes -> codes));

        assertThat(BOOK.ruleSets()).hasSize(15);
        assertThat(grounds).containsExactlyInAnyOrderElementsOf(Fixture.rows("rule-sets.csv"));
    }

    @Test
    void onlyTheRuleSetsThatWereReadAreVerified() {
        assertThat(BOOK.ruleSets())
                .filteredOn(set -> set.verified())
                .extracting(set -> set.code())
                .containsExactlyInAnyOrder("NZ-MLA", "NZ-EXT");
    }

    @Test
    void noPartyOrPositionIsVerifiedYetAndEachNamesItsCopy() {
        assertThat(BOOK.participations())
                .hasSizeGreaterThan(130)
                .allSatisfy(
                        one -> assertThat(one.source().read()).as(one.code()).isNotNull())
                .noneMatch(one -> one.verified());
        assertThat(BOOK.positions())
                .isNotEmpty()
                .allSatisfy(
                        one -> assertThat(one.source().read()).as(one.code()).isNotNull())
                .noneMatch(one -> one.verified());
    }

    private static List<String> cited(String code, String instrument, @Nullable String article, @Nullable String read) {
        return List.of(code, instrument, article == null ? "" : article, read == null ? "" : read);
    }
}
