package org.comity.publication.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.comity.publication.format.csv.CsvEditionWriter;
import org.comity.publication.format.datapackage.DataPackageWriter;
import org.comity.publication.format.json.JsonWriter;
import org.comity.publication.format.jsonstat.JsonStatWriter;
import org.comity.publication.format.parquet.ParquetEditionWriter;
import org.comity.publication.format.sdmx.SdmxAvailabilityWriter;
import org.comity.publication.format.sdmx.SdmxCsvWriter;
import org.comity.publication.format.sdmx.SdmxJsonWriter;
import org.comity.publication.format.sdmx.SdmxStructureWriter;
import org.comity.publication.format.xlsx.XlsxEditionWriter;
import org.comity.publication.table.Language;
import org.junit.jupiter.api.Test;

/** The choice of a format, and what holds for all of them. */
class EditionFormatsTest {

    private final EditionFormats formats = new EditionFormats(List.of(
            new JsonWriter(),
            new CsvEditionWriter(),
            new XlsxEditionWriter(),
            new DataPackageWriter(new NoLicence()),
            new JsonStatWriter(),
            new SdmxJsonWriter(),
            new SdmxCsvWriter(),
            new SdmxStructureWriter(),
            new SdmxAvailabilityWriter(),
            new ParquetEditionWriter()));

    @Test
    void aFormatIsFoundByItsCodeAndByItsMediaType() {
        for (var writer : formats.all()) {
            assertThat(formats.of(writer.code())).contains(writer);
            assertThat(formats.of(writer.mediaType()).map(EditionWriter::mediaType))
                    .contains(writer.mediaType());
        }
    }

    @Test
    void parametersOfTheMediaTypeMayBeLeftOutAndMustNotDiffer() {
        assertThat(formats.of("Text/CSV; charset=UTF-8;q=0.5").map(EditionWriter::code))
                .contains("csv");
        assertThat(formats.of("application/json;version=9")).isEmpty();
        assertThat(formats.of("image/png")).isEmpty();
    }

    @Test
    void theStreamStaysOpenAndAnEditionMayHaveNoTables() throws IOException {
        for (var writer : formats.all()) {
            for (var edition : List.of(SampleEdition.small(), SampleEdition.of(List.of()))) {
                var closed = new AtomicBoolean();
                var out = new ByteArrayOutputStream() {
                    @Override
                    public void close() {
                        closed.set(true);
                    }
                };
                writer.write(edition, Language.FR, out);
                assertThat(closed).as(writer.code()).isFalse();
                assertThat(out.size()).as(writer.code()).isPositive();
            }
        }
    }

    @Test
    void theSameEditionGivesTheSameBytes() throws InterruptedException {
        for (var writer : formats.all()) {
            var first = CellsOf.bytes(writer, SampleEdition.small(), Language.EN);
            Thread.sleep(5);
            assertThat(CellsOf.bytes(writer, SampleEdition.small(), Language.EN))
                    .as(writer.code())
                    .isEqualTo(first);
        }
    }
}
