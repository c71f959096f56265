package org.comity.reference.countries;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reviewed file of regions. */
final class RegionFile {

    private static final String NAME = "codes/regions.yaml";

    private RegionFile() {}

    static List<Row> read() {
        return CodesFile.read(NAME, Row.class);
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
