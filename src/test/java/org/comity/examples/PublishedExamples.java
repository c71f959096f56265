package org.comity.examples;

import java.util.List;
import java.util.Map;
import org.comity.publication.SampleRelease;
import org.comity.sample.Api;

/** What is published, as a caller without a token reads it, in each format. */
final class PublishedExamples {

    static final List<Example> ALL = List.of(
            Example.of("publishedReleases", 200, "office", "The releases of an office", () -> {
                var release = published();
                return Ask.by(new Api("")).with("authority", authority(release));
            }),
            Example.of("publishedReturns", 200, "all", "The returns of an edition", () -> edition(published())),
            Example.of(
                    "publishedReturn",
                    200,
                    "csv",
                    "The age of the open stock as CSV",
                    () -> edition(published()).with("return", "age-of-open-stock")),
            Example.of(
                    "publishedReturn",
                    200,
                    "xlsx",
                    "The same as a workbook in French",
                    () -> edition(published())
                            .with("return", "age-of-open-stock")
                            .with("format", "xlsx")
                            .with("lang", "fr")),
            Example.of(
                    "publishedReturn",
                    200,
                    "pdf",
                    "The same as a tagged PDF",
                    () -> edition(published())
                            .with("return", "age-of-open-stock")
                            .with("format", "pdf")),
            Example.of("publishedReport", 200, "pdf", "The report of an edition", () -> edition(published())),
            Example.of(
                    "publishedReport",
                    400,
                    "faults",
                    "There is no such language",
                    () -> edition(published()).with("lang", "de")),
            Example.of("publishedReport", 410, "withdrawn", "The edition was withdrawn", () -> edition(withdrawn())),
            Example.of("publishedCatalogue", 200, "all", "The catalogue of an office", () -> {
                var release = published();
                return Ask.by(new Api("")).with("authority", authority(release));
            }),
            Example.of("publishedRelease", 200, "current", "A release with one edition", () -> of(published())),
            Example.of(
                    "publishedEdition",
                    200,
                    "current",
                    "The latest edition",
                    () -> of(published()).with("edition", "latest")),
            Example.of(
                    "publishedEdition",
                    200,
                    "withdrawn",
                    "An edition that was withdrawn, with its reason",
                    () -> edition(withdrawn())),
            Example.of(
                    "publishedData",
                    200,
                    "json",
                    "One table, requests received alone",
                    () -> small(published(), "json")),
            Example.of(
                    "publishedData", 200, "json-stat", "The same as JSON-stat", () -> small(published(), "json-stat")),
            Example.of(
                    "publishedData",
                    200,
                    "csv",
                    "The same as CSV, with French titles",
                    () -> small(published(), "csv").with("lang", "fr")),
            Example.of("publishedData", 200, "xlsx", "The same as a workbook", () -> small(published(), "xlsx")),
            Example.of(
                    "publishedData",
                    200,
                    "data-package",
                    "The same as a Data Package",
                    () -> small(published(), "data-package")),
            Example.of("publishedData", 200, "sdmx-csv", "The same as SDMX-CSV", () -> small(published(), "sdmx-csv")),
            Example.of(
                    "publishedData", 200, "sdmx-json", "The same as SDMX-JSON", () -> small(published(), "sdmx-json")),
            Example.of(
                    "publishedData",
                    200,
                    "sdmx-structure",
                    "Its structure in SDMX",
                    () -> small(published(), "sdmx-structure")),
            Example.of("publishedData", 200, "parquet", "The same as Parquet", () -> small(published(), "parquet")),
            Example.of(
                    "publishedData",
                    400,
                    "faults",
                    "Every fault is reported at once",
                    () -> edition(published())
                            .with("table", "flows")
                            .with("lang", "de")
                            .with("format", "pdf")),
            Example.of("publishedData", 410, "withdrawn", "The edition was withdrawn", () -> edition(withdrawn())),
            Example.of(
                    "publishedChanges", 200, "first", "The first edition changes nothing", () -> edition(published())));

    private PublishedExamples() {}

    /** A release with one edition, which the examples read and do not change. */
    private static SampleRelease published() {
        return Published.RELEASE;
    }

    private static SampleRelease withdrawn() {
        return Withdrawn.RELEASE;
    }

    private static final class Published {
        private static final SampleRelease RELEASE = publish();
    }

    private static final class Withdrawn {
        private static final SampleRelease RELEASE = withdraw();
    }

    private static SampleRelease publish() {
        var release = ReleaseExamples.planned();
        release.published(Map.of());
        return release;
    }

    private static SampleRelease withdraw() {
        var release = ReleaseExamples.planned();
        var edition = release.published(Map.of());
        release.withdraw(edition, "A register was imported twice");
        return release;
    }

    private static String authority(SampleRelease release) {
        return release.drafter().get(release.address()).text("/authority");
    }

    private static Ask of(SampleRelease release) {
        return Ask.by(new Api("")).with("authority", authority(release)).with("release", release.code());
    }

    private static Ask edition(SampleRelease release) {
        return of(release).with("edition", "1");
    }

    private static Ask small(SampleRelease release, String format) {
        return edition(release)
                .with("format", format)
                .with("table", "flow")
                .with("direction", "INCOMING")
                .with("kind", "MLA")
                .with("row", "NEW");
    }
}
