package org.comity.publication.format.dcat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.publication.format.EditionFormats;
import org.comity.publication.format.LicenceSettings;
import org.comity.publication.table.PublishedEdition;

/**
 * Writes a catalogue of editions in DCAT 3 (JSON-LD): each release is a series, each edition a data set of it, each format a
 * distribution. Drafts are left out; withdrawn editions have their status, because their addresses stay.
 */
@Singleton
public final class DcatCatalogue {

    /** The media type of the catalogue. */
    public static final String MEDIA_TYPE = "application/ld+json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private final EditionFormats formats;
    private final LicenceSettings licence;

    @Inject
    public DcatCatalogue(EditionFormats formats, LicenceSettings licence) {
        this.formats = formats;
        this.licence = licence;
    }

    /** Writes the catalogue. Only the heads of the editions are read, so that they need no tables. The stream stays open. */
    public void write(List<PublishedEdition> editions, EditionAddresses addresses, OutputStream out)
            throws IOException {
        var published = editions.stream()
                .filter(edition -> edition.status() != PublishedEdition.Status.DRAFT)
                .toList();
        var catalogue = new LinkedHashMap<String, Object>();
        catalogue.put("@context", DcatTerms.context());
        catalogue.put("@id", addresses.catalogue().toString());
        catalogue.put("@type", "dcat:Catalog");
        catalogue.put("dct:title", DcatTerms.TITLE);
        catalogue.put("dct:description", DcatTerms.DESCRIPTION);
        var publishers =
                published.stream().map(DcatDataset::publisher).distinct().toList();
        if (publishers.size() == 1) {
            catalogue.put("dct:publisher", publishers.getFirst());
        }
        catalogue.put(
                "dcat:dataset",
                published.stream()
                        .map(edition -> new DcatDataset(edition, addresses, licence).of(formats.all()))
                        .toList());
        catalogue.put("dcat:resource", series(published, addresses));
        MAPPER.writeValue(out, catalogue);
    }

    /** The releases, each of one office; the newest edition that is given has the title. */
    private static List<Map<String, Object>> series(List<PublishedEdition> editions, EditionAddresses addresses) {
        var newest = new TreeMap<String, PublishedEdition>();
        editions.forEach(edition -> newest.merge(
                DcatDataset.release(edition), edition, (one, other) -> one.edition() > other.edition() ? one : other));
        return newest.values().stream()
                .map(edition -> {
                    Map<String, Object> series = new LinkedHashMap<>();
                    series.put("@id", addresses.release(edition).toString());
                    series.put("@type", "dcat:DatasetSeries");
                    series.put("dct:identifier", DcatDataset.release(edition));
                    series.put("dct:title", DcatTerms.both(edition.title()));
                    series.put("dct:publisher", DcatDataset.publisher(edition));
                    return series;
                })
                .toList();
    }
}
