package org.comity.publication.format.datapackage;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.comity.base.sheet.csv.CsvStream;
import org.comity.publication.format.EditionWriter;
import org.comity.publication.format.LicenceSettings;
import org.comity.publication.format.UndatedEntries;
import org.comity.publication.format.csv.LongColumns;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedTable;

/**
 * Writes an edition as a Data Package. The descriptor is the last file of the zip file, because it has the size and the hash of each
 * table.
 */
@Singleton
@Priority(770)
public final class DataPackageWriter implements EditionWriter {

    private final LicenceSettings licence;

    @Inject
    public DataPackageWriter(LicenceSettings licence) {
        this.licence = licence;
    }

    @Override
    public String code() {
        return "data-package";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public void write(PublishedEdition edition, Language language, OutputStream out) throws IOException {
        // Closing it would close the stream of the caller.
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        start(zip, "README.md");
        zip.write(new PackageReadme(edition, language, licence).text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        var files = new ArrayList<PackageFile>();
        for (var table : edition.tables()) {
            files.add(table(zip, table, language));
        }
        start(zip, "datapackage.json");
        zip.write(PackageDescriptor.of(edition, language, licence, files));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private static PackageFile table(ZipOutputStream zip, PublishedTable table, Language language) throws IOException {
        var path = "data/" + table.code() + ".csv";
        start(zip, path);
        var counted = new Counted(new DigestOutputStream(zip, sha256()));
        var columns = LongColumns.of(List.of(table));
        var csv = CsvStream.forPrograms(counted);
        csv.row(columns.names());
        var lines = columns.lines(table, language);
        while (lines.next()) {
            csv.row(lines.line());
        }
        csv.flush();
        zip.closeEntry();
        return new PackageFile(table, path, counted.bytes, counted.hash());
    }

    private static void start(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(UndatedEntries.undated(new ZipEntry(name)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts the bytes that pass. */
    private static final class Counted extends FilterOutputStream {

        private final DigestOutputStream digest;
        private long bytes;

        Counted(DigestOutputStream digest) {
            super(digest);
            this.digest = digest;
        }

        @Override
        public void write(byte[] from, int start, int length) throws IOException {
            digest.write(from, start, length);
            bytes += length;
        }

        @Override
        public void write(int one) throws IOException {
            digest.write(one);
            bytes++;
        }

        String hash() {
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        }
    }
}
