package org.comity.registers.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.comity.registers.words.DeciderWords;
import org.comity.registers.words.RegisterColumn;
import org.comity.registers.words.RowEnding;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A field that an import reads from a column of a register.
 *
 * @param field name of the field in mappings, in the dictionary and in reports
 * @param content form of its cells
 * @param severalValues true if {@code lists} of a mapping may name a separator between several values of a cell
 * @param constant true if {@code constants} of a mapping may give it to all rows
 * @param meaning description of its values
 * @param codes codes that a word of its column can mean; absent if they are a list of their own
 * @param codesAt address of the list of its codes; absent if {@code codes} has them all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ImportField", description = "A field that an import reads from a column of a register")
record ImportFieldView(
        String field,
        Content content,
        boolean severalValues,
        boolean constant,
        String meaning,
        @Nullable List<String> codes,
        @Nullable String codesAt) {

    private static final String OPEN = "OPEN";

    /** The form of the cells of a field. */
    @Schema(name = "ImportFieldContent")
    enum Content {
        /** Words that mean codes. {@code values} of a mapping and the dictionary say what a word means. */
        WORDS,
        /** Dates, in the order that the column proves or the mapping names. */
        DAY,
        /** A text that is stored as it is. */
        TEXT
    }

    /** All fields, in the order in which an export has them. */
    static List<ImportFieldView> all() {
        return Arrays.stream(RegisterColumn.values()).map(ImportFieldView::of).toList();
    }

    private static ImportFieldView of(RegisterColumn field) {
        return new ImportFieldView(
                field.key(),
                field.isWord() ? Content.WORDS : field.isDate() ? Content.DAY : Content.TEXT,
                field.canBeSeveral(),
                field.canBeConstant(),
                meaning(field),
                codes(field),
                codesAt(field));
    }

    private static String meaning(RegisterColumn field) {
        return switch (field) {
            case REFERENCE -> "own reference, by which a later file recognises the row";
            case DIRECTION -> "whether the request was received or made";
            case KIND -> "kind of cooperation";
            case COUNTERPART -> "the other State or territory";
            case DATED -> "day that the request bears";
            case RECEIVED -> "day on which it was received";
            case OFFENCE -> "offences; words without a code are stored as they are";
            case STATUS -> "state in which the request is";
            case OUTCOME -> "how the request ended";
            case OUTCOME_ON -> "day on which it ended";
            case FOREIGN_REFERENCE -> "references of other offices";
            case SUMMARY -> "what the request is about";
            case PERSONS -> "names of persons, or their number";
            case LEGAL_BASIS -> "legal bases; words without a code are stored as they are";
            case OFFICER -> "person in charge";
            case EXECUTING_AUTHORITY ->
                "executing authority of an incoming request; names that are not in the list of the office are stored"
                        + " as they are";
            case GROUND -> "grounds of a refusal, the principal one first";
            case DECIDED_BY -> "body that decided the end of the request";
            case MOVES -> "all moves, as an export writes them";
            case EVENTS -> "days and names of events that are no steps, as an export writes them";
            case NOTE -> "text that becomes a note; only a mapping names its column";
        };
    }

    private static @Nullable List<String> codes(RegisterColumn field) {
        return switch (field) {
            case DIRECTION -> names(Direction.values());
            case KIND -> names(Kind.values());
            case STATUS -> names(State.values());
            case OUTCOME ->
                Stream.concat(Stream.of(OPEN), names(RowEnding.values()).stream())
                        .toList();
            case DECIDED_BY -> List.of(DeciderWords.codes().split(", "));
            default -> null;
        };
    }

    private static @Nullable String codesAt(RegisterColumn field) {
        return switch (field) {
            case COUNTERPART -> "/api/v1/countries";
            case OFFENCE -> "/api/v1/law/offences";
            case LEGAL_BASIS -> "/api/v1/law/instruments";
            case GROUND -> "/api/v1/law/reasons?kind=RF";
            default -> null;
        };
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
