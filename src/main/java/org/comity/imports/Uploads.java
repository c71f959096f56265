package org.comity.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.comity.http.Fault;
import org.comity.http.ProblemException;
import org.comity.http.ProblemKind;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Takes a form with a file apart. */
final class Uploads {

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int LONGEST_NAME = 200;

    private Uploads() {}

    /** The upload. A mapping may be sent as a field or, as some clients do, as a file. */
    static NewUpload of(
            @Nullable FileUpload file, @Nullable String mapping, @Nullable String authority, List<FileUpload> parts) {
        if (file == null) {
            throw ProblemException.invalid(
                    List.of(Fault.ofBody("file", "not-null", "is needed: the register as a part named file")));
        }
        if (file.size() > MOST_BYTES) {
            throw new ProblemException(ProblemKind.TOO_LARGE, "A register may have at most 64 MB");
        }
        var mappingFile =
                parts.stream().filter(part -> part.name().equals("mapping")).findFirst();
        var said = mappingFile.isPresent() ? new String(content(mappingFile.get()), StandardCharsets.UTF_8) : mapping;
        return new NewUpload(
                content(file), name(file), said, authority == null || authority.isBlank() ? null : authority);
    }

    /** All that makes two calls the same, for the idempotency key. */
    static byte[] digested(NewUpload upload) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(RowDigest.sha256(upload.content()).getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(("\n" + upload.authority() + "\n" + upload.mapping()).getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }

    private static byte[] content(FileUpload part) {
        try {
            return Files.readAllBytes(part.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(FileUpload file) {
        var name = file.fileName() == null ? "" : file.fileName().replaceAll("^.*[/\\\\]", "");
        var clean = name.codePoints()
                .filter(c -> !Character.isISOControl(c) && (c < 0xD800 || c > 0xDFFF))
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.isBlank() ? "register.csv" : clean;
    }
}
