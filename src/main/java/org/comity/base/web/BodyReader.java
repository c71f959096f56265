package org.comity.base.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.stream.Stream;
import org.comity.base.json.MergePatch;
import org.comity.base.json.StrictJson;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;

/** Reads the JSON body of a call strictly, and records its digest for the idempotency key. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
class BodyReader implements MessageBodyReader<Object> {

    static final int LONGEST_BODY = 1_000_000;

    private final StrictJson json;
    private final CallHeaders call;
    private final ResourceInfo resource;

    BodyReader(StrictJson json, CallHeaders call, ResourceInfo resource) {
        this.json = json;
        this.call = call;
        this.resource = resource;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == MergePatch.class || (type.isRecord() && type.getName().startsWith("org.comity."));
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        if (MergePatch.isIn(media) != type.equals(MergePatch.class)) {
            throw new ProblemException(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE, "A merge patch is for PATCH, and for it alone");
        }
        var body = stream.readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw new ProblemException(ProblemKind.TOO_LARGE, "A body may have at most a million bytes");
        }
        call.hasBody(body);
        if (body.length == 0) {
            throw new ProblemException(ProblemKind.MALFORMED, "A body is needed");
        }
        return type.equals(MergePatch.class)
                ? new MergePatch(json.readObject(body))
                : json.read(body, type, withArguments(type));
    }

    /** An operation that a resource inherits has its body as a type variable, whose value the declaration of the resource has. */
    private Type withArguments(Class<?> type) {
        return type.getTypeParameters().length == 0
                ? type
                : Stream.of(((ParameterizedType) resource.getResourceClass().getGenericSuperclass())
                                .getActualTypeArguments())
                        .filter(argument -> argument instanceof ParameterizedType with
                                && with.getRawType().equals(type))
                        .findFirst()
                        .orElseThrow();
    }
}
