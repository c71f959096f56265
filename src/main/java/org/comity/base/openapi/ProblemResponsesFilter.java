package org.comity.base.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.problem.Problem;
import org.comity.base.problem.ProblemKind;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to each operation of the API document the problems it may answer with, so that no endpoint has to repeat them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescriptionsFilter.BEFORE_THE_PATCHES + 1)
public class ProblemResponsesFilter implements OASFilter {

    /** A patch is described where it is taken, by what it patches; the class that carries it is nobody's concern. */
    private static final List<String> INSIDE = List.of("MergePatch", "JsonNode", "JsonNodeType");

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
                                (method, operation) -> describe(path, method, operation, parameters(item, operation))));
        BY_STATUS.keySet().forEach(status -> document.getComponents().addResponse(name(status), response(status)));
        document.getComponents().addSchema("Problem", problem());
        INSIDE.forEach(document.getComponents()::removeSchema);
    }

    /** An endpoint that does not declare its answer still has to describe it. */
    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        if (response.getRef() == null && response.getDescription() == null) {
            response.description("Done");
        }
        return response;
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (parameter.getRef() == null && parameter.getSchema() == null && parameter.getContent() == null) {
            parameter.schema(OASFactory.createSchema().addType(SchemaType.STRING));
        }
        return parameter;
    }

    /** Written by hand, because the scanner does not see the further fields beside the named ones. */
    private static Schema problem() {
        var faults = OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .items(OASFactory.createSchema().ref("#/components/schemas/Fault"));
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("A problem, RFC 9457; a kind of problem may have further fields, such as the open steps")
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty("errors", faults)
                .required(List.of("type", "title", "status"))
                .additionalPropertiesBoolean(true);
    }

    private static void describe(String path, HttpMethod method, Operation operation, Set<String> parameters) {
        var statuses = new ArrayList<>(List.of(400, 401, 403, 429));
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (method != HttpMethod.GET) {
            statuses.add(415);
            statuses.add(422);
        }
        if (parameters.contains(TakesParameters.IF_MATCH)) {
            statuses.addAll(List.of(412, 428));
        }
        if (parameters.contains(TakesParameters.IF_MATCH) || parameters.contains(TakesParameters.IDEMPOTENCY_KEY)) {
            statuses.add(409);
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

    private static Set<String> parameters(PathItem item, Operation operation) {
        return Stream.of(item.getParameters(), operation.getParameters())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(Parameter::getName)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static String name(int status) {
        return "Problem" + status;
    }

    /** The answer with any problem of this status. */
    static APIResponse response(int status) {
        var lines = BY_STATUS.getOrDefault(status, List.of()).stream()
                .map(kind -> "`" + kind.type() + "`: " + kind.title())
                .toList();
        var schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createAPIResponse()
                .description(String.join("\n\n", lines))
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema)));
    }

    /** A schema of its own for each property, since each gets its own description. */
    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
