package org.comity.base.openapi;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.comity.base.web.TakesParameters;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Adds to each operation the parameters it names by {@link TakesParameters}, and describes all parameters, those of the
 * path included, from {@code openapi/parameters.yaml}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = ParametersFilter.BEFORE_THE_PROBLEMS)
public class ParametersFilter implements OASFilter {

    /** The higher one runs first: problems depend on the headers. */
    static final int BEFORE_THE_PROBLEMS = 9;

    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");
    /** The headers that every operation takes, described once. */
    private static final List<String> EVERYWHERE = List.of("Purpose", "On-Behalf-Of");

    private static final String FILE = "openapi/parameters.yaml";
    private static final DotName TAKES = DotName.createSimple(TakesParameters.class.getName());
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

    /** Those that each operation takes, by its identifier. */
    private final Map<String, List<String>> taken = new HashMap<>();

    private final Map<String, Described> known = read();

    /**
     * A parameter as the file describes it.
     *
     * @param in where it is sent; {@code query} by default
     * @param type the JSON type; {@code string} by default
     * @param format the format of the text
     * @param ref the schema of its values
     * @param required true if a call without it is refused
     * @param usual the value that holds without it
     * @param least the least number allowed
     * @param most the greatest number allowed
     * @param description what it does
     */
    record Described(
            @Nullable String in,
            @Nullable String type,
            @Nullable String format,
            @Nullable String ref,
            boolean required,
            @Nullable Object usual,
            @Nullable Integer least,
            @Nullable Integer most,
            String description) {}

    /** With the classes of the application, which the build knows. */
    public ParametersFilter(IndexView classes) {
        for (var annotation : classes.getAnnotations(TAKES)) {
            var operation =
                    Objects.requireNonNull(annotation.target().asMethod().annotation(OPERATION));
            taken.put(
                    operation.value("operationId").asString(),
                    Arrays.asList(annotation.value().asStringArray()));
        }
    }

    private static Map<String, Described> read() {
        var mapper = new YAMLMapper();
        var type = mapper.getTypeFactory().constructMapType(Map.class, String.class, Described.class);
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return mapper.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        EVERYWHERE.forEach(name -> document.getComponents().addParameter(name, parameter(name, entry("", name))));
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().values().forEach(operation -> describe(path, item, operation)));
    }

    private void describe(String path, PathItem item, Operation operation) {
        var id = operation.getOperationId();
        var own = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        var all = new ArrayList<>(own);
        all.addAll(ofInheritedPath(path, item, all));
        taken.getOrDefault(id, List.of()).forEach(name -> all.add(parameter(name, entry(id, name))));
        EVERYWHERE.forEach(name -> all.add(OASFactory.createParameter().ref("#/components/parameters/" + name)));
        operation.setParameters(all);
        var ofThePath = item.getParameters() == null ? List.<Parameter>of() : item.getParameters();
        for (var parameters : List.of(all, ofThePath)) {
            parameters.stream()
                    .filter(parameter -> parameter.getRef() == null && parameter.getDescription() == null)
                    .forEach(parameter -> parameter.setDescription(described(id, parameter)));
        }
    }

    /** The parameters of the path that the document does not have yet: those of an operation that a resource inherits. */
    private List<Parameter> ofInheritedPath(String path, PathItem item, List<Parameter> own) {
        var present = Stream.concat(
                        own.stream(), Stream.ofNullable(item.getParameters()).flatMap(List::stream))
                .filter(parameter -> parameter.getIn() == Parameter.In.PATH)
                .map(Parameter::getName)
                .toList();
        return IN_PATH.matcher(path)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !present.contains(name))
                .map(name -> OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.PATH)
                        .required(true)
                        .schema(schema(entry("", name))))
                .toList();
    }

    private @Nullable String described(String operation, Parameter parameter) {
        var entry = known.getOrDefault(operation + "." + parameter.getName(), known.get(parameter.getName()));
        return entry == null ? null : entry.description();
    }

    private Described entry(String operation, String name) {
        var common = known.get(name);
        return Objects.requireNonNull(known.getOrDefault(operation + "." + name, common), operation + "." + name);
    }

    private static Parameter parameter(String name, Described described) {
        return OASFactory.createParameter()
                .name(name)
                .in("header".equals(described.in()) ? Parameter.In.HEADER : Parameter.In.QUERY)
                .required(described.required() ? true : null)
                .description(described.description())
                .schema(schema(described));
    }

    private static Schema schema(Described described) {
        if (described.ref() != null) {
            return OASFactory.createSchema().ref("#/components/schemas/" + described.ref());
        }
        var type = described.type() == null ? "string" : described.type();
        return OASFactory.createSchema()
                .addType(SchemaType.valueOf(type.toUpperCase(Locale.ROOT)))
                .format(described.format())
                .defaultValue(described.usual())
                .minimum(number(described.least()))
                .maximum(number(described.most()));
    }

    private static @Nullable BigDecimal number(@Nullable Integer bound) {
        return bound == null ? null : BigDecimal.valueOf(bound);
    }
}
