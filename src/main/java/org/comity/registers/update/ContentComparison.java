package org.comity.registers.update;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.comity.base.sheet.text.TextKey;
import org.comity.cases.request.content.ForeignReference;
import org.comity.cases.request.content.LegalBasis;
import org.comity.cases.request.content.OffenceNamed;
import org.comity.cases.request.content.RequestContent;
import org.comity.registers.course.ImportRow;
import org.comity.registers.words.RegisterColumn;
import org.comity.rules.law.Offence;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a row says of a request with what the request says. A field that the row leaves out stays. A value that
 * the row has as before stays too, even if the request says something else since.
 */
final class ContentComparison {

    private final ImportRow row;
    private final RecordedRequest recorded;
    private final RequestContent now;
    private final RequestContent formerly;

    /** The day of entry replaces in an export the date of a request that bears none. */
    private final LocalDate entered;

    private final RowFaults faults;
    private final Map<String, Object> added = new LinkedHashMap<>();
    private final List<String> changes = new ArrayList<>();

    ContentComparison(ImportRow row, RecordedRequest recorded, RowFaults faults) {
        this.row = row;
        this.recorded = recorded;
        this.now = recorded.request().content();
        this.formerly = recorded.formerly();
        this.entered = recorded.status().standing().getFirst().occurredOn();
        this.faults = faults;
    }

    ContentComparison compare() {
        var said = row.content();
        fixed(RegisterColumn.COUNTERPART, "counterpart", said.counterpart(), now.counterpart(), formerly.counterpart());
        fixed(
                RegisterColumn.DATED,
                "dated",
                said.dated(),
                now.dated(),
                now.dated() == null ? entered : formerly.dated());
        fixed(RegisterColumn.RECEIVED, "receivedOn", said.receivedOn(), now.receivedOn(), formerly.receivedOn());
        text(RegisterColumn.SUMMARY, "summary", said.summary(), now.summary(), formerly.summary());
        text(RegisterColumn.OFFICER, "officer", said.officer(), now.officer(), formerly.officer());
        agency();
        offences(said);
        list(
                RegisterColumn.LEGAL_BASIS,
                "legalBases",
                new Lists<>(said.legalBases(), now.legalBases(), formerly.legalBases()),
                this::same);
        list(
                RegisterColumn.FOREIGN_REFERENCE,
                "foreignReferences",
                new Lists<>(said.foreignReferences(), now.foreignReferences(), formerly.foreignReferences()),
                ContentComparison::same);
        return this;
    }

    /** Where the office has records of offences, the list follows from them. */
    private void offences(RequestContent said) {
        if (!recorded.hasRecords("offence")) {
            list(
                    RegisterColumn.OFFENCE,
                    "offences",
                    new Lists<>(said.offences(), now.offences(), formerly.offences()),
                    ContentComparison::same);
        }
    }

    /** The fields that get a value, by their names. */
    Map<String, Object> added() {
        return added;
    }

    /** The same in words. */
    List<String> changes() {
        return changes;
    }

    /** A register does not change where a request lies that was sent for execution here. */
    private void agency() {
        var said = row.named().executingAuthority();
        var is = recorded.request().executingAuthority();
        var was = recorded.formerAgency();
        if (!recorded.isSentHere()) {
            text(RegisterColumn.EXECUTING_AUTHORITY, RecordedRequest.AGENCY, said, is, was);
        } else if (was == null || !isInTheRow(was)) {
            fixed(RegisterColumn.EXECUTING_AUTHORITY, RecordedRequest.AGENCY, said, is, was);
        }
    }

    private void fixed(
            RegisterColumn field, String name, @Nullable Object said, @Nullable Object is, @Nullable Object was) {
        if (said == null || said.equals(is) || said.equals(was)) {
            return;
        }
        if (is == null) {
            add(field, name, said, said);
        } else {
            faults.contradicts(field, said, is);
        }
    }

