package org.comity.docs;

import static org.comity.docs.MarkdownPage.mark;
import static org.comity.docs.MarkdownPage.orNothing;
import static org.comity.docs.MarkdownPage.row;
import static org.comity.docs.MarkdownPage.sorted;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.reference.lawbook.KnownDeadline;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.deadline.CountingMethod;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.Length;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.deadline.Unit;
import org.comity.rules.deadline.counting.HandCounted;
import org.comity.rules.law.ContentsList;
import org.comity.rules.law.Source;
import org.comity.rules.refusal.Reason;
import org.comity.rules.refusal.ReasonKind;

/** The law book as a page for readers, {@code docs/law.md}. */
public final class LawPage {

    private final LawBook book;
    private final MarkdownPage page = new MarkdownPage();

    private LawPage(LawBook book) {
        this.book = book;
    }

    /** The page in Markdown. */
    public static String of(LawBook book) {
        return new LawPage(book).write();
    }

    private String write() {
        page.text("""
                # The law book

                Made from the files in `src/main/resources/law`; do not edit. An entry without ✓ was **not** checked
                against the official text and must be before anybody relies on it. A deadline is law only where its
                force is TREATY or STATUTE. The lists of parties are not complete: a State that is not there may be a party.
                So is the law of no State: a ground or a limit that is not there may exist. What was read of a State's law
                applies in an office of that State as far as its text is current; all else is there to be looked up.
                A correction of an entry changes no request: each keeps the version that it used, and the earlier
                versions stay readable at `/api/v1/law/corrections`.
                An entry of national law with ✓ was compared with a copy of its text. A text itself has ✓ if somebody
                compared that copy with the official publication.
                The example of a deadline is its end in an office in Vienna, by the calendar of Austria, for an event on
                Friday 11 April 2025 at 10:20; it is computed. The deadlines counted by hand were counted by a person.
                """);
        counts();
        var national = new NationalTables(book, page);
        national.counts();
        corrections();
        var treaties = new TreatyTables(book, page);
        treaties.instruments();
        Arrays.stream(ReasonKind.values()).forEach(this::reasons);
        prohibitions();
        ruleSets();
        deadlines();
        knownDeadlines();
        offences();
        assistanceTypes();
        book.lists().contents().all().forEach(this::contents);
        calendars();
        countedByHand();
        treaties.parties();
        treaties.positions();
        treaties.readings();
        national.states();
        return page.toString();
    }

    private void counts() {
        page.table("How much is verified", LawShares.HEADS, LawShares.rows(book));
    }

    private void corrections() {
        page.table(
                "Corrected entries",
                List.of("Folder", "Code", "Version", "Reviewed", "What was wrong in the version before"),
                book.lists().byFolder().entrySet().stream()
                        .flatMap(folder -> folder.getValue().entries().entrySet().stream()
                                .filter(entry -> entry.getValue().version() > 1)
                                .map(entry -> row(
                                        folder.getKey().path(),
                                        entry.getKey(),
                                        String.valueOf(entry.getValue().version()),
                                        orNothing(entry.getValue().reviewed()),
                                        entry.getValue().earlier().getFirst().why()))));
    }

    private void reasons(ReasonKind kind) {
        page.table(
                kind.title() + " (" + kind + ")",
                List.of("Code", "Title", "Concerns", "Nature in each source", "Words", "✓", "Source"),
                book.reasons().stream()
                        .filter(reason -> reason.kind() == kind)
                        .map(one -> row(
                                one.code(),
                                one.title(),
                                sorted(one.appliesTo()),
                                natures(one),
                                one.narrativeRequired() ? "required" : "",
                                mark(one.verified()),
                                cited(one.source()))));
    }

    private static String natures(Reason reason) {
        return reason.natures().stream()
                .map(nature -> cited(new Source(nature.instrument(), nature.article(), null)) + " "
                        + nature.nature().name().toLowerCase(Locale.ROOT)
                        + (nature.verified() ? " ✓" : ""))
                .collect(Collectors.joining("; "));
    }

    private void prohibitions() {
        page.table(
                "When prohibited grounds bind",
                List.of("Code", "Concerns", "Forbids", "Only if", "Effect", "✓", "Source"),
                book.prohibitions().stream()
                        .map(one -> row(
                                one.code(),
                                sorted(one.appliesTo()),
                                one.grounds().isEmpty() ? "naming it" : sorted(one.grounds()),
                                Stream.of(
                                                one.onlyIfSole() ? "it is the sole ground" : "",
                                                one.onlyNonCoercive() ? "nothing coercive is asked for" : "",
                                                one.whenBasis().isEmpty()
                                                        ? ""
                                                        : "the basis is " + sorted(one.whenBasis()),
                                                one.warnsWhenBasis().isEmpty()
                                                        ? ""
                                                        : "under " + sorted(one.warnsWhenBasis()) + " alone it warns")
                                        .filter(text -> !text.isEmpty())
                                        .collect(Collectors.joining("; ")),
                                one.effect().name(),
                                mark(one.verified()),
                                cited(one.source()))));
    }

