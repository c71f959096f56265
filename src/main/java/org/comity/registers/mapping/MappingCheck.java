package org.comity.registers.mapping;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.comity.base.problem.Fault;
import org.comity.base.problem.NearestWords;
import org.comity.base.problem.ProblemException;
import org.comity.base.sheet.text.PlainWords;
import org.comity.registers.words.CellPlace;
import org.comity.registers.words.DeciderWords;
import org.comity.registers.words.OffenceWords;
import org.comity.registers.words.ReferenceLists;
import org.comity.registers.words.RegisterColumn;
import org.comity.registers.words.RowEnding;
import org.comity.registers.words.Suggestions;
import org.comity.registers.words.Vocabulary;
import org.comity.rules.workflow.State;

/** Finds every fault of a mapping at once: fields, columns and values that do not exist. */
public final class MappingCheck {

    private static final int MOST_CHARACTERS = 256 * 1024;
    private static final String SEPARATORS = ",;\t|";

    private static final Set<String> JOINED =
            Set.of(RegisterColumn.REFERENCE.key(), RegisterColumn.FOREIGN_REFERENCE.key());

    private final Mapping mapping;
    private final ReferenceLists lists;
    private final UnaryOperator<String> place;
    private final List<Fault> faults = new ArrayList<>();

    /** A check that converts a JSON pointer in the mapping to a pointer in the body of the call. */
    public MappingCheck(Mapping mapping, ReferenceLists lists, UnaryOperator<String> place) {
        this.mapping = mapping;
        this.lists = lists;
        this.place = place;
    }

    /** Refuses a mapping that is too large. Every import stores its mapping. */
    public static void checkSize(String json, String pointer) {
        if (json.length() > MOST_CHARACTERS) {
            throw ProblemException.unprocessable(List.of(
                    Fault.ofBody(pointer, "too-large", "may have at most " + MOST_CHARACTERS + " characters as JSON")));
        }
    }

    /** Checks the parts that are needed to open the file. */
    public void checkForm() {
        form();
        throwFaults();
    }

    /** Checks the parts that need no file. */
    public void checkWords() {
        form();
        mapping.columns().keySet().stream()
                .filter(key -> RegisterColumn.named(key).isEmpty())
                .forEach(key -> unknownField(at("columns", key)));
        words();
        throwFaults();
    }

    private void form() {
        var charset = mapping.charset();
        if (charset != null && !isCharset(charset)) {
            fault("/charset", "unknown", "is the name of no character set that is known here: " + charset);
        }
        var separator = mapping.separator();
        if (separator != null && (separator.length() != 1 || !SEPARATORS.contains(separator))) {
            fault("/separator", "bad-value", "must be a comma, a semicolon, a vertical bar or a tab");
        }
    }

    public void words() {
        mapping.joined().keySet().stream()
                .filter(key -> !JOINED.contains(key))
                .forEach(key -> fault(at("joined", key), "not-joined", "must be reference or foreignReference"));
        mapping.constants().forEach(this::constant);
        new RecordGroupCheck(this, lists.records()).check(mapping.records());
        mapping.lists().keySet().stream()
                .filter(key -> RegisterColumn.named(key)
                        .filter(RegisterColumn::canBeSeveral)
                        .isEmpty())
                .forEach(key -> fault(
                        at("lists", key),
                        "not-a-list",
                        "must be offence, persons, foreignReference, legalBasis or ground"));
        mapping.values().forEach((key, words) -> {
            var field = RegisterColumn.named(key);
            if (field.isEmpty()) {
                unknownField(at("values", key));
            } else if (!field.get().isWord()) {
                fault(at("values", key), "not-a-word", "has no list of values that words could mean");
            } else {
                words.forEach((word, target) -> target(at("values", key, word), field.get(), target));
            }
        });
    }

    private void constant(String key, String word) {
        var field = RegisterColumn.named(key);
        if (field.isEmpty()) {
            unknownField(at("constants", key));
        } else if (!field.get().canBeConstant()) {
            fault(at("constants", key), "not-constant", "cannot be the same for all rows");
        } else {
            target(at("constants", key), field.get(), word);
        }
    }

    private void target(String pointer, RegisterColumn field, String target) {
        var expected = expected(pointer, field, target);
        if (!expected.isEmpty()) {
            fault(pointer, "unknown-value", CellPlace.shortened(target) + " is not " + expected + hint(field, target));
        }
    }

    private String hint(RegisterColumn field, String target) {
        var meant = new Suggestions(lists).suggest(field, target);
        return meant.isEmpty() ? "" : "; did you mean " + meant.getFirst() + "?";
    }

    /** Returns the requirement that a value does not meet; empty if it meets all. */
    private String expected(String pointer, RegisterColumn field, String target) {
        return switch (field) {
            case DIRECTION -> Vocabulary.direction(target).isPresent() ? "" : "INCOMING or OUTGOING";
            case KIND -> Vocabulary.kind(target).isPresent() ? "" : "one of " + Vocabulary.kinds();
            case COUNTERPART ->
                lists.partner(target).isPresent()
                                || lists.partnersMeantBy(target).size() == 1
                        ? ""
                        : "the alpha-3 code of a State or territory";
            case STATUS -> isState(target) || RowEnding.named(target).isPresent() ? "" : "a state of a procedure";
            case OUTCOME ->
                Vocabulary.isJustOpen(target) || RowEnding.meantBy(target).isPresent()
                        ? ""
                        : "OPEN or one of " + RowEnding.names();
            case OFFENCE -> isOffence(pointer, target) ? "" : "an offence of the Convention, such as UNCAC 15";
            case LEGAL_BASIS -> lists.legalBasis(target).isPresent() ? "" : "the code of an instrument of the law book";
            case GROUND ->
                lists.ground(target).isPresent() ? "" : "the code of a ground of the law book, such as RF_NATIONALITY";
            case DECIDED_BY -> DeciderWords.meantBy(target).isPresent() ? "" : "one of " + DeciderWords.codes();
            default -> "";
        };
    }

    /** A constant offence may be in national words. An article of the Convention must exist. */
    private boolean isOffence(String pointer, String target) {
        var article = OffenceWords.article(target);
        return article.isPresent() ? lists.offence(article.get()).isPresent() : pointer.startsWith("/constants/");
    }

    private static boolean isState(String name) {
        for (var state : State.values()) {
            if (PlainWords.of(state.name()).equals(PlainWords.of(name))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    public void unknownField(String pointer) {
        var name = pointer.substring(pointer.lastIndexOf('/') + 1);
        fault(
                pointer,
                "unknown-field",
                "there is no such field" + NearestWords.hint(name, RegisterColumn.allKeys()) + "; there are "
                        + RegisterColumn.keys());
    }

    public static String at(String... steps) {
        return Fault.pointer(List.of(steps));
    }

    public void fault(String pointer, String code, String detail) {
        faults.add(Fault.ofBody(place.apply(pointer), code, detail));
    }

    public void throwFaults() {
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
    }
}
