package org.comity.base.openapi;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** The records and enumerations of the application, by the names of their schemas in the API document. */
final class SchemaTypes {

    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    private final Map<String, ClassInfo> types = new HashMap<>();

    SchemaTypes(IndexView classes) {
        for (var type : classes.getKnownClasses()) {
            if ((type.isRecord() || type.isEnum()) && type.name().toString().startsWith("org.comity.")) {
                var name = named(type);
                types.merge(name == null ? type.simpleName() : name, type, (one, other) -> name == null ? one : other);
            }
        }
    }

    /** The record or enumeration behind a schema. */
    Optional<ClassInfo> behind(String schema) {
        return Optional.ofNullable(types.get(schema));
    }

    private static @Nullable String named(ClassInfo type) {
        var schema = type.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? null
                : schema.value("name").asString();
    }
}
