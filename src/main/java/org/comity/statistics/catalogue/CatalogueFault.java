package org.comity.statistics.catalogue;

/**
 * A fault in a file of the catalogue.
 *
 * @param file the name of the file
 * @param entry the code of the entry, or its place in the file
 * @param field the field within the entry
 * @param sentence the fault in words
 */
public record CatalogueFault(String file, String entry, String field, String sentence) {

    @Override
    public String toString() {
        return file + ", " + entry + ", " + field + ": " + sentence;
    }
}
