package org.comity.base.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.comity.base.web.RecordNames;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Completes the operations that a resource inherits: it puts the words of {@link RecordNames} in the place of those in
 * braces, and the view, which is the last type argument of the superclass, into the answers.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = RecordNamesFilter.BEFORE_THE_EXAMPLES)
public class RecordNamesFilter implements OASFilter {

    /** The higher one runs first: roles and parameters are found by the names in braces, examples by those in words. */
    static final int BEFORE_THE_EXAMPLES = ExamplesFilter.AFTER_THE_PROBLEMS + 1;

    private static final Pattern BLANK = Pattern.compile(" ([a-z])");
    private static final String JSON = "application/json";
    private static final DotName NAMES = DotName.createSimple(RecordNames.class.getName());
    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");

    private final IndexView classes;

    /** With the classes of the application, which the build knows. */
    public RecordNamesFilter(IndexView classes) {
        this.classes = classes;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (var names : classes.getAnnotations(NAMES)) {
            var resource = names.target().asClass();
            var address = resource.declaredAnnotation(PATH).value().asString();
            document.getPaths().getPathItems().forEach((path, item) -> {
                if (path.equals(address) || path.startsWith(address + "/")) {
                    item.getOperations().values().forEach(operation -> complete(operation, names, view(resource)));
                }
            });
        }
    }

    private String view(ClassInfo resource) {
        var arguments = resource.superClassType().asParameterizedType().arguments();
        return name(arguments.getLast());
    }

    /** The name of the schema of a type, which for a type with an argument is both names together. */
    private String name(Type type) {
        var own = classes.getClassByName(type.name()).simpleName();
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE
                ? own + name(type.asParameterizedType().arguments().getFirst())
                : own;
    }

    private static void complete(Operation operation, AnnotationInstance names, String view) {
        var words = words(names);
        operation.setOperationId(identifier(String.valueOf(words.apply(operation.getOperationId()))));
        operation.setSummary(words.apply(operation.getSummary()));
        operation.setDescription(words.apply(operation.getDescription()));
        operation.getResponses().getAPIResponses().forEach((status, answer) -> answers(status, answer, view));
    }

    /** The same words without blanks, each but the first with a capital letter. */
    private static String identifier(String words) {
        return BLANK.matcher(words).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    private static void answers(String status, APIResponse answer, String view) {
        if (!status.startsWith("2")) {
            return;
        }
        if (answer.getContent() == null) {
            answer.setContent(OASFactory.createContent().addMediaType(JSON, OASFactory.createMediaType()));
        }
        var media = answer.getContent().getMediaType(JSON);
        if (media.getSchema() == null || media.getSchema().getRef() == null) {
            media.setSchema(OASFactory.createSchema().ref("#/components/schemas/" + view));
        }
    }

    private static UnaryOperator<@Nullable String> words(AnnotationInstance names) {
        var one = text(names, "one");
        return template -> {
            if (template == null) {
                return null;
            }
            var text = template.replace("{one}", one)
                    .replace("{One}", Character.toUpperCase(one.charAt(0)) + one.substring(1))
                    .replace("{many}", text(names, "many"));
            for (var sentence : List.of("adding", "correcting", "ending")) {
                text = text.replace(" {" + sentence + "}", prefixed(text(names, sentence)));
            }
            return text;
        };
    }

    private static String text(AnnotationInstance names, String member) {
        var value = names.value(member);
        return value == null ? "" : value.asString();
    }

    private static String prefixed(String sentence) {
        return sentence.isEmpty() ? "" : " " + sentence;
    }
}
