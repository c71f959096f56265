package org.comity.reference.countries;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reviewed file of regions. */
final class RegionFile {

    private static final String NAME = "codes/regions.yaml";

    private RegionFile() {}

    static List<Row> read() {
        var yaml = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (@Nullable InputStream stream = RegionFile.class.getClassLoader().getResourceAsStream(NAME)) {
            if (stream == null) {
                throw new IllegalStateException("The program misses its file " + NAME);
            }
            return yaml.readValue(stream, new TypeReference<List<Row>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(NAME + " cannot be read", e);
        }
    }

    /**
     * A row of the file. An unknown key is a fault.
     *
     * @param in the region that contains a sub-region
     * @param members the States and territories of a sub-region
     */
    record Row(String code, String name, @Nullable String in, List<String> members) {

        Row {
            members = members == null ? List.of() : List.copyOf(members);
        }

        Region region() {
            return new Region(code, name);
        }
    }
}
