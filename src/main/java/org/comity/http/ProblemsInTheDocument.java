package org.comity.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Adds to each operation of the API document the problems it may answer with, so that no door has to repeat them. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BOTH)
public class ProblemsInTheDocument implements OASFilter {

    private static final String REFERENCE = "#/components/responses/";

    /** Each status once, with the kinds of problem that have it. */
    private static final Map<Integer, List<ProblemKind>> BY_STATUS = byStatus();

    private static Map<Integer, List<ProblemKind>> byStatus() {
        var kinds = new TreeMap<Integer, List<ProblemKind>>();
        for (var kind : ProblemKind.values()) {
            kinds.computeIfAbsent(kind.status(), status -> new ArrayList<>()).add(kind);
        }
        return kinds;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach(
                                (method, operation) -> describe(path, method, operation, hasIfMatch(item, operation))));
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        BY_STATUS.forEach((status, kinds) -> document.getComponents().addResponse(name(status), response(kinds)));
    }

    private static void describe(String path, HttpMethod method, Operation operation, boolean needsIfMatch) {
        var statuses = new ArrayList<>(List.of(400, 401, 403));
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (method != HttpMethod.GET) {
            statuses.add(415);
            statuses.add(422);
        }
        if (needsIfMatch) {
            statuses.addAll(List.of(409, 412, 428));
        }
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        statuses.stream().sorted().forEach(status -> {
            var known = operation.getResponses().getAPIResponse(String.valueOf(status));
            if (known == null || known.getContent() == null) {
                operation
                        .getResponses()
                        .addAPIResponse(
                                String.valueOf(status),
                                OASFactory.createAPIResponse().ref(REFERENCE + name(status)));
            }
        });
    }

    private static boolean hasIfMatch(PathItem item, Operation operation) {
        var parameters = new ArrayList<Parameter>();
        if (item.getParameters() != null) {
            parameters.addAll(item.getParameters());
        }
        if (operation.getParameters() != null) {
            parameters.addAll(operation.getParameters());
        }
        return parameters.stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    private static String name(int status) {
        return "Problem" + status;
    }

    private static org.eclipse.microprofile.openapi.models.responses.APIResponse response(List<ProblemKind> kinds) {
        var lines = kinds.stream()
                .map(kind -> "`" + kind.type() + "`: " + kind.title())
                .toList();
        var schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createAPIResponse()
                .description(String.join("\n\n", lines))
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema)));
    }
}
