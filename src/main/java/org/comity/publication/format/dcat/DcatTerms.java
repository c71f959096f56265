package org.comity.publication.format.dcat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.comity.publication.table.Language;
import org.comity.publication.table.Words;

/** Terms and texts of the catalogue. */
final class DcatTerms {

    static final List<Map<String, String>> TITLE =
            both(new Words("Figures on international cooperation", "Statistiques de la coopération internationale"));

    static final List<Map<String, String>> DESCRIPTION = both(new Words(
            "Published figures of a central authority on mutual legal assistance and extradition",
            "Statistiques publiées par une autorité centrale sur l'entraide judiciaire et l'extradition"));

    private DcatTerms() {}

    /** The context: prefixes, and the terms whose values are addresses. */
    static Map<String, Object> context() {
        var context = new LinkedHashMap<String, Object>();
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("adms", "http://www.w3.org/ns/adms#");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        for (var term : List.of(
                "dcat:accessURL",
                "dcat:downloadURL",
                "dcat:mediaType",
                "dcat:inSeries",
                "dcat:previousVersion",
                "dct:license",
                "dct:spatial",
                "dct:language",
                "adms:status")) {
            context.put(term, Map.of("@type", "@id"));
        }
        return context;
    }

    /** A text in both languages. */
    static List<Map<String, String>> both(Words words) {
        return Arrays.stream(Language.values())
                .map(language -> {
                    Map<String, String> one = new LinkedHashMap<>();
                    one.put("@language", language.tag());
                    one.put("@value", words.in(language));
                    return one;
                })
                .toList();
    }

    /** A value of a type of XML Schema. */
    static Map<String, String> typed(Object value, String type) {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("@type", "xsd:" + type);
        one.put("@value", value.toString());
        return one;
    }
}
