package org.comity.base.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** The records and enumerations of the application, by the names of their schemas in the API document. */
final class SchemaTypes {

    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    /** The client that the build generates has types of the same names, and no words of its own. */
    private static final String GENERATED = "org.comity.client.";

    private final Map<String, List<ClassInfo>> types = new HashMap<>();

    SchemaTypes(IndexView classes) {
        for (var type : classes.getKnownClasses()) {
            var name = type.name().toString();
            if ((type.isRecord() || type.isEnum()) && name.startsWith("org.comity.") && !name.startsWith(GENERATED)) {
                types.computeIfAbsent(name(type), same -> new ArrayList<>()).add(type);
            }
        }
    }

    /** The type of a name behind a schema: of several types with one name, that with most of the schema's members. */
    Optional<ClassInfo> behind(String name, Schema schema) {
        return types.getOrDefault(name, List.of()).stream()
                .max(Comparator.comparingLong(type -> members(schema).stream()
                        .filter(member -> type.field(member) != null)
                        .count()));
    }

    private static List<String> members(Schema schema) {
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().stream().map(String::valueOf).toList();
        }
        return schema.getProperties() == null
                ? List.of()
                : List.copyOf(schema.getProperties().keySet());
    }

    private static String name(ClassInfo type) {
        var schema = type.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? type.simpleName()
                : schema.value("name").asString();
    }
}
