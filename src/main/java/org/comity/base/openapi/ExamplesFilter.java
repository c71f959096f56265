package org.comity.base.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Puts recorded calls and answers into the API document. They are in {@code openapi/examples}, one file for each
 * operation. A test makes the calls, writes the files and compares them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = ExamplesFilter.AFTER_THE_PROBLEMS)
public class ExamplesFilter implements OASFilter {

    /** The higher one runs first. */
    static final int AFTER_THE_PROBLEMS = 1;

    private static final Map<String, String> HEADERS = Map.of(
            "ETag", "The version, for the If-Match of the next change",
            "Location", "Where the new thing stands",
            "Link", "The next page, rel=next; not there on the last one",
            "Content-Disposition", "The name of the file");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(ExamplesFilter::describe));
        document.getComponents()
                .getResponses()
                .forEach((name, response) ->
                        RecordedExample.of(name).forEach(example -> show(response.getContent(), example)));
    }

    private static void describe(Operation operation) {
        for (var example : RecordedExample.of(operation.getOperationId())) {
            showParameters(operation, example.request().parameters());
            if (operation.getRequestBody() != null) {
                put(
                        operation.getRequestBody().getContent(),
                        example.request().contentType(),
                        example.name(),
                        shown(example, example.request().body()));
            }
            answer(operation, example);
        }
    }

    private static void showParameters(Operation operation, Map<String, String> value) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getExample() == null && value.containsKey(parameter.getName()))
                    .forEach(parameter -> parameter.setExample(typed(parameter, value.get(parameter.getName()))));
        }
    }

    /** A number is shown as a number. */
    private static @Nullable Object typed(Parameter parameter, @Nullable String value) {
        var types = parameter.getSchema() == null ? null : parameter.getSchema().getType();
        if (value == null || types == null) {
            return value;
        }
        return switch (types.getFirst()) {
            case INTEGER -> value.matches("\\d{1,9}") ? Integer.valueOf(value) : value;
            case BOOLEAN -> Boolean.valueOf(value);
            case NUMBER, STRING, ARRAY, OBJECT, NULL -> value;
        };
    }

    private static void answer(Operation operation, RecordedExample example) {
        var status = example.response().status();
        var response = operation.getResponses().getAPIResponse(String.valueOf(status));
        if (status >= 400) {
            response = ofItsOwn(response, status);
            operation.getResponses().addAPIResponse(String.valueOf(status), response);
        }
        if (response != null) {
            show(response.getContent(), example);
            for (var header : example.response().headers().entrySet()) {
                response.addHeader(header.getKey(), header(header.getKey(), header.getValue()));
            }
        }
    }

    /** A problem with an example of this operation's cannot be the one that all operations share. */
    private static APIResponse ofItsOwn(@Nullable APIResponse response, int status) {
        return response == null || response.getContent() == null ? ProblemResponsesFilter.response(status) : response;
    }

    private static Header header(String name, String value) {
        return OASFactory.createHeader()
                .description(HEADERS.get(name))
                .schema(OASFactory.createSchema().addType(SchemaType.STRING))
                .example(value);
    }

    private static void show(@Nullable Content content, RecordedExample example) {
        var answer = example.response();
        put(content, answer.contentType(), example.name(), shown(example, answer.body()));
    }

    private static Example shown(RecordedExample example, @Nullable Object value) {
        return OASFactory.createExample().summary(example.summary()).value(value);
    }

    private static void put(@Nullable Content content, @Nullable String type, String name, Example example) {
        if (content != null && type != null && content.getMediaType(type) != null && example.getValue() != null) {
            content.getMediaType(type).addExample(name, example);
        }
    }
}
