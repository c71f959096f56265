package org.comity.publication.format.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.comity.publication.format.UndatedEntries;
import org.comity.publication.table.PublishedEdition;

/** Copies a workbook without the instant at which it was written, because the same edition gives the same bytes. */
public final class StableWorkbook {

    private static final String PROPERTIES = "docProps/core.xml";

    private StableWorkbook() {}

    /** Copies the workbook of a file to a stream, which stays open. */
    public static void copy(Path file, PublishedEdition edition, OutputStream out) throws IOException {
        try (var from = ZipFile.builder().setPath(file).get()) {
            // Closing it would close the stream of the caller.
            var to = new ZipArchiveOutputStream(out);
            var parts = from.getEntriesInPhysicalOrder();
            while (parts.hasMoreElements()) {
                copy(from, parts.nextElement(), edition, to);
            }
            to.finish();
            to.flush();
        }
    }

    private static void copy(ZipFile from, ZipArchiveEntry part, PublishedEdition edition, ZipArchiveOutputStream to)
            throws IOException {
        if (part.getName().equals(PROPERTIES)) {
            var bytes = properties(edition).getBytes(StandardCharsets.UTF_8);
            to.putArchiveEntry(UndatedEntries.undated(new ZipArchiveEntry(PROPERTIES)));
            new ByteArrayInputStream(bytes).transferTo(to);
            to.closeArchiveEntry();
            return;
        }
        var entry = UndatedEntries.undated(new ZipArchiveEntry(part.getName()));
        entry.setMethod(part.getMethod());
        entry.setCrc(part.getCrc());
        entry.setSize(part.getSize());
        entry.setCompressedSize(part.getCompressedSize());
        try (var raw = from.getRawInputStream(part)) {
            to.addRawArchiveEntry(entry, raw);
        }
    }

    private static String properties(PublishedEdition edition) {
        var published = edition.publishedAt();
        var instant = published == null ? edition.to().atStartOfDay().toInstant(ZoneOffset.UTC) : published;
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
                <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created></cp:coreProperties>""".formatted(seconds(instant));
    }

    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