    private void ruleSets() {
        page.table(
                "Rule sets",
                List.of("Code", "Title", "Mandatory", "Optional", "Forbidden", "✓", "Source"),
                book.lists().ruleSets().all().stream()
                        .map(one -> row(
                                one.code(),
                                one.title(),
                                sorted(one.mandatory()),
                                sorted(one.optional()),
                                sorted(one.forbidden()),
                                mark(one.verified()),
                                cited(one.source()))));
    }

    private void deadlines() {
        page.table(
                "Deadline rules",
                List.of(
                        "Code",
                        "What",
                        "From",
                        "Until",
                        "Length",
                        "Example",
                        "Extension",
                        "Stands still",
                        "At expiry",
                        "Force",
                        "✓",
                        "Source"),
                book.deadlineRules().stream()
                        .map(one -> row(
                                one.code(),
                                one.title() + (one.urgentOnly() ? " (urgent only)" : ""),
                                trigger(one.starts()) + (one.countsFromStatedDay() ? ", from a day to come" : ""),
                                sorted(one.ends().stream().map(LawPage::trigger).toList()),
                                length(one),
                                CountExamples.of(one.terms(), book),
                                extension(one),
                                sorted(one.suspendsOn()),
                                one.effect().name(),
                                one.force().name(),
                                mark(one.verified()),
                                cited(one.source()))));
    }

    private void offences() {
        page.table(
                "Offences",
                List.of("Code", "Title", "Duty of States", "ICCS", "✓", "Source"),
                book.offences().stream()
                        .map(one -> row(
                                one.code(),
                                one.title(),
                                one.duty().name(),
                                one.iccs() == null ? "" : one.iccs(),
                                mark(one.verified()),
                                cited(one.source()))));
    }

    private void assistanceTypes() {
        page.table(
                "Kinds of assistance",
                List.of("Letter", "Code", "Title", "Coercive", "✓", "Source"),
                book.assistanceTypes().stream()
                        .map(one -> row(
                                one.letter(),
                                one.code(),
                                one.title(),
                                one.coercion().name(),
                                mark(one.verified()),
                                cited(one.source()))));
    }

    private void contents(ContentsList list) {
        var more = list.extendsList() == null ? "" : ", beside " + list.extendsList();
        page.table(
                "Contents: " + list.title() + " (" + list.code() + more + "; " + cited(list.source())
                        + (list.verified() ? "; ✓)" : "; unverified)"),
                List.of("Code", "What", "Not for"),
                list.items().stream()
                        .map(item -> row(
                                item.code(),
                                item.title() + (item.wherePossible() ? " (where possible)" : ""),
                                String.join(", ", item.notFor()))));
    }

    private void calendars() {
        page.table(
                "Calendars",
                List.of("Code", "Title", "Weekend", "Years", "Holidays", "✓", "Source"),
                book.lists().calendars().all().stream()
                        .map(one -> row(
                                one.code(),
                                one.title(),
                                sorted(one.weekend()),
                                one.firstYear() == null ? "" : one.firstYear() + " to " + one.lastYear(),
                                String.valueOf(one.holidays().size()),
                                mark(one.verified()),
                                cited(one.source()))));
    }

    private void countedByHand() {
        page.table(
                "Deadlines counted by hand",
                List.of("Event", "Counted", "Calendar", "Zone", "End", "Reasoning", "Source"),
                HandCounted.all().stream()
                        .map(one -> row(
                                one.start(),
                                one.counted() + (one.namesRule() ? "" : ", " + one.method()),
                                one.calendar(),
                                one.zone(),
                                one.end(),
                                one.why(),
                                one.source())));
    }

    private void knownDeadlines() {
        page.table(
                "Known time limits, and those without a rule",
                List.of("Limit", "Subject", "Source", "Rules", "Left out", "Reason"),
                KnownDeadline.all().stream()
                        .map(one -> row(
                                one.id(),
                                one.what(),
                                one.source(),
                                String.join(", ", one.rules()),
                                orNothing(one.leftOut()),
                                one.why())));
    }

    private static String extension(DeadlineRule rule) {
        var extension = rule.extension();
        if (extension == null) {
            return "";
        }
        return extension.by() + (extension.amount() == null ? "" : ", " + extension.amount() + " " + extension.unit())
                + ", if " + extension.when();
    }

    private static String trigger(Trigger trigger) {
        return switch (trigger) {
            case Trigger.OnStep onStep -> onStep.step().name();
            case Trigger.OnOpening onOpening -> onOpening.kind() + " opens";
            case Trigger.OnClosing onClosing -> onClosing.kind() + " closes";
            case Trigger.ByHand byHand -> "by hand";
        };
    }

    private static String length(DeadlineRule rule) {
        Length length = rule.length();
        if (!length.unit().hasNumber()) {
            return length.unit() == Unit.AS_STATED ? "as stated" : "without delay";
        }
        var method = rule.counting() == CountingMethod.FOLLOWING_DAY ? "" : ", " + rule.counting();
        return length.amount() + " " + length.unit() + (rule.backwards() ? " before" : "") + method
                + (rule.terms().moves() ? ", rolls" : "");
    }

    /** Instrument, article and note. */
    static String cited(Source source) {
        var place = source.article() == null ? source.instrument() : source.instrument() + " " + source.article();
        return source.note() == null ? place : place + " (" + source.note() + ")";
    }
}
