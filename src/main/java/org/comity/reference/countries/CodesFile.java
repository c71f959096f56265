package org.comity.reference.countries;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the reviewed files of codes. An unknown or repeated key stops the start. */
public final class CodesFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CodesFile() {}

    /** Reads the rows of a file of the program. */
    public static <T> List<T> read(String name, Class<T> row) {
        try (@Nullable InputStream stream = CodesFile.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The program misses its file " + name);
            }
            return YAML.readerForListOf(row).readValue(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
