package org.comity.base.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The text files that are part of the program. */
public final class ProgramFile {

    private ProgramFile() {}

    /** The text of a file, by its path among the resources; throws IllegalStateException if the program misses it. */
    public static String text(String path) {
        try (@Nullable InputStream stream = ProgramFile.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("The program misses its file " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
