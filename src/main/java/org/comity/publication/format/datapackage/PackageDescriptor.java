package org.comity.publication.format.datapackage;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comity.publication.format.LicenceSettings;
import org.comity.publication.format.csv.LongColumns;
import org.comity.publication.table.Axis;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedTable;

/** The descriptor of a package: datapackage.json. */
final class PackageDescriptor {

    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Language language;

    private PackageDescriptor(Language language) {
        this.language = language;
    }

    static byte[] of(PublishedEdition edition, Language language, LicenceSettings licence, List<PackageFile> files)
            throws IOException {
        var descriptor = new PackageDescriptor(language).descriptor(edition, licence, files);
        var lines = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return MAPPER.writer(lines).writeValueAsBytes(descriptor);
    }

    private Map<String, Object> descriptor(PublishedEdition edition, LicenceSettings licence, List<PackageFile> files) {
        var all = new LinkedHashMap<String, Object>();
        all.put("$schema", PROFILES + "datapackage.json");
        all.put("name", edition.release() + "-edition-" + edition.edition());
        all.put("title", edition.title().in(language));
        all.put("version", edition.edition() + ".0.0");
        if (edition.publishedAt() != null) {
            all.put("created", edition.publishedAt().toString());
        }
        all.put("contributors", List.of(Map.of("title", edition.office())));
        var known = licence(licence);
        if (!known.isEmpty()) {
            all.put("licenses", List.of(known));
        }
        all.put("resources", files.stream().map(this::resource).toList());
        all.put("edition", head(edition));
        return all;
    }

    private static Map<String, String> licence(LicenceSettings licence) {
        var known = new LinkedHashMap<String, String>();
        if (licence.name().isPresent() || licence.path().isPresent()) {
            licence.name().ifPresent(name -> known.put("name", name));
            licence.path().ifPresent(path -> known.put("path", path));
            licence.title().ifPresent(title -> known.put("title", title));
        }
        return known;
    }

    private static Map<String, Object> head(PublishedEdition edition) {
        var head = new LinkedHashMap<String, Object>();
        head.put("authority", edition.authority());
        head.put("country", edition.country());
        head.put("release", edition.release());
        head.put("edition", edition.edition());
        head.put("from", edition.from().toString());
        head.put("to", edition.to().toString());
        head.put("status", edition.status().name());
        head.put("policy", edition.policy());
        head.put("software", edition.software());
        head.put("hash", edition.hash());
        return head;
    }

    private Map<String, Object> resource(PackageFile file) {
        var resource = new LinkedHashMap<String, Object>();
        resource.put("name", file.table().code());
        resource.put("type", "table");
        resource.put("title", file.table().title().in(language));
        resource.put("description", file.table().definition().in(language));
        resource.put("path", file.path());
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("bytes", file.bytes());
        resource.put("hash", "sha256:" + file.hash());
        resource.put("schema", schema(file.table()));
        resource.put("notes", notes(file.table()));
        return resource;
    }

    private List<Map<String, Object>> notes(PublishedTable table) {
        return table.notes().stream()
                .<Map<String, Object>>map(note -> {
                    var one = new LinkedHashMap<String, Object>();
                    one.put("code", note.code());
                    one.put("text", note.text().in(language));
                    one.put("about", new java.util.TreeMap<>(note.about()));
                    return one;
                })
                .toList();
    }

    private Map<String, Object> schema(PublishedTable table) {
        var fields = new ArrayList<Map<String, Object>>();
        for (var axis : table.axes()) {
            fields.add(codes(axis));
            fields.add(text(axis.code() + LongColumns.TITLE, axis.title().in(language)));
        }
        fields.add(text("unit", PackageWords.UNIT.words().in(language)));
        var value = text("value", PackageWords.VALUE.words().in(language));
        value.put("type", "number");
        fields.add(value);
        var statuses = text("statuses", PackageWords.STATUSES.words().in(language));
        var one = Arrays.stream(CellStatus.values()).map(Enum::name).collect(Collectors.joining("|", "(", ")"));
        statuses.put("constraints", Map.of("pattern", one + "(;" + one + ")*"));
        fields.add(statuses);
        fields.add(text("notes", PackageWords.NOTES.words().in(language)));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", PROFILES + "tableschema.json");
        schema.put("fields", fields);
        schema.put("missingValues", List.of(""));
        schema.put("primaryKey", table.axes().stream().map(Axis::code).toList());
        return schema;
    }

    private Map<String, Object> codes(Axis axis) {
        var field = text(axis.code(), axis.title().in(language));
        field.put(
                "categories",
                axis.categories().stream()
                        .map(category -> {
                            var one = new LinkedHashMap<String, String>();
                            one.put("value", category.code());
                            one.put("label", category.title().in(language));
                            return one;
                        })
                        .toList());
        return field;
    }

    private static Map<String, Object> text(String name, String title) {
        var field = new LinkedHashMap<String, Object>();
        field.put("name", name);
        field.put("type", "string");
        field.put("title", title);
        return field;
    }
}
