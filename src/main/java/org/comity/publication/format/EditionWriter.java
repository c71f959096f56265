package org.comity.publication.format;

import java.io.IOException;
import java.io.OutputStream;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;

/**
 * Writes an edition, whole or filtered, in one format. The same edition gives the same bytes. Every status of a cell is beside its value,
 * and no value means one.
 */
public interface EditionWriter {

    /** Code of the format in addresses, in small letters with hyphens. */
    String code();

    /** Media type, with its parameters. */
    String mediaType();

    /** Extension of the name of a file, without a dot. */
    String extension();

    /** Writes the edition with titles in a language. The stream stays open. */
    void write(PublishedEdition edition, Language language, OutputStream out) throws IOException;
}
