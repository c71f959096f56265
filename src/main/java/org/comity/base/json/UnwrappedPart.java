package org.comity.base.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.NameTransformer;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The component of a wire type that has {@link JsonUnwrapped}: its fields are among those of the type. Jackson accepts any
 * unknown field in such a type and loses the places of faults. The fields are therefore put into an object of their own
 * before Jackson reads them, and the pointers of the faults are corrected afterwards.
 *
 * @param type the type of the component
 * @param name the component
 * @param others the other components of the wire type
 */
record UnwrappedPart(Class<?> type, String name, List<String> others) {

    /** The attribute of the reading that has the part. */
    static final String ATTRIBUTE = "org.comity.unwrapped";

    /** Found once for each wire type, since every body asks for it. */
    private static final ClassValue<Optional<UnwrappedPart>> FOUND = new ClassValue<>() {
        @Override
        protected Optional<UnwrappedPart> computeValue(Class<?> wireType) {
            return find(wireType);
        }
    };

    /** The unwrapped component of a record; empty if it has none. */
    static Optional<UnwrappedPart> of(Class<?> wireType) {
        return FOUND.get(wireType);
    }

    private static Optional<UnwrappedPart> find(Class<?> wireType) {
        var components = Arrays.asList(wireType.getRecordComponents());
        return components.stream()
                .filter(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class))
                .findFirst()
                .map(part -> new UnwrappedPart(
                        part.getType(),
                        part.getName(),
                        components.stream()
                                .filter(component -> !component.equals(part))
                                .map(RecordComponent::getName)
                                .toList()));
    }

    /** The body with the fields of the component in an object of their own. A field of neither is among them. */
    JsonNode nested(ObjectNode body) {
        var part = body.deepCopy().remove(others);
        return body.retain(others).set(name, part);
    }

    /** The same problem with pointers into the body as it was sent. */
    ProblemException ofBody(ProblemException problem) {
        var prefix = "/" + name + "/";
        var faults = problem.faults().stream()
                .map(fault -> fault.field().startsWith(prefix)
                        ? new Fault(
                                fault.in(), fault.field().substring(prefix.length() - 1), fault.code(), fault.detail())
                        : fault)
                .toList();
        return new ProblemException(problem.kind(), String.valueOf(problem.getMessage()), faults, problem.more());
    }

    /** Lets Jackson read an unwrapped component like any other. */
    static final class Introspector extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable NameTransformer findUnwrappingNameTransformer(AnnotatedMember member) {
            return null;
        }
    }
}
