package org.comity.cases.history;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.rules.workflow.LinkKind;
import org.comity.rules.workflow.SideProcessKind;
import org.jspecify.annotations.Nullable;

/**
 * The data of a history entry beside the columns that every entry has. It is stored as a JSON object. Its keys are a
 * contract with every database in use: a key may be added, but never renamed. The hash of an entry covers the stored text.
 */
public sealed interface Detail
        permits MoveDetail,
                Detail.ContentChanged,
                Detail.SideProcessOpened,
                Detail.SideProcessEnded,
                Detail.DeadlineSet,
                Detail.DeadlineEnded,
                Detail.Linked,
                Detail.LinkEnded,
                Detail.PartDetail,
                Detail.EventKept {

    /** The kind of the entry that has this detail. */
    EntryKind entryKind();

    /** Keys of the stored form that SQL reads too, or that are no names of Java. */
    final class Keys {

        /** The grounds of a refusal: an array of objects. */
        public static final String GROUNDS = "grounds";

        /** The code of a ground in the law book. */
        public static final String CODE = "code";

        /** True for the ground that counts in statistics. */
        public static final String PRINCIPAL = "principal";

        /** The steps between two known days of an imported request whose own days are unknown. */
        public static final String NOT_RECORDED = "notRecorded";

        /** The fields of the request that a move changed. */
        public static final String CHANGED = "changed";

        /** The name of an event that is no step. */
        public static final String EVENT = "event";

        /** The code of the rule that gave the request its officer. */
        public static final String OFFICER_BY_RULE = "officerByRule";

        /** The versions of coded reasons that were corrected in the law book, by code. */
        static final String LAW_VERSIONS = "lawVersions";

        static final String IMPORT = "import";
        static final String FORMER_REFERENCE = "formerReference";
        static final String CONTENT = "content";

        private Keys() {}
    }

    /**
     * The value of a field before and after a change.
     *
     * @param from the value before; null if there was none
     * @param to the value after; null if there is none
     */
    record Change(@Nullable Object from, @Nullable Object to) {}

    /**
     * The content of the request was changed by hand.
     *
     * @param fields each changed field by its name
     */
    record ContentChanged(@JsonValue Map<String, Change> fields) implements Detail {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public ContentChanged {}

        @Override
        public EntryKind entryKind() {
            return EntryKind.CHANGE;
        }
    }

    /** A side process was opened. */
    @JsonInclude(Include.NON_EMPTY)
    record SideProcessOpened(
            UUID sideProcess,
            SideProcessKind kind,
            @Nullable LocalDate replyBy,
            @Nullable String reasonCode,
            List<String> items)
            implements Detail {

        public SideProcessOpened {
            items = items == null ? List.of() : items;
        }

        @Override
        public EntryKind entryKind() {
            return EntryKind.SIDE_PROCESS_OPENED;
        }
    }

    /** A side process was ended. */
    record SideProcessEnded(UUID sideProcess, SideProcessKind kind) implements Detail {

        @Override
        public EntryKind entryKind() {
            return EntryKind.SIDE_PROCESS_ENDED;
        }
    }

    /**
     * A deadline was set by hand, or extended: then it replaces another.
     *
     * @param rule the code of its rule in the law book, if it has one
     * @param replaces the deadline that it extends; null for a new one
     * @param partnerInformedOn the day on which the other State was informed of the extension
     */
    record DeadlineSet(
            String title,
            LocalDate dueOn,
            @Nullable String rule,
            @Nullable UUID replaces,
            @Nullable LocalDate partnerInformedOn)
            implements Detail {

        /** A new deadline. */
        public DeadlineSet(String title, LocalDate dueOn, @Nullable String rule) {
            this(title, dueOn, rule, null, null);
        }

        @Override
        public EntryKind entryKind() {
            return EntryKind.DEADLINE_SET;
        }
    }

    /**
     * A deadline was ended by hand.
     *
     * @param ending the code of how it ended
     */
    record DeadlineEnded(UUID deadline, String ending) implements Detail {

        @Override
        public EntryKind entryKind() {
            return EntryKind.DEADLINE_ENDED;
        }
    }

    /**
     * The request was linked to another.
     *
     * @param to the other request
     * @param reference the reference of the other request at that time
     */
    record Linked(UUID link, LinkKind kind, UUID to, String reference) implements Detail {

        @Override
        public EntryKind entryKind() {
            return EntryKind.LINKED;
        }
    }

    /** A link to another request was ended. */
    record LinkEnded(UUID link, LinkKind kind, UUID to) implements Detail {

        @Override
        public EntryKind entryKind() {
            return EntryKind.LINK_ENDED;
        }
    }

    /**
     * Something happened to a record that belongs to the request, such as a note or a measure. Every kind of such record
     * uses this one form.
     *
     * @param part the code of the kind of record
     * @param id the record
     * @param act what happened to it
     * @param values the values of the record that the history stores, by the names that the kind of record defines
     */
    @JsonInclude(Include.NON_EMPTY)
    record PartDetail(String part, UUID id, PartAct act, Map<String, Object> values) implements Detail {

        public PartDetail {
            values = values == null ? Map.of() : values;
        }

        @Override
        public EntryKind entryKind() {
            return EntryKind.PART;
        }
    }

    /**
     * An event of an older register that is no step of the procedure.
     *
     * @param event the code of a step of another procedure, or the words of the register
     * @param importId the import run
     * @param row the number of the row in the file
     * @param correctionReason why an earlier entry was corrected; null if this is no correction
     */
    @JsonInclude(Include.NON_NULL)
    record EventKept(
            @JsonProperty(Keys.EVENT) String event,
            @JsonProperty(Keys.IMPORT) UUID importId,
            int row,
            @Nullable String correctionReason)
            implements Detail {

        /** The detail of an event of a register. */
        public EventKept(String event, UUID importId, int row) {
            this(event, importId, row, null);
        }

        /** The detail of an entry that corrects the entry with this one. */
        public EventKept corrected(String reason) {
            return new EventKept(event, importId, row, reason);
        }

        @Override
        public EntryKind entryKind() {
            return EntryKind.EVENT;
        }
    }

    /** The acts on a record of a request. */
    enum PartAct {
        ADDED,
        CHANGED,
        ENDED,
        /** The record went to another request, where it was added again. */
        MOVED
    }
}
