package org.comity.base.longjobs;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act that a call starts as a job.
 *
 * @param kind the act
 * @param authorities the own authorities whose records it reads or writes, at least one
 * @param input what the act needs beside, written as a JSON object
 * @param file the file that it reads, if any
 */
public record JobOrder(
        JobKind kind,
        List<String> authorities,
        Object input,
        @Nullable FileContent file) {

    /** A file with its name and media type. */
    @SuppressWarnings("ArrayRecordComponent")
    public record FileContent(String mediaType, String name, byte[] content) {

        /** The answer with the file, to be saved under its name unless it is JSON. */
        public Response answer() {
            var answer = Response.ok(content, mediaType);
            if (!mediaType.startsWith(MediaType.APPLICATION_JSON)) {
                answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
            }
            return answer.build();
        }
    }
}
