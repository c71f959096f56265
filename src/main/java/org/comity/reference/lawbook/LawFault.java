package org.comity.reference.lawbook;

/**
 * Something wrong in a file of law.
 *
 * @param file the file as the reader knows it
 * @param entry the code of the entry, or its place in the file
 * @param field the field within the entry
 * @param sentence what is wrong
 */
public record LawFault(String file, String entry, String field, String sentence) {

    @Override
    public String toString() {
        return file + ", " + entry + ", " + field + ": " + sentence;
    }
}
