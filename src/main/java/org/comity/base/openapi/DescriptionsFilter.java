package org.comity.base.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Describes the schemas of the API document in the words of the code: a property by the {@code @param} of its record
 * component, a value by the title and the Javadoc of its enumeration constant.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescriptionsFilter.BEFORE_THE_PATCHES)
public class DescriptionsFilter implements OASFilter {

    /** The higher one runs first: merge patches copy what is described here. */
    static final int BEFORE_THE_PATCHES = 5;

    private static final DotName UNWRAPPED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");

    private final IndexView classes;
    private final SchemaTypes types;
    private final CommonDescriptions common = CommonDescriptions.read();

    /** With the classes of the application, which the build knows. */
    public DescriptionsFilter(IndexView classes) {
        this.classes = classes;
        this.types = new SchemaTypes(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().getSchemas().forEach(this::describe);
    }

    private void describe(String name, Schema schema) {
        var type = types.behind(name, schema);
        var javadoc = type.map(found -> Javadoc.of(found.name().toString()));
        if (common.formats().containsKey(name)) {
            schema.setDescription(common.formats().get(name));
        }
        if (schema.getDescription() == null) {
            javadoc.flatMap(Javadoc::summary).ifPresent(schema::setDescription);
        }
        if (type.isPresent() && type.get().isEnum()) {
            schema.setDescription(values(type.get(), javadoc.orElseThrow(), schema));
        } else if (schema.getProperties() != null) {
            var components = new HashMap<>(common.properties());
            Optional.ofNullable(common.alike().get(name))
                    .flatMap(other -> types.behind(other, schema))
                    .ifPresent(other -> components.putAll(components(other)));
            type.ifPresent(found -> components.putAll(components(found)));
            schema.getProperties().forEach((property, described) -> {
                if (described.getDescription() == null) {
                    described.setDescription(components.get(property));
                }
            });
        }
    }

    /** The descriptions of the components of a record, those of a component that is unwrapped included. */
    private Map<String, String> components(ClassInfo type) {
        var found = new HashMap<String, String>();
        for (var component : type.recordComponents()) {
            var inner = classes.getClassByName(component.type().name());
            if (inner != null && isUnwrapped(type, component.name())) {
                found.putAll(components(inner));
            }
        }
        found.putAll(Javadoc.of(type.name().toString()).components());
        return found;
    }

    private static boolean isUnwrapped(ClassInfo type, String component) {
        var field = type.field(component);
        return field != null && field.hasAnnotation(UNWRAPPED);
    }

    /** Describes an enumeration, with a line for each value. */
    private static String values(ClassInfo type, Javadoc javadoc, Schema schema) {
        var titles = titles(type);
        var meanings = javadoc.constants();
        var lines = schema.getEnumeration().stream().map(value -> {
            var words = new LinkedHashSet<String>();
            var title = titles.getOrDefault(value.toString(), "");
            var meaning = meanings.getOrDefault(value.toString(), "");
            if (!meaning.toLowerCase(Locale.ROOT).startsWith(title.toLowerCase(Locale.ROOT))) {
                words.add(title);
            }
            words.add(meaning);
            words.remove("");
            return "- `" + value + "`: "
                    + words.stream().map(text -> text.replaceAll("\\.$", "")).collect(Collectors.joining(". "));
        });
        return Optional.ofNullable(schema.getDescription()).orElse("One of these values.") + "\n\n"
                + lines.collect(Collectors.joining("\n"));
    }

    /** The titles of the constants, for an enumeration that has them. */
    private static Map<String, String> titles(ClassInfo type) {
        var titles = new HashMap<String, String>();
        if (type.method("title") != null) {
            try {
                var loaded = Class.forName(
                        type.name().toString(), true, Thread.currentThread().getContextClassLoader());
                var title = loaded.getDeclaredMethod("title");
                title.setAccessible(true);
                for (var constant : loaded.getEnumConstants()) {
                    var text = String.valueOf(title.invoke(constant));
                    titles.put(((Enum<?>) constant).name(), Character.toUpperCase(text.charAt(0)) + text.substring(1));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type.name() + " has no readable titles", e);
            }
        }
        return titles;
    }
}
