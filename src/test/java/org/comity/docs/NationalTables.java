package org.comity.docs;

import static org.comity.docs.MarkdownPage.mark;
import static org.comity.docs.MarkdownPage.orNothing;
import static org.comity.docs.MarkdownPage.row;
import static org.comity.docs.MarkdownPage.sorted;

import java.util.List;
import java.util.stream.Collectors;
import org.comity.reference.countries.Countries;
import org.comity.reference.countries.Country;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.deadline.CountTerms;
import org.comity.rules.law.LawEntry;
import org.comity.rules.law.Source;
import org.comity.rules.national.NationalLaw;
import org.comity.rules.national.NationalLimit;

/** The law of single States: a section for each, with its texts, grounds, time limits and other rules. */
final class NationalTables {

    private final LawBook book;
    private final MarkdownPage page;
    private final Countries countries = new Countries();

    NationalTables(LawBook book, MarkdownPage page) {
        this.book = book;
        this.page = page;
    }

    void counts() {
        page.table(
                "Law of States",
                List.of(
                        "State",
                        "Texts",
                        "Grounds",
                        "Time limits",
                        "Other rules",
                        "Verified",
                        "Share",
                        "Applied by default"),
                book.nationalLaws().stream()
                        .map(law -> row(
                                "[" + name(law) + "](#" + anchor(law) + ")",
                                String.valueOf(law.texts().size()),
                                String.valueOf(law.grounds().size()),
                                String.valueOf(law.limits().size()),
                                String.valueOf(law.rules().size()),
                                String.valueOf(verified(law)),
                                LawShares.share(verified(law), law.entries().size()),
                                String.valueOf(law.entries().stream()
                                        .filter(law::applies)
                                        .count()))));
    }

    void states() {
        book.nationalLaws().forEach(this::state);
    }

    private void state(NationalLaw law) {
        page.table(
                "Law of " + name(law),
                List.of("Text", "Act", "Version", "As of", "Status", "Where"),
                law.texts().stream()
                        .map(one -> row(
                                one.code(),
                                one.title(),
                                one.edition() + (one.note() == null ? "" : ". " + one.note()),
                                orNothing(one.asOf()),
                                one.status() + (law.applies(one) ? ", applied by default" : ", to be looked up"),
                                one.where())));
        page.table(
                "Law of " + name(law) + ": grounds",
                List.of("Code", "Ground", "Concerns", "Nature", "Reasons", "Under", "✓", "Source"),
                law.grounds().stream()
                        .map(one -> row(
                                one.code(),
                                one.title(),
                                sorted(one.concerns()),
                                one.nature().name(),
                                sorted(one.reasons()),
                                sorted(one.under()),
                                mark(one.verified()),
                                source(one))));
        page.table(
                "Law of " + name(law) + ": time limits",
                List.of("Code", "What", "From", "Length", "At expiry", "Under", "Computed", "✓", "Source"),
                law.limits().stream()
                        .map(one -> row(
                                one.code(),
                                one.title(),
                                one.from(),
                                length(one),
                                effect(one),
                                sorted(one.under()),
                                one.notComputed().isEmpty() ? counted(one) : reasons(one),
                                mark(one.verified()),
                                source(one))));
        if (!law.rules().isEmpty()) {
            page.table(
                    "Law of " + name(law) + ": other rules",
                    List.of("Code", "Rule", "About", "✓", "Source"),
                    law.rules().stream()
                            .map(one -> row(
                                    one.code(), one.title(), one.topic().name(), mark(one.verified()), source(one))));
        }
    }

    private static long verified(NationalLaw law) {
        return law.entries().stream().filter(LawEntry::verified).count();
    }

    private String name(NationalLaw law) {
        return countries.find(law.country()).map(Country::name).orElse(law.country());
    }

    private String anchor(NationalLaw law) {
        return ("Law of " + name(law)).toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    private static String source(LawEntry entry) {
        var source = entry.source();
        return LawPage.cited(new Source(source.instrument(), source.article(), source.note()));
    }

    private static String length(NationalLimit limit) {
        var length = limit.length();
        return !length.unit().hasNumber() ? "no number" : length.amount() + " " + length.unit();
    }

    private static String effect(NationalLimit limit) {
        return orNothing(limit.effect()) + (limit.unless() == null ? "" : ", unless " + limit.unless());
    }

    private String counted(NationalLimit limit) {
        return limit.counting()
                + ": "
                + CountExamples.of(
                        new CountTerms(
                                limit.length(),
                                limit.counting(),
                                Boolean.TRUE.equals(limit.rolls()),
                                limit.backwards()),
                        book)
                + (limit.rule() == null ? "" : ", rule " + limit.rule());
    }

    private static String reasons(NationalLimit limit) {
        return "no: " + limit.notComputed().stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
