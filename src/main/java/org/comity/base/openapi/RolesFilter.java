package org.comity.base.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** Names in the description of each operation of the API document the roles that may call it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = RecordNamesFilter.BEFORE_THE_EXAMPLES + 1)
public class RolesFilter implements OASFilter {

    private static final DotName ROLES = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName EVERYBODY = DotName.createSimple("jakarta.annotation.security.PermitAll");
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

    /** The sentence about the roles, by the identifier of the operation. */
    private final Map<String, String> sentences = new HashMap<>();

    /** With the classes of the application, which the build knows. */
    public RolesFilter(IndexView classes) {
        for (var annotation : classes.getAnnotations(OPERATION)) {
            var method = annotation.target().asMethod();
            if (annotation.value("operationId") != null) {
                sentences.put(annotation.value("operationId").asString(), sentence(method));
            }
        }
    }

    private static @Nullable AnnotationInstance roles(MethodInfo method) {
        var own = method.annotation(ROLES);
        return own == null ? method.declaringClass().declaredAnnotation(ROLES) : own;
    }

    private static String sentence(MethodInfo method) {
        if (method.declaringClass().hasDeclaredAnnotation(EVERYBODY)) {
            return "For everybody, also without a token; a deployment may ask for a token with a role, or offer nothing.";
        }
        var roles = roles(method);
        return roles == null
                ? "For every caller with a valid token."
                : "Roles: "
                        + String.join(
                                ", ",
                                Arrays.stream(roles.value().asStringArray())
                                        .sorted()
                                        .toList())
                        + ".";
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> sentences.containsKey(operation.getOperationId()))
                .forEach(this::describe);
    }

    private void describe(Operation operation) {
        var sentence = sentences.get(operation.getOperationId());
        var description = operation.getDescription();
        operation.setDescription(description == null ? sentence : description + "\n\n" + sentence);
    }
}
