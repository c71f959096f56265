package org.comity.publication.format.dcat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.comity.publication.format.EditionFormats;
import org.comity.publication.format.NoLicence;
import org.comity.publication.format.SampleEdition;
import org.comity.publication.format.csv.CsvEditionWriter;
import org.comity.publication.format.json.JsonWriter;
import org.comity.publication.table.PublishedEdition;
import org.junit.jupiter.api.Test;

/** The catalogue has the terms of DCAT 3 for each edition. */
class DcatCatalogueTest {

    private static final String BASE = "https://figures.example/api/v1/publication";

    private final DcatCatalogue catalogue =
            new DcatCatalogue(new EditionFormats(List.of(new JsonWriter(), new CsvEditionWriter())), new NoLicence());

    @Test
    void anEditionIsADataSetOfItsReleaseWithADistributionForEachFormat() throws IOException {
        var set = written(SampleEdition.of(List.of())).get("dcat:dataset").get(0);
        assertThat(set.get("@id").asText()).isEqualTo(BASE + "/CA-UTO/annual-2024/editions/2");
        assertThat(set.get("dcat:inSeries").asText()).isEqualTo(BASE + "/CA-UTO/annual-2024");
        assertThat(set.get("dcat:previousVersion").asText()).isEqualTo(BASE + "/CA-UTO/annual-2024/editions/1");
        assertThat(set.at("/dct:temporal/dcat:startDate/@value").asText()).isEqualTo("2023-01-01");
        assertThat(set.at("/dct:title/1/@value").asText()).isEqualTo("Entraide judiciaire 2024");
        assertThat(set.get("dcat:distribution").size()).isEqualTo(2);
        assertThat(set.at("/dcat:distribution/1/dcat:mediaType").asText())
                .isEqualTo("https://www.iana.org/assignments/media-types/text/csv");
    }

    @Test
    void everyTermHasAPrefixOfTheContext() throws IOException {
        var root = written(SampleEdition.of(List.of()));
        var terms = new ArrayList<String>();
        collect(root, terms);
        assertThat(terms)
                .hasSizeGreaterThan(30)
                .allSatisfy(term -> assertThat(
                                term.startsWith("@") || root.get("@context").has(term.split(":")[0]))
                        .as(term)
                        .isTrue());
    }

    @Test
    void draftsAreLeftOutAndWithdrawnEditionsHaveNoFiles() throws IOException {
        var edition = SampleEdition.of(List.of());
        var root = written(
                SampleEdition.with(edition, edition.release(), PublishedEdition.Status.DRAFT),
                SampleEdition.with(edition, edition.release(), PublishedEdition.Status.WITHDRAWN));
        assertThat(root.get("dcat:dataset").size()).isEqualTo(1);
        var set = root.get("dcat:dataset").get(0);
        assertThat(set.get("adms:status").asText()).endsWith("/Withdrawn");
        assertThat(set.has("dcat:distribution")).isFalse();
    }

    /** Codes of releases are unique in an office alone. */
    @Test
    void releasesOfTwoOfficesWithOneCodeAreTwoSeries() throws IOException {
        var edition = SampleEdition.of(List.of());
        var other = SampleEdition.ofOffice("CA-LIL", edition);
        var root = written(edition, other);

        assertThat(root.has("dct:publisher")).isFalse();
        assertThat(root.get("dcat:resource"))
                .extracting(one -> one.get("dct:identifier").asText())
                .containsExactly("CA-LIL/annual-2024", "CA-UTO/annual-2024");
        assertThat(root.get("dcat:dataset"))
                .extracting(one -> one.get("dct:identifier").asText())
                .containsExactly("CA-UTO/annual-2024/" + edition.edition(), "CA-LIL/annual-2024/" + edition.edition());
        assertThat(written(edition).get("dct:publisher").get("dct:identifier").asText())
                .isEqualTo("CA-UTO");
    }

    private JsonNode written(PublishedEdition... editions) throws IOException {
        var out = new ByteArrayOutputStream();
        catalogue.write(List.of(editions), new EditionAddresses(URI.create(BASE)), out);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private static void collect(JsonNode node, List<String> terms) {
        node.properties().forEach(field -> {
            if (!field.getKey().equals("@context")) {
                terms.add(field.getKey());
                collect(field.getValue(), terms);
            }
        });
        if (node.isArray()) {
            node.forEach(one -> collect(one, terms));
        }
    }
}
