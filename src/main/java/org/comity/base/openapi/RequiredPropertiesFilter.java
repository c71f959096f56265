package org.comity.base.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Marks in the API document the properties that each answer always has: those that its record does not call nullable. It
 * also marks lists with items that may be null. Bodies of requests are left alone; the checks of their records say which
 * properties are required.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RequiredPropertiesFilter implements OASFilter {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName INCLUSION = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final DotName UNWRAPPED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");

    private final SchemaTypes types;

    /** With the classes of the application, which the build knows. */
    public RequiredPropertiesFilter(IndexView classes) {
        this.types = new SchemaTypes(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        var answered = new Reached(schemas);
        var sent = new Reached(schemas);
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> {
                    operation
                            .getResponses()
                            .getAPIResponses()
                            .values()
                            .forEach(answer -> answered.from(answer.getContent()));
                    if (operation.getRequestBody() != null) {
                        sent.from(operation.getRequestBody().getContent());
                    }
                });
        answered.names.removeAll(sent.names);
        for (var name : answered.names) {
            var schema = Objects.requireNonNull(schemas.get(name));
            var type = types.behind(name, schema)
                    .filter(found -> found.isRecord() && !mayLeaveOut(found))
                    .orElse(null);
            if (type != null && schema.getProperties() != null && schema.getRequired() == null) {
                var components = components(type, schema).toList();
                requires(schema, components);
                components.forEach(component -> mayMiss(schema, component));
            }
        }
    }

    /** True for a record whose answers leave out more than its components without a value, such as empty lists. */
    private static boolean mayLeaveOut(ClassInfo type) {
        var inclusion = type.declaredAnnotation(INCLUSION);
        return inclusion != null && !inclusion.value().asEnum().equals("NON_NULL");
    }

    /** The components of a record. An unwrapped component is replaced by the components of its own record. */
    private Stream<RecordComponentInfo> components(ClassInfo type, Schema schema) {
        return type.recordComponents().stream().flatMap(component -> {
            var field = type.field(component.name());
            var part = types.behind(component.type().name().withoutPackagePrefix(), schema)
                    .filter(found -> !mayLeaveOut(found));
            return part.isPresent() && field != null && field.hasAnnotation(UNWRAPPED)
                    ? components(part.get(), schema)
                    : Stream.of(component);
        });
    }

    private static void requires(Schema schema, List<RecordComponentInfo> components) {
        var always = components.stream()
                .filter(component -> !component.type().hasAnnotation(NULLABLE))
                .map(RecordComponentInfo::name)
                .filter(schema.getProperties()::containsKey)
                .toList();
        if (!always.isEmpty()) {
            schema.setRequired(new ArrayList<>(always));
        }
    }

    /** A list of which an item may be null, such as a figure that cannot be computed. */
    private static void mayMiss(Schema schema, RecordComponentInfo component) {
        var list = schema.getProperties().get(component.name());
        var type = component.type();
        if (list != null
                && list.getItems() != null
                && list.getItems().getRef() == null
                && type.kind() == Type.Kind.PARAMETERIZED_TYPE
                && type.asParameterizedType().arguments().getFirst().hasAnnotation(NULLABLE)) {
            list.getItems().addType(Schema.SchemaType.NULL);
        }
    }

    /** The named schemas that are reached from some place of the document. */
    private static final class Reached {

        private final Map<String, Schema> schemas;
        private final Set<String> names = new HashSet<>();

        Reached(Map<String, Schema> schemas) {
            this.schemas = schemas;
        }

        void from(@Nullable Content content) {
            if (content != null) {
                content.getMediaTypes().values().forEach(media -> from(media.getSchema()));
            }
        }

        private void from(@Nullable Schema schema) {
            if (schema == null) {
                return;
            }
            if (schema.getRef() != null) {
                var name = schema.getRef().replace(SCHEMAS, "");
                if (names.add(name)) {
                    from(schemas.get(name));
                }
            }
            parts(schema).forEach(this::from);
        }

        private static List<Schema> parts(Schema schema) {
            return Stream.of(
                            Stream.ofNullable(schema.getItems()),
                            Stream.ofNullable(schema.getAdditionalPropertiesSchema()),
                            Stream.ofNullable(schema.getProperties()).flatMap(all -> all.values().stream()),
                            Stream.ofNullable(schema.getAnyOf()).flatMap(List::stream),
                            Stream.ofNullable(schema.getAllOf()).flatMap(List::stream),
                            Stream.ofNullable(schema.getOneOf()).flatMap(List::stream))
                    .flatMap(found -> found)
                    .toList();
        }
    }
}
