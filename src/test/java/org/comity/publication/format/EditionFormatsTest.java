package org.comity.publication.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.comity.publication.format.csv.CsvEditionWriter;
import org.comity.publication.format.datapackage.DataPackageWriter;
import org.comity.publication.format.json.JsonWriter;
import org.comity.publication.format.jsonstat.JsonStatWriter;
import org.comity.publication.format.parquet.ParquetEditionWriter;
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
            new ParquetEditionWriter()));

    @Test
    void aFormatIsFoundByItsCodeAndByItsMediaType() {
        for (var writer : formats.all()) {
            assertThat(formats.of(writer.code())).contains(writer);
            assertThat(formats.of(writer.mediaType())).contains(writer);
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
