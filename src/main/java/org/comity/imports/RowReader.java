package org.comity.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.comity.request.Channel;
import org.comity.request.ForeignReference;
import org.comity.request.LegalBasis;
import org.comity.request.MatterType;
import org.comity.request.OffenceNamed;
import org.comity.request.RequestContent;
import org.comity.rules.procedure.Direction;
import org.comity.rules.procedure.Kind;
import org.comity.rules.procedure.Procedure;
import org.jspecify.annotations.Nullable;

/** Reads what a row says of a request. */
final class RowReader {

    private static final int LONGEST_REFERENCE = 120;
    private static final int LONGEST_OFFENCE = 300;
    private static final int LONGEST_OFFICER = 100;

    /** The form of the numbers that Comity itself gives, now or later. */
    private static final Pattern OWN_SERIES = Pattern.compile("[A-Z]+-(IN|OUT)/\\d{4}/\\d+");

    private final Lists lists;
    private final PartnerReader partners;
    private final Map<Field, DateColumn> dates;

    RowReader(Lists lists, PartnerReader partners, Map<Field, DateColumn> dates) {
        this.lists = lists;
        this.partners = partners;
        this.dates = dates;
    }

    /** The row, or null if it has faults, all of which are told. */
    @Nullable
    ImportRow read(Line line) {
        if (!RowShape.isSound(line)) {
            return null;
        }
        var procedure = procedure(line);
        var days = new Days(date(line, Field.DATED), date(line, Field.RECEIVED), date(line, Field.OUTCOME_ON));
        var entryOn = entryOn(line, procedure, days);
        var counterpart = partners.read(line, entryOn);
        var reference = reference(line);
        var content = content(line, counterpart, procedure == null ? days : days.in(procedure.direction()));
        var course = procedure == null ? null : new CourseReader(line, procedure, days.ended()).read(entryOn);
        if (line.isFaulty() || procedure == null || course == null) {
            return null;
        }
        var source = line.source();
        return new ImportRow(
                line.number(),
                reference,
                procedure,
                content,
                course,
                source,
                RowDigest.of(procedure.name(), source),
                1);
    }

    /** The days a row names. */
    private record Days(
            @Nullable LocalDate dated,
            @Nullable LocalDate received,
            @Nullable LocalDate ended) {

        /** A request of our own is not received by us: such a day can only stand in for the one it bears. */
        Days in(Direction direction) {
            return direction == Direction.INCOMING ? this : new Days(dated == null ? received : dated, null, ended);
        }
    }

    private static @Nullable String reference(Line line) {
        var reference = bounded(line, Field.REFERENCE, LONGEST_REFERENCE);
        if (reference != null && OWN_SERIES.matcher(reference).matches()) {
            line.fault(
                    Field.REFERENCE, "OWN_SERIES", "has the form of the numbers that are given here to new requests");
        }
        return reference;
    }

    private static @Nullable Procedure procedure(Line line) {
        var direction = direction(line);
        var kind = kind(line);
        if (direction == null || kind == null) {
            return null;
        }
        var procedure = Procedure.of(direction, kind);
        if (procedure.isEmpty()) {
            line.fault(
                    Field.KIND,
                    "NO_PROCEDURE",
                    "there is no procedure for " + direction + " " + kind + "; there are " + Vocabulary.procedures());
        }
        return procedure.orElse(null);
    }

    private static @Nullable Direction direction(Line line) {
        var words = needed(line, Field.DIRECTION);
        if (words == null) {
            return null;
        }
        var mapped = line.meaning(Field.DIRECTION, words);
        var meaning = Vocabulary.direction(mapped.orElse(words)).orElse(null);
        if (meaning == null) {
            line.fault(Field.DIRECTION, "UNKNOWN_DIRECTION", "is neither incoming nor outgoing");
            return null;
        }
        if (meaning.guessed() && mapped.isEmpty()) {
            line.guess(Field.DIRECTION, "DIRECTION_TAKEN", words + " taken for " + meaning.value());
        }
        return meaning.value();
    }

    private static @Nullable Kind kind(Line line) {
        var words = needed(line, Field.KIND);
        if (words == null) {
            return null;
        }
        var mapped = line.meaning(Field.KIND, words);
        var meaning = Vocabulary.kind(mapped.orElse(words)).orElse(null);
        if (meaning == null) {
            line.fault(
                    Field.KIND, "UNKNOWN_KIND", "is no kind of cooperation that is known: " + Vocabulary.procedures());
            return null;
        }
        if (meaning.guessed() && mapped.isEmpty()) {
            line.guess(Field.KIND, "KIND_TAKEN", words + " taken for " + meaning.value());
        }
        return meaning.value();
    }

