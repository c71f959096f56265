package org.comity.publication.format.sdmx;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedTable;
import org.comity.publication.table.Words;

/** Parts that structure and data messages share: names in both languages, the head, notes as annotations. */
final class SdmxWords {

    static final Words REF_AREA = new Words("Reference area", "Zone de référence");
    static final Words VALUE = new Words("Observation value", "Valeur de l'observation");
    static final Words STATUS = new Words("Observation status", "Statut de l'observation");
    static final Words CONFIDENTIALITY = new Words("Confidentiality status", "Statut de confidentialité");
    static final Words CELL_STATUS = new Words("All statuses of the cell", "Tous les statuts de la cellule");

    private final Language language;

    SdmxWords(Language language) {
        this.language = language;
    }

    /** A map with an identifier and names. */
    Map<String, Object> named(String id, Words words) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", id);
        name(map, words);
        return map;
    }

    /** Adds a name in the language and in both languages. */
    void name(Map<String, Object> map, Words words) {
        map.put("name", words.in(language));
        map.put("names", both(words));
    }

    /** A text in both languages. */
    static Map<String, String> both(Words words) {
        var both = new LinkedHashMap<String, String>();
        for (var one : Language.values()) {
            both.put(one.tag(), words.in(one));
        }
        return both;
    }

    /** Two pairs of keys and values in their order: the same edition gives the same bytes. */
    static Map<String, Object> pairs(String first, Object one, String second, Object other) {
        var pairs = new LinkedHashMap<String, Object>();
        pairs.put(first, one);
        pairs.put(second, other);
        return pairs;
    }

    /** The head of a message, whose instant is that of publication. */
    Map<String, Object> meta(PublishedEdition edition, String schema) {
        var published = edition.publishedAt();
        Instant prepared = published == null ? edition.to().atStartOfDay().toInstant(ZoneOffset.UTC) : published;
        var meta = new LinkedHashMap<String, Object>();
        meta.put("schema", "https://json.sdmx.org/2.0.0/" + schema);
        meta.put("id", SdmxCode.name(edition.release()) + "_EDITION_" + edition.edition());
        meta.put("test", edition.status() == PublishedEdition.Status.DRAFT);
        meta.put("prepared", prepared.toString());
        meta.put("contentLanguages", List.of(Language.EN.tag(), Language.FR.tag()));
        name(meta, edition.title());
        var sender = new LinkedHashMap<String, Object>();
        sender.put("id", SdmxCode.name(edition.authority()));
        sender.put("name", edition.office());
        meta.put("sender", sender);
        return meta;
    }

    /** The notes of a table; the title is the selector. */
    List<Map<String, Object>> annotations(PublishedTable table) {
        return table.notes().stream()
                .<Map<String, Object>>map(note -> {
                    var one = new LinkedHashMap<String, Object>();
                    one.put("id", note.code());
                    one.put("title", new TreeMap<>(note.about()).toString());
                    one.put("type", "NOTE");
                    one.put("text", note.text().in(language));
                    one.put("texts", both(note.text()));
                    return one;
                })
                .toList();
    }
}
