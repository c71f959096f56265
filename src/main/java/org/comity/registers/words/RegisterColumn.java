package org.comity.registers.words;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.base.sheet.text.PlainWords;

/** The fields that an import reads from a row, with their usual headings. */
public enum RegisterColumn {
    REFERENCE(
            "reference",
            Trait.OWN_TO_THE_ROW,
            "ref",
            "ref no",
            "our reference",
            "our ref",
            "own reference",
            "reference number",
            "case number",
            "case no",
            "case ref",
            "case reference",
            "case id",
            "file number",
            "file no",
            "file ref",
            "file reference",
            "register number",
            "registration number",
            "request number",
            "request id",
            "number",
            "no",
            "id"),
    DIRECTION("direction", Trait.WORD, "in or out", "in/out", "incoming/outgoing", "incoming or outgoing", "way"),
    KIND(
            "kind",
            Trait.WORD,
            "type",
            "type of request",
            "kind of request",
            "request type",
            "request kind",
            "type of cooperation",
            "form of cooperation"),
    COUNTERPART(
            "counterpart",
            Trait.WORD,
            "country",
            "country code",
            "partner",
            "partner country",
            "partner state",
            "foreign country",
            "foreign state",
            "other state",
            "other country",
            "requested state",
            "requested country",
            "requesting state",
            "requesting country",
            "counterpart country",
            "jurisdiction",
            "territory",
            "nation"),
    DATED(
            "dated",
            Trait.DATE,
            "date",
            "request date",
            "requested",
            "requested on",
            "date of request",
            "date requested",
            "date made",
            "made on",
            "date sent",
            "sent",
            "sent on",
            "date issued",
            "issued on",
            "date of letter",
            "letter date",
            "date submitted",
            "submitted on",
            "date opened",
            "opened",
            "opened on"),
    RECEIVED(
            "received",
            Trait.DATE,
            "received on",
            "date received",
            "received date",
            "date of receipt",
            "receipt",
            "receipt date",
            "date of arrival",
            "arrived on"),
    OFFENCE(
            "offence",
            Trait.WORD,
            "offences",
            "offense",
            "offenses",
            "offence type",
            "type of offence",
            "crime",
            "crimes",
            "crime type",
            "charge",
            "charges"),
    STATUS("status", Trait.WORD, "current status", "present status", "case status", "request status", "stage"),
    OUTCOME("outcome", Trait.WORD, "result", "final outcome", "final result", "disposition", "decision", "conclusion"),
    OUTCOME_ON(
            "outcomeOn",
            Trait.DATE,
            "outcome date",
            "date of outcome",
            "result date",
            "date of result",
            "decision date",
            "date of decision",
            "decided on",
            "finalised",
            "finalised on",
            "finalized on",
            "date finalised",
            "date finalized",
            "closed",
            "closed on",
            "date closed",
            "closing date",
            "completed on",
            "date completed",
            "completion date",
            "concluded on",
            "date concluded",
            "end date"),
    FOREIGN_REFERENCE(
            "foreignReference",
            Trait.OWN_TO_THE_ROW,
            "foreign ref",
            "their reference",
            "their ref",
            "your reference",
            "your ref",
            "other reference",
            "partner reference",
            "counterpart reference"),
    SUMMARY(
            "summary",
            Trait.OWN_TO_THE_ROW,
            "description",
            "remarks",
            "remark",
            "notes",
            "note",
            "comments",
            "comment",
            "subject"),
    PERSONS(
            "persons",
            Trait.OWN_TO_THE_ROW,
            "person",
            "person sought",
            "persons sought",
            "names of persons",
            "name of person",
            "fugitive",
            "fugitives",
            "suspect",
            "suspects",
            "accused",
            "defendant",
            "defendants"),
    LEGAL_BASIS("legalBasis", Trait.WORD, "basis", "treaty", "convention", "instrument", "treaty basis"),
    OFFICER(
            "officer",
            Trait.OWN_TO_THE_ROW,
            "case officer",
            "caseworker",
            "desk officer",
            "responsible officer",
            "handled by",
            "assigned to"),
    EXECUTING_AUTHORITY(
            "executingAuthority",
            Trait.OWN_TO_THE_ROW,
            "executing agency",
            "agency",
            "domestic agency",
            "domestic authority",
            "executed by",
            "executing office",
            "sent for execution to"),
    GROUND(
            "ground",
            Trait.WORD,
            "grounds",
            "ground of refusal",
            "grounds of refusal",
            "ground for refusal",
            "grounds for refusal",
            "refusal ground",
            "reason for refusal",
            "reasons for refusal"),
    DECIDED_BY(
            "decidedBy",
            Trait.WORD,
            "decider",
            "deciding body",
            "deciding authority",
            "refused by",
            "decision by",
            "decision taken by"),
    /** All moves of a request, as an export writes them. They decide its course in place of the other columns. */
    MOVES("moves", Trait.OWN_TO_THE_ROW),
    /** The days of events that are no steps, as an export writes them. */
    EVENTS("datedEvents", Trait.OWN_TO_THE_ROW),
    NOTE("note", Trait.RECORD);

    /** The text between several values of a cell in an export. */
    public static final String BETWEEN_EXPORTED = "; ";

    private final String key;
    private final String plainKey;
    private final Trait trait;
    private final List<String> synonyms;

    RegisterColumn(String key, Trait trait, String... synonyms) {
        this.key = key;
        this.plainKey = PlainWords.of(key);
        this.trait = trait;
        this.synonyms = Stream.concat(
                        Arrays.stream(synonyms).map(PlainWords::of), RegisterWords.Group.HEADINGS.of(key).stream())
                .toList();
    }

    private enum Trait {
        /** A word of a list. It can be mapped, and be constant. */
        WORD,
        DATE,
        OWN_TO_THE_ROW,
        /** The text of a record of the request. Its heading is named by a mapping, never guessed. */
        RECORD
    }

    /** The name in mappings and reports. */
    public String key() {
        return key;
    }

    public boolean isDate() {
        return trait == Trait.DATE;
    }

    /** True if its words can be mapped and it can be constant. */
    public boolean isWord() {
        return trait == Trait.WORD;
    }

    /** True if a mapping can give it to all rows. */
    public boolean canBeConstant() {
        return isWord() || this == OFFICER || this == EXECUTING_AUTHORITY;
    }

    /** True if its text becomes a record of the request, of the part with the code of this key. */
    public boolean isRecord() {
        return trait == Trait.RECORD;
    }

    /** The columns whose text becomes a record. */
    public static List<RegisterColumn> records() {
        return Arrays.stream(values()).filter(RegisterColumn::isRecord).toList();
    }

    /** True if a cell can have several values. */
    public boolean canBeSeveral() {
        return this == OFFENCE || this == PERSONS || this == FOREIGN_REFERENCE || this == LEGAL_BASIS || this == GROUND;
    }

    /** True if a heading, in plain form, is the name of the field, so that nothing is guessed. */
    public boolean isCalled(String plain) {
        return !isRecord() && plainKey.equals(plain);
    }

    /** True if a heading, in plain form, is a usual one for this field. */
    public boolean isMeantBy(String plain) {
        return synonyms.contains(plain);
    }

    public static Optional<RegisterColumn> named(String key) {
        if (key.equals("receivedOn")) {
            return Optional.of(RECEIVED);
        }
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    /** The names of all fields, in the order in which an export without a mapping has them. */
    public static List<String> allKeys() {
        return Arrays.stream(values()).map(RegisterColumn::key).toList();
    }

    public static String keys() {
        return String.join(", ", allKeys());
    }
}
