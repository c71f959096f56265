package org.comity.registers.records;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A field of a record that a column may have.
 *
 * @param name the field in the body; a field of an object is behind the name of the object and a full stop
 * @param form the form of its cells
 * @param codes the codes that its words mean; empty for another form
 * @param isInList true if the object is the only entry of a list
 * @param target the code of the part whose record it names; null for another form
 * @param isNeeded true if each record has it
 */
public record RecordField(
        String name,
        Form form,
        List<String> codes,
        boolean isInList,
        @Nullable String target,
        boolean isNeeded) {

    /** The form of the cells of a field. */
    @Schema(name = "ImportRecordContent")
    public enum Form {
        /** A text that is stored as it is. */
        TEXT,
        /** Several texts, with a plus sign between two. */
        TEXTS,
        /** A word that means a code. */
        WORD,
        /** Several such words, with a plus sign between two. */
        WORDS,
        /** A State or territory, by its code or a name. */
        COUNTRY,
        /** Several States or territories, with a plus sign between two. */
        COUNTRIES,
        /** A date. */
        DAY,
        /** A day, a month or a year. */
        DAY_IN_PART,
        /** A day, with or without a time of day. */
        INSTANT,
        /** A number with decimals. */
        NUMBER,
        /** A whole number. */
        COUNT,
        /** Yes or no. */
        FLAG,
        /** The name of a record of another part. */
        REFERENCE;

        /** True if a cell may have several values. */
        public boolean isList() {
            return this == TEXTS || this == WORDS || this == COUNTRIES;
        }

        /** True if the cells are dates. */
        public boolean isDay() {
            return this == DAY || this == DAY_IN_PART || this == INSTANT;
        }
    }
}
