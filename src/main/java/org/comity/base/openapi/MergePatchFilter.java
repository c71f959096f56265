package org.comity.base.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Objects;
import org.comity.base.json.MergePatch;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Gives each merge patch of the API document a schema of its own: the thing it patches, with no field required and every
 * field nullable, since null removes.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class MergePatchFilter implements OASFilter {

    private static final String SCHEMAS = "#/components/schemas/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .forEach(operation -> describe(operation, document.getComponents()));
    }

    private static void describe(Operation operation, Components components) {
        var media = operation.getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE);
        if (media != null
                && media.getSchema().getRef() != null
                && !media.getSchema().getRef().endsWith("Patch")) {
            var name = media.getSchema().getRef().replace(SCHEMAS, "");
            components.addSchema(
                    name + "Patch",
                    patchOf(Objects.requireNonNull(components.getSchemas().get(name))));
            media.setSchema(OASFactory.createSchema().ref(SCHEMAS + name + "Patch"));
        }
    }

    private static Schema patchOf(Schema whole) {
        var patch = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("A merge patch, RFC 7396: fields named are changed, null removes, others stay");
        whole.getProperties().forEach((name, property) -> patch.addProperty(name, nullable(property)));
        return patch;
    }

    private static Schema nullable(Schema property) {
        return OASFactory.createSchema()
                .description(property.getDescription())
                .anyOf(List.of(property, OASFactory.createSchema().addType(SchemaType.NULL)));
    }
}
