package org.comity.base.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON into wire types and finds all faults at once: unknown fields, wrong types, values outside their list and
 * broken constraints. Throws the problem {@code invalid} with all of them, or {@code malformed} if it is not JSON.
 */
@ApplicationScoped
public class StrictJson {

    private final ObjectMapper mapper;
    private final Validator validator;

    StrictJson(Validator validator) {
        this.validator = validator;
        this.mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(StrictScalars.module())
                .annotationIntrospector(new UnwrappedPart.Introspector())
                .addHandler(new FaultCollector())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    /** Reads a body into a wire type. */
    public <T> T read(byte[] body, Class<T> type) {
        return read(body, type, type);
    }

    /**
     * Reads a body into a wire type that may have type arguments.
     *
     * @param generic the same type with its arguments
     */
    public <T> T read(byte[] body, Class<T> type, Type generic) {
        var unwrapped = UnwrappedPart.of(type).orElse(null);
        if (unwrapped == null) {
            return read(() -> mapper.getFactory().createParser(body), mapper.constructType(generic), null);
        }
        try {
            var tree = unwrapped.nested(readObject(body));
            return read(() -> mapper.treeAsTokens(tree), mapper.constructType(type), unwrapped);
        } catch (ProblemException e) {
            throw unwrapped.ofBody(e);
        }
    }

    /** Reads a tree into a wire type. */
    public <T> T read(JsonNode tree, Class<T> type) {
        return read(() -> mapper.treeAsTokens(tree), mapper.constructType(type), null);
    }

    /** Reads a body that must be a JSON object. */
    public ObjectNode readObject(byte[] body) {
        try {
            if (mapper.readTree(body) instanceof ObjectNode object) {
                return object;
            }
            throw new ProblemException(ProblemKind.MALFORMED, "The body must be a JSON object");
        } catch (IOException e) {
            throw malformed(e);
        }
    }

    private <T> T read(ParserSource source, JavaType type, @Nullable UnwrappedPart unwrapped) {
        var faults = new ArrayList<Fault>();
        try (var parser = new ShortLists(source.open(), faults)) {
            T value = mapper.readerFor(type)
                    .withAttribute(FaultCollector.FAULTS, faults)
                    .withAttribute(UnwrappedPart.ATTRIBUTE, unwrapped)
                    .readValue(parser);
            if (value == null) {
                throw new ProblemException(ProblemKind.MALFORMED, "The body must be a JSON object");
            }
            faults.addAll(broken(value, faults));
            if (!faults.isEmpty()) {
                throw ProblemException.invalid(faults);
            }
            return value;
        } catch (MismatchedInputException e) {
            throw mismatched(e, faults);
        } catch (IOException e) {
            throw faults.isEmpty() ? malformed(e) : ProblemException.invalid(faults);
        }
    }

    private <T> List<Fault> broken(T value, List<Fault> already) {
        var known = already.stream().map(Fault::field).collect(Collectors.toSet());
        return validator.validate(value).stream()
                .map(StrictJson::fault)
                .filter(fault -> !known.contains(fault.field()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .limit(FaultCollector.MOST)
                .toList();
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        var code = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        return Fault.ofBody(pointer(violation), code, violation.getMessage());
    }

    /**
     * The JSON pointer of the value. A rule of an object has the pointer of the object, or of the field that it names.
     */
    private static String pointer(ConstraintViolation<?> violation) {
        var steps = new ArrayList<String>();
        for (var node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                steps.add(String.valueOf(node.getIndex()));
            } else if (node.getKey() != null) {
                steps.add(String.valueOf(node.getKey()));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                steps.add(node.getName());
            }
        }
        if (violation.getConstraintDescriptor().getAnnotation() instanceof MustHold rule) {
            steps.removeLast();
            if (!rule.field().isEmpty()) {
                steps.add(rule.field());
            }
        }
        return Fault.pointer(steps);
    }

    /** A value of the wrong type, after which Jackson cannot continue. */
    private static ProblemException mismatched(MismatchedInputException e, List<Fault> faults) {
        if (e.getPath().isEmpty()) {
            return faults.isEmpty() ? malformed(e) : ProblemException.invalid(faults);
        }
        var steps = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .toList();
        faults.add(Fault.ofBody(Fault.pointer(steps), "bad-type", "does not have the expected form"));
        return ProblemException.invalid(faults);
    }

    private static ProblemException malformed(IOException e) {
        if (e instanceof JacksonException broken && broken.getLocation() != null) {
            var where = broken.getLocation();
            return new ProblemException(
                    ProblemKind.MALFORMED,
                    "The body is not well-formed JSON of the expected shape, near line " + where.getLineNr()
                            + ", column " + where.getColumnNr());
        }
        return new ProblemException(ProblemKind.MALFORMED, "The body is not well-formed JSON");
    }

    private interface ParserSource {
        JsonParser open() throws IOException;
    }
}
