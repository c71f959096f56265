package org.comity.base.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Describes the pages of lists that are always complete: {@code Page<NoteView>} is the schema {@code NotePage}, without
 * the count that such a page never has.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = ParametersFilter.BEFORE_THE_PROBLEMS)
public class PagesFilter implements OASFilter {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final Pattern GENERATED = Pattern.compile("Page(\\w+)View");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents();
        for (var name : List.copyOf(components.getSchemas().keySet())) {
            var generated = GENERATED.matcher(name);
            if (generated.matches()) {
                var page = Objects.requireNonNull(components.getSchemas().get(name));
                page.removeProperty("count");
                components.removeSchema(name);
                components.addSchema(
                        generated.replaceFirst("$1Page"),
                        page.description("The whole list, as its only page").required(List.of("items")));
            }
        }
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .forEach(PagesFilter::rename);
    }

    private static void rename(APIResponse response) {
        if (response.getContent() != null) {
            response.getContent().getMediaTypes().values().forEach(PagesFilter::rename);
        }
    }

    private static void rename(MediaType media) {
        var ref = media.getSchema() == null ? null : media.getSchema().getRef();
        if (ref != null) {
            var generated = GENERATED.matcher(ref.replace(SCHEMAS, ""));
            if (generated.matches()) {
                media.getSchema().setRef(SCHEMAS + generated.replaceFirst("$1Page"));
            }
        }
    }
}