    private static @Nullable String needed(Line line, Field field) {
        var words = line.text(field);
        if (words == null) {
            line.fault(field, "MISSING", field.key() + " is needed, in each row or as a constant of the mapping");
        }
        return words;
    }

    private @Nullable LocalDate date(Line line, Field field) {
        var text = line.text(field);
        var column = dates.get(field);
        if (text == null || column == null) {
            return null;
        }
        var read = column.read(text);
        var fault = read.fault();
        if (fault != null) {
            line.fault(field, fault.code(), fault.detail());
        }
        read.guesses().forEach(guess -> line.guess(field, guess.code(), guess.detail()));
        return read.day();
    }

    private static @Nullable LocalDate entryOn(Line line, @Nullable Procedure procedure, Days days) {
        if (!line.says(Field.DATED) && !line.says(Field.RECEIVED)) {
            line.fault("NO_DATE", "names no day on which the request was made or received");
            return null;
        }
        if (days.dated() != null && days.received() != null && days.received().isBefore(days.dated())) {
            line.guess(Field.RECEIVED, "RECEIVED_BEFORE_DATED", "was received before the day it bears");
        }
        if (procedure == null) {
            return days.dated() == null ? days.received() : days.dated();
        }
        return switch (procedure.direction()) {
            case INCOMING -> either(line, Field.RECEIVED, days.received(), days.dated());
            case OUTGOING -> either(line, Field.DATED, days.dated(), days.received());
        };
    }

    /** A day that cannot be read is a fault already; only one that is not said is stood in for. */
    private static @Nullable LocalDate either(
            Line line, Field wanted, @Nullable LocalDate day, @Nullable LocalDate standIn) {
        if (day != null || line.says(wanted)) {
            return day;
        }
        var other = wanted == Field.DATED ? Field.RECEIVED : Field.DATED;
        line.guess(
                other,
                "STANDS_IN",
                other.key() + " counts as the day of entry, since " + wanted.key() + " is not said");
        return standIn;
    }

    private RequestContent content(Line line, @Nullable String counterpart, Days days) {
        var foreign = bounded(line, Field.FOREIGN_REFERENCE, LONGEST_REFERENCE);
        var offence = offence(line);
        var basis = legalBasis(line);
        return new RequestContent(
                counterpart == null ? "" : counterpart,
                days.dated(),
                days.received(),
                null,
                Channel.NOT_RECORDED,
                null,
                null,
                MatterType.NOT_RECORDED,
                basis == null ? List.of() : List.of(basis),
                offence == null ? List.of() : List.of(offence),
                List.of(),
                foreign == null ? List.of() : List.of(new ForeignReference(foreign, null)),
                null,
                null,
                null,
                null,
                null,
                line.text(Field.SUMMARY),
                bounded(line, Field.OFFICER, LONGEST_OFFICER),
                null);
    }

    /** The words of the register stay, also where the mapping says which article they mean. */
    private @Nullable OffenceNamed offence(Line line) {
        var words = bounded(line, Field.OFFENCE, LONGEST_OFFENCE);
        if (words == null) {
            return null;
        }
        var named = OffenceWords.article(line.meaning(Field.OFFENCE, words).orElse(words));
        var article = named.flatMap(lists::offence);
        if (named.isPresent() && article.isEmpty()) {
            line.fault(Field.OFFENCE, "UNKNOWN_OFFENCE", "names an article that describes no offence");
        }
        return new OffenceNamed(article.orElse(null), words, true);
    }

    private @Nullable LegalBasis legalBasis(Line line) {
        var words = line.text(Field.LEGAL_BASIS);
        if (words == null) {
            return null;
        }
        var mapped = line.meaning(Field.LEGAL_BASIS, words);
        var code = lists.legalBasis(mapped.orElse(words)).orElse(null);
        if (code == null) {
            line.fault(
                    Field.LEGAL_BASIS,
                    "UNKNOWN_LEGAL_BASIS",
                    "is no instrument of the law book; say in the mapping's values which one it means");
            return null;
        }
        if (mapped.isEmpty() && !code.equals(words)) {
            line.guess(Field.LEGAL_BASIS, "LEGAL_BASIS_TAKEN", words + " taken for " + code);
        }
        return new LegalBasis(code, null, null, null);
    }

    private static @Nullable String bounded(Line line, Field field, int longest) {
        var text = line.text(field);
        if (text != null && text.length() > longest) {
            line.fault(field, "TOO_LONG", "is longer than " + longest + " characters");
        }
        return text;
    }
}
