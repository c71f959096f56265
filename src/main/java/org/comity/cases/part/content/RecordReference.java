package org.comity.cases.part.content;

import org.comity.cases.part.PartKind;

/**
 * A field of a content with the numbers of records of another part, such as the person whom an account belongs to.
 *
 * @param field the field of the body
 * @param column the column: an integer, or an array of integers
 * @param isList true for an array
 * @param target the part whose records are named
 */
public record RecordReference(String field, String column, boolean isList, PartKind target) {

    /** A field with one number. */
    public static RecordReference one(String field, String column, PartKind target) {
        return new RecordReference(field, column, false, target);
    }

    /** A field with a list of numbers. */
    public static RecordReference many(String field, String column, PartKind target) {
        return new RecordReference(field, column, true, target);
    }
}
