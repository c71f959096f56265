package org.comity.registers.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** Reads a form with a file. */
public final class Uploads {

    private static final Limit REGISTER = new Limit(60L * 1024 * 1024, "A register may have at most 60 MB");
    private static final int LONGEST_NAME = 200;

    private Uploads() {}

    /** The largest size of a file in bytes, in words too. */
    public record Limit(long bytes, String words) {}

    /** Returns the upload. A mapping may be a field or, from some clients, a file. */
    public static NewUpload of(MultipartFormDataInput form) {
        return of(form, REGISTER);
    }

    /** The same for a smaller file. A larger one is refused before it is read. */
    public static NewUpload of(MultipartFormDataInput form, Limit limit) {
        var file = file(form, limit);
        return new NewUpload(
                content(file),
                name(file.getFileName()),
                text(form, "mapping"),
                text(form, "mappingName"),
                text(form, "authority"));
    }

    /**
     * The content by which two calls with one idempotency key are compared. The file is not held in memory for it.
     *
     * @param further the fields that a form has beside those of every upload
     */
    public static byte[] digested(MultipartFormDataInput form, String... further) {
        var texts = Stream.concat(Stream.of("authority", "mapping", "mappingName"), Arrays.stream(further))
                .map(name -> String.valueOf(text(form, name)))
                // With lengths, so that no two forms give one text.
                .map(text -> text.length() + ":" + text)
                .collect(Collectors.joining("\n"));
        return (digest(file(form, REGISTER)) + "\n" + texts).getBytes(StandardCharsets.UTF_8);
    }

    private static FormValue file(MultipartFormDataInput form, Limit limit) {
        var file = part(form, "file")
                .orElseThrow(() -> ProblemException.invalid(
                        List.of(Fault.ofBody("file", "not-null", "is needed: the register as a part named file"))));
        if (size(file) > limit.bytes()) {
            throw new ProblemException(ProblemKind.TOO_LARGE, limit.words());
        }
        return file;
    }

    private static long size(FormValue part) {
        try {
            return part.isFileItem()
                    ? part.getFileItem().getFileSize()
                    : part.getValue().length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(FormValue part) {
        if (!part.isFileItem()) {
            return DigestUtils.sha256Hex(part.getValue());
        }
        try (var stream = part.getFileItem().getInputStream()) {
            return DigestUtils.sha256Hex(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<FormValue> part(MultipartFormDataInput form, String name) {
        Collection<FormValue> parts = form.getValues().getOrDefault(name, List.of());
        return parts.stream().findFirst();
    }

    /** A field of the form; null if it is missing or blank. */
    public static @Nullable String text(MultipartFormDataInput form, String name) {
        return part(form, name)
                .map(part -> new String(content(part), StandardCharsets.UTF_8))
                .filter(text -> !text.isBlank())
                .orElse(null);
    }

    private static byte[] content(FormValue part) {
        if (!part.isFileItem()) {
            return part.getValue().getBytes(StandardCharsets.UTF_8);
        }
        try (var stream = part.getFileItem().getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(@Nullable String sent) {
        var name = sent == null ? "" : sent.replaceAll("^.*[/\\\\]", "");
        var clean = name.codePoints()
                .filter(c -> !Character.isISOControl(c) && (c < 0xD800 || c > 0xDFFF))
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.isBlank() ? "register" : clean;
    }
}
