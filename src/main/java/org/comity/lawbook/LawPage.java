package org.comity.lawbook;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.rules.deadline.DeadlineRule;
import org.comity.rules.deadline.Length;
import org.comity.rules.deadline.Trigger;
import org.comity.rules.deadline.Unit;
import org.comity.rules.law.ContentsList;
import org.comity.rules.law.Source;
import org.comity.rules.law.Validity;
import org.comity.rules.refusal.Reason;
import org.comity.rules.refusal.ReasonKind;

/** The law book as a page for readers, {@code docs/law.md}. */
public final class LawPage {

    private final LawBook book;
    private final StringBuilder page = new StringBuilder();

    private LawPage(LawBook book) {
        this.book = book;
    }

    /** The page in Markdown. */
    public static String of(LawBook book) {
        return new LawPage(book).write();
    }

    private String write() {
        page.append("""
                # The law book

                Made from the files in `src/main/resources/law`; do not edit. An entry without ✓ was **not** checked
                against the official text and must be before anybody relies on it. A deadline is law only where its
                force is TREATY or STATUTE.
                """);
        counts();
        instruments();
        Arrays.stream(ReasonKind.values()).forEach(this::reasons);
        prohibitions();
        ruleSets();
        deadlines();
        offences();
        assistanceTypes();
        book.contentsLists().forEach(this::contents);
        calendars();
        return page.toString();
    }

    private void counts() {
        var shelves = book.shelves().byFolder();
        table(
                "How much is unverified",
                List.of("Folder", "Entries", "Unverified"),
                shelves.entrySet().stream()
                        .map(entry -> row(
                                entry.getKey().title(),
                                String.valueOf(entry.getValue().all().size()),
                                String.valueOf(entry.getValue().unverified()))));
    }

    private void instruments() {
        table(
                "Instruments",
                List.of("Code", "Title", "Form", "In force", "✓", "Where"),
                book.instruments().stream()
                        .map(one -> row(
                                one.code(),
                                one.title(),
                                one.form().name(),
                                validity(one.validity()),
                                mark(one.verified()),
                                note(one.source()))));
    }

    private void reasons(ReasonKind kind) {
        table(
                kind.title() + " (" + kind + ")",
                List.of("Code", "Title", "Concerns", "Nature in each source", "Words", "✓", "Source"),
                book.reasons(kind).stream()
                        .map(one -> row(
                                one.code(),
                                one.title(),
                                sorted(one.appliesTo()),
                                natures(one),
                                one.narrativeRequired() ? "required" : "",
                                mark(one.verified()),
                                one.source().cited())));
    }

    private static String natures(Reason reason) {
        return reason.natures().stream()
                .map(nature -> new Source(nature.instrument(), nature.article(), null).cited() + " "
                        + nature.nature().name().toLowerCase(Locale.ROOT)
                        + (nature.verified() ? " ✓" : ""))
                .collect(Collectors.joining("; "));
    }

    private void prohibitions() {
        table(
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
                                                        : "the basis is " + sorted(one.whenBasis()))
                                        .filter(text -> !text.isEmpty())
                                        .collect(Collectors.joining("; ")),
                                one.effect().name(),
                                mark(one.verified()),
                                one.source().cited())));
    }

    private void ruleSets() {
        table(
                "Rule sets",
                List.of("Code", "Title", "Mandatory", "Optional", "Forbidden", "✓", "Source"),
                book.ruleSets().stream()
                        .map(one -> row(
                                one.code(),
                                one.title(),
                                sorted(one.mandatory()),
                                sorted(one.optional()),
                                sorted(one.forbidden()),
                                mark(one.verified()),
                                one.source().cited())));
    }

    private void deadlines() {
        table(
                "Deadline rules",
                List.of("Code", "What", "From", "Until", "Length", "Stands still", "At expiry", "Force", "✓", "Source"),
                book.deadlineRules().stream()
                        .map(one -> row(
                                one.code(),
                                one.title() + (one.urgentOnly() ? " (urgent only)" : ""),
                                trigger(one.starts()),
                                sorted(one.ends().stream().map(LawPage::trigger).toList()),
                                length(one),
                                sorted(one.suspendsOn()),
                                one.effect().name(),
                                one.force().name(),
                                mark(one.verified()),
                                one.source().cited())));
    }

    private void offences() {
        table(
                "Offences",
                List.of("Code", "Title", "Duty of States", "ICCS", "✓", "Source"),
                book.offences().stream()
                        .map(one -> row(
                                one.code(),
                                one.title(),
                                one.duty().name(),
                                one.iccs() == null ? "" : one.iccs(),
                                mark(one.verified()),
                                one.source().cited())));
    }

    private void assistanceTypes() {
        table(
                "Kinds of assistance",
                List.of("Letter", "Code", "Title", "Coercive", "✓", "Source"),
                book.assistanceTypes().stream()
                        .map(one -> row(
                                one.letter(),
                                one.code(),
                                one.title(),
                                one.coercion().name(),
                                mark(one.verified()),
                                one.source().cited())));
    }

    private void contents(ContentsList list) {
        var more = list.extendsList() == null ? "" : ", beside " + list.extendsList();
        table(
                "Contents: " + list.title() + " (" + list.code() + more + "; "
                        + list.source().cited() + (list.verified() ? "; ✓)" : "; unverified)"),
                List.of("Code", "What", "Not for"),
                list.items().stream()
                        .map(item -> row(
                                item.code(),
                                item.title() + (item.wherePossible() ? " (where possible)" : ""),
                                String.join(", ", item.notFor()))));
    }

    private void calendars() {
        table(
                "Calendars",
                List.of("Code", "Title", "Weekend", "Holidays", "✓", "Source"),
                book.calendars().stream()
                        .map(one -> row(
                                one.code(),
                                one.title(),
                                sorted(one.weekend()),
                                String.valueOf(one.holidays().size()),
                                mark(one.verified()),
                                one.source().cited())));
    }

    private void table(String title, List<String> heads, Stream<String> rows) {
        page.append("\n## ").append(title).append("\n\n");
        page.append(row(heads.toArray(String[]::new))).append('\n');
        page.append("|---".repeat(heads.size())).append("|\n");
        rows.forEach(row -> page.append(row).append('\n'));
    }

    private static String row(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String mark(boolean verified) {
        return verified ? "✓" : "";
    }

    private static String note(Source source) {
        return source.note() == null ? "" : source.note();
    }

    private static String validity(Validity validity) {
        var from = validity.from() == null ? "" : "from " + validity.from();
        return validity.to() == null ? from : from + " to " + validity.to();
    }

    private static String sorted(Collection<?> values) {
        return values.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
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
        if (length.unit() == Unit.AS_STATED) {
            return "as stated";
        }
        return length.amount() + " " + length.unit() + (rule.rolls() && length.isInDays() ? ", rolls" : "");
    }
}