    /** A text that the register changed is taken over, unless it was changed here as well. */
    private void text(
            RegisterColumn field, String name, @Nullable String said, @Nullable String is, @Nullable String was) {
        if (said == null || (is != null && TextKey.same(said, is)) || (was != null && TextKey.same(said, was))) {
            return;
        }
        if (is == null || Objects.equals(is, was)) {
            add(field, name, said, said);
        } else {
            faults.contradicts(field, said, is);
        }
    }

    private record Lists<T>(List<T> said, List<T> is, List<T> was) {}

    /** Values that the register adds are added. One that it has in place of another contradicts. */
    private <T> void list(RegisterColumn field, String name, Lists<T> lists, BiPredicate<T, T> same) {
        var fresh = lists.said().stream()
                .filter(one -> lists.is().stream().noneMatch(other -> same.test(one, other)))
                .filter(one -> lists.was().stream().noneMatch(other -> same.test(one, other)))
                .toList();
        var enriched = lists.is().stream()
                .map(one -> enriched(one, lists.said(), same))
                .toList();
        if (fresh.isEmpty() && enriched.equals(lists.is())) {
            return;
        }
        var gone = lists.is().stream()
                .filter(one -> lists.said().stream().noneMatch(other -> same.test(other, one)))
                .toList();
        if (!fresh.isEmpty() && !gone.isEmpty()) {
            faults.contradicts(field, words(fresh), words(gone));
            return;
        }
        var all = new ArrayList<>(enriched);
        all.addAll(fresh);
        add(field, name, all, fresh.isEmpty() ? words(enriched) : words(fresh));
    }

    /** A value with what the register says in addition. If the register has the value as it is, another one is meant. */
    private static <T> T enriched(T one, List<T> said, BiPredicate<T, T> same) {
        var alike = said.stream().filter(other -> same.test(other, one)).toList();
        return alike.stream().allMatch(other -> saysMore(other, one))
                ? alike.stream().findFirst().orElse(one)
                : one;
    }

    private void add(RegisterColumn field, String name, Object value, Object shown) {
        added.put(name, value);
        changes.add(field.key() + ": " + shown);
    }

    private static boolean same(OffenceNamed one, OffenceNamed other) {
        if (one.national() != null && other.national() != null) {
            return TextKey.same(one.national(), other.national());
        }
        return one.article() != null && one.article().equals(other.article())
                || one.national() != null && TextKey.same(one.national(), Offence.OF_THE_CONVENTION + other.article())
                || other.national() != null
                        && TextKey.same(other.national(), Offence.OF_THE_CONVENTION + one.article());
    }

    private static boolean same(ForeignReference one, ForeignReference other) {
        return TextKey.same(one.reference(), other.reference());
    }

    /** A basis that was stored as written is the same as its code now, if the row still has its words. */
    private boolean same(LegalBasis one, LegalBasis other) {
        if (one.isInWords() && other.isInWords()) {
            return TextKey.same(String.valueOf(one.note()), String.valueOf(other.note()));
        }
        return one.instrument().equals(other.instrument())
                || other.isInWords() && isInTheRow(String.valueOf(other.note()));
    }

    private boolean isInTheRow(String words) {
        var key = TextKey.of(words);
        return row.source().values().stream().anyMatch(cell -> TextKey.of(cell).contains(key));
    }

    /** True for a code in place of words alone. */
    private static boolean saysMore(Object said, Object is) {
        return switch (is) {
            case OffenceNamed offence ->
                offence.article() == null && ((OffenceNamed) said).article() != null && offence.national() != null;
            case LegalBasis basis -> basis.isInWords() && !((LegalBasis) said).isInWords();
            default -> false;
        };
    }

    private static String words(List<?> values) {
        return values.stream()
                .map(value -> switch (value) {
                    case OffenceNamed offence ->
                        String.valueOf(offence.national() == null ? offence.article() : offence.national());
                    case LegalBasis basis -> basis.isInWords() ? String.valueOf(basis.note()) : basis.instrument();
                    case ForeignReference reference -> reference.reference();
                    default -> value.toString();
                })
                .collect(Collectors.joining("; "));
    }
}
