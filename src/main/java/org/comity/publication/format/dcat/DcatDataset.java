package org.comity.publication.format.dcat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.publication.format.EditionWriter;
import org.comity.publication.format.LicenceSettings;
import org.comity.publication.table.PublishedEdition;

/** An edition as a data set of a catalogue, with a distribution for each format. */
final class DcatDataset {

    private static final String COUNTRIES = "http://publications.europa.eu/resource/authority/country/";
    private static final String LANGUAGES = "http://publications.europa.eu/resource/authority/language/";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    private final PublishedEdition edition;
    private final EditionAddresses addresses;
    private final LicenceSettings licence;

    DcatDataset(PublishedEdition edition, EditionAddresses addresses, LicenceSettings licence) {
        this.edition = edition;
        this.addresses = addresses;
        this.licence = licence;
    }

    /** The office of an edition. */
    static Map<String, Object> publisher(PublishedEdition edition) {
        var publisher = new LinkedHashMap<String, Object>();
        publisher.put("@type", "foaf:Agent");
        publisher.put("dct:identifier", edition.authority());
        publisher.put("foaf:name", edition.office());
        return publisher;
    }

    /** A release in a catalogue of several offices, each of which has codes of its own. */
    static String release(PublishedEdition edition) {
        return edition.authority() + "/" + edition.release();
    }

    Map<String, Object> of(List<EditionWriter> formats) {
        var set = new LinkedHashMap<String, Object>();
        set.put("@id", addresses.edition(edition, edition.edition()).toString());
        set.put("@type", "dcat:Dataset");
        set.put("dct:identifier", release(edition) + "/" + edition.edition());
        set.put("dct:title", DcatTerms.both(edition.title()));
        set.put("dct:description", DcatTerms.both(edition.title()));
        set.put("dct:publisher", publisher(edition));
        set.put("dct:spatial", COUNTRIES + edition.country());
        set.put("dct:language", List.of(LANGUAGES + "ENG", LANGUAGES + "FRA"));
        set.put("dct:temporal", period());
        issued(set);
        set.put("dcat:version", String.valueOf(edition.edition()));
        set.put("adms:status", "http://purl.org/adms/status/" + status());
        if (edition.reason() != null) {
            set.put("adms:versionNotes", edition.reason());
        }
        set.put("dcat:inSeries", addresses.release(edition).toString());
        if (edition.edition() > 1) {
            set.put(
                    "dcat:previousVersion",
                    addresses.edition(edition, edition.edition() - 1).toString());
        }
        if (edition.status() != PublishedEdition.Status.WITHDRAWN) {
            set.put(
                    "dcat:distribution",
                    formats.stream().map(this::distribution).toList());
        }
        return set;
    }

    private void issued(Map<String, Object> set) {
        if (edition.shownOn() != null) {
            set.put("dct:issued", DcatTerms.typed(edition.shownOn(), "date"));
        }
        if (edition.publishedAt() != null) {
            set.put("dct:modified", DcatTerms.typed(edition.publishedAt(), "dateTime"));
        }
    }

    private String status() {
        return switch (edition.status()) {
            case CURRENT -> "Completed";
            case SUPERSEDED -> "Deprecated";
            case WITHDRAWN -> "Withdrawn";
            case DRAFT -> "UnderDevelopment";
        };
    }

    private Map<String, Object> period() {
        var period = new LinkedHashMap<String, Object>();
        period.put("@type", "dct:PeriodOfTime");
        period.put("dcat:startDate", DcatTerms.typed(edition.from(), "date"));
        period.put("dcat:endDate", DcatTerms.typed(edition.to(), "date"));
        return period;
    }

    private Map<String, Object> distribution(EditionWriter writer) {
        var one = new LinkedHashMap<String, Object>();
        var address = addresses.file(edition, writer).toString();
        one.put("@id", address);
        one.put("@type", "dcat:Distribution");
        one.put("dct:title", writer.code());
        one.put("dcat:accessURL", address);
        one.put("dcat:downloadURL", address);
        one.put("dcat:mediaType", MEDIA_TYPES + writer.mediaType().split(";", 2)[0]);
        licence.path().ifPresent(path -> one.put("dct:license", path));
        return one;
    }
}
