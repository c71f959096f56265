package org.comity.publication.evidence;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.comity.publication.comparison.ComparedEdition;
import org.comity.publication.format.EditionFormats;
import org.comity.publication.format.LicenceSettings;
import org.comity.publication.format.UndatedEntries;
import org.comity.publication.format.xlsx.StableWorkbook;
import org.comity.publication.returns.FillReturn;
import org.comity.publication.returns.ReturnLayout;
import org.comity.publication.returns.ReturnProfiles;
import org.comity.publication.returns.ReturnWorkbook;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.reference.countries.Regions;
import org.comity.statistics.catalogue.IndicatorCatalogue;

/** Writes the files of an evidence pack, in English, into one zip file. The same content gives the same bytes. */
@Singleton
class EvidencePack {

    static final String MEDIA_TYPE = "application/zip";

    private final EditionFormats formats;
    private final ReturnProfiles returns;
    private final IndicatorCatalogue catalogue;
    private final Regions regions;
    private final LicenceSettings licence;

    EvidencePack(
            EditionFormats formats,
            ReturnProfiles returns,
            IndicatorCatalogue catalogue,
            Regions regions,
            LicenceSettings licence) {
        this.formats = formats;
        this.returns = returns;
        this.catalogue = catalogue;
        this.regions = regions;
        this.licence = licence;
    }

    /** A file that is written to a stream. */
    @FunctionalInterface
    private interface Written {
        void to(OutputStream out) throws IOException;
    }

    /**
     * The zip file.
     *
     * @param compared the edition and the one before it
     * @param countedAt instant of the counting of the edition
     */
    byte[] of(ComparedEdition compared, Instant countedAt, StoredTraces traces) {
        var edition = compared.edition();
        var files = new LinkedHashMap<String, byte[]>();
        add(
                files,
                "README.md",
                out -> out.write(utf8(new PackReadme(edition, countedAt, returns.all(), traces, licence).text())));
        figures(files, edition, "xlsx", "figures/edition.xlsx");
        figures(files, edition, "data-package", "figures/data-package.zip");
        add(files, "definitions.md", out -> out.write(utf8(new PackDefinitions(edition, catalogue).text())));
        for (var layout : returns.all()) {
            add(files, "returns/" + layout.code() + ".xlsx", out -> filled(layout, edition, out));
        }
        add(files, "changes.csv", out -> PackTables.changes(compared.changes(), out));
        add(files, "traces.csv", out -> PackTables.traces(traces.traces().lines(), regions, out));
        files.put("SHA256SUMS", utf8(sums(files)));
        return zipped(files);
    }

    private static void filled(ReturnLayout layout, PublishedEdition edition, OutputStream out) throws IOException {
        var file = Files.createTempFile("return", ".xlsx");
        try {
            try (var stream = Files.newOutputStream(file)) {
                ReturnWorkbook.write(FillReturn.of(layout, edition), Language.EN, stream);
            }
            StableWorkbook.copy(file, edition, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void figures(Map<String, byte[]> files, PublishedEdition edition, String format, String name) {
        var writer = formats.of(format).orElseThrow();
        add(files, name, out -> writer.write(edition, Language.EN, out));
    }

    private static void add(Map<String, byte[]> files, String name, Written file) {
        var out = new ByteArrayOutputStream();
        try {
            file.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.put(name, out.toByteArray());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** As {@code sha256sum --check} reads them. */
    private static String sums(Map<String, byte[]> files) {
        var sums = new StringBuilder();
        files.forEach((name, content) -> sums.append(DigestUtils.sha256Hex(content))
                .append("  ")
                .append(name)
                .append('\n'));
        return sums.toString();
    }

    private static byte[] zipped(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(UndatedEntries.undated(new ZipEntry(file.getKey())));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
