package org.comity.reference.countries;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.reference.countries.RegionFile.Row;
import org.jspecify.annotations.Nullable;

/**
 * The regions and sub-regions in which States and territories lie, read at the start. They are for roll-ups in figures; a
 * territory is placed by where it lies, not by the State it belongs to.
 */
@Singleton
@Startup
public class Regions {

    private final Countries countries;
    private final Map<String, Row> byCode = new LinkedHashMap<>();
    private final Map<String, Row> byMember = new HashMap<>();

    /** The regions of the file, for these countries. */
    public Regions(Countries countries) {
        this.countries = countries;
        for (var row : RegionFile.read()) {
            if (byCode.put(row.code(), row) != null) {
                throw new IllegalStateException("The region " + row.code() + " is there twice");
            }
            row.members().forEach(member -> place(member, row));
        }
    }

    private void place(String member, Row row) {
        if (countries.find(member).isEmpty()) {
            throw new IllegalStateException(row.name() + " names the unknown country " + member);
        }
        if (byMember.put(member, row) != null) {
            throw new IllegalStateException(member + " lies in two regions");
        }
    }

    /** The region or sub-region with this code. */
    public Optional<Region> find(String code) {
        return Optional.ofNullable(byCode.get(code)).map(Row::region);
    }

    /** The sub-region of a State or territory; none if it has none of its own. */
    public Optional<Region> subregionOf(String alpha3) {
        return placeOf(alpha3, Row::region);
    }

    /** The region of a State or territory; none if it has none of its own. */
    public Optional<Region> regionOf(String alpha3) {
        return placeOf(alpha3, row -> within(row).region());
    }

    private Row within(Row row) {
        var in = row.in();
        return in == null ? row : Optional.ofNullable(byCode.get(in)).orElseThrow();
    }

    /** A retired code has the place of its successors if they share one. */
    private Optional<Region> placeOf(String alpha3, Function<Row, Region> level) {
        @Nullable Row row = byMember.get(alpha3);
        if (row != null) {
            return Optional.of(level.apply(row));
        }
        var successors = countries.find(alpha3).map(Country::successors).stream()
                .flatMap(codes -> codes.stream())
                .map(code -> placeOf(code, level))
                .collect(Collectors.toSet());
        return successors.size() == 1 ? successors.iterator().next() : Optional.empty();
    }
}
