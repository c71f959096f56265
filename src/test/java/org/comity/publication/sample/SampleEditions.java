package org.comity.publication.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.comity.publication.dashboard.PublishedEditions;
import org.comity.publication.dashboard.ReleaseEntry;
import org.comity.publication.dashboard.ReleaseEntry.EditionEntry;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.PublishedEdition;
import org.comity.publication.table.PublishedEdition.Status;
import org.comity.publication.table.Words;
import org.jspecify.annotations.Nullable;

/** Two releases of an office, of which the newest has two editions. */
public class SampleEditions implements PublishedEditions {

    private static final String NEWEST = "annual-2026";
    private static final String BEFORE = "annual-2025";

    private final PublishedEdition first =
            edition(NEWEST, "Cooperation in criminal matters 2019 to 2026", "Coopération pénale 2019 à 2026", 1);
    private final PublishedEdition second =
            edition(NEWEST, "Cooperation in criminal matters 2019 to 2026", "Coopération pénale 2019 à 2026", 2);
    private final PublishedEdition before =
            edition(BEFORE, "Cooperation in criminal matters 2019 to 2025", "Coopération pénale 2019 à 2025", 1);

    @Override
    public List<ReleaseEntry> releases() {
        return List.of(
                new ReleaseEntry(
                        NEWEST,
                        first.office(),
                        first.title(),
                        List.of(entry(second, Status.CURRENT), entry(first, Status.SUPERSEDED))),
                new ReleaseEntry(BEFORE, before.office(), before.title(), List.of(entry(before, Status.CURRENT))));
    }

    private static EditionEntry entry(PublishedEdition edition, Status status) {
        // The second edition inherits the day of the first one and was published a month later.
        var day = LocalDate.of(2026, 8 + edition.edition(), 1);
        return new EditionEntry(edition.edition(), status, day);
    }

    @Override
    public Optional<PublishedEdition> edition(String release, @Nullable Integer number) {
        return switch (release) {
            case NEWEST ->
                Optional.of(List.of(second, first))
                        .map(all -> number == null
                                ? all.getFirst()
                                : all.stream()
                                        .filter(each -> each.edition() == number)
                                        .findFirst()
                                        .orElse(null));
            case BEFORE -> Optional.of(before).filter(each -> number == null || number == 1);
            default -> Optional.empty();
        };
    }

    /** The newest edition, in which all numbers of a period of a table are revised. */
    public static PublishedEdition revised(String code, String period) {
        var edition = new SampleEditions().second;
        return edition.withTables(edition.tables().stream()
                .map(table -> table.code().equals(code)
                        ? table.withCells(IntStream.range(0, table.cells().size())
                                .mapToObj(place -> table.keysOf(place).containsValue(period)
                                                && table.cells().get(place).value() != null
                                        ? table.cells().get(place).with(CellStatus.REVISED)
                                        : table.cells().get(place))
                                .toList())
                        : table)
                .toList());
    }

    private static PublishedEdition edition(String release, String en, String fr, int number) {
        return new PublishedEdition(
                "ATL",
                "Central Authority of Atlantis",
                "XAT",
                release,
                new Words(en, fr),
                "annual",
                3,
                number,
                LocalDate.of(2019, 1, 1),
                LocalDate.of(2026, 12, 31),
                number == 1 && release.equals(NEWEST) ? Status.SUPERSEDED : Status.CURRENT,
                Instant.parse("2026-09-01T08:00:00Z"),
                LocalDate.of(2026, 9, 1),
                number == 1 ? null : "Endings of 2025 that were recorded late are counted now.",
                "standard/2",
                "0.2.0",
                "9f2c4e6a8b0d1f3e5c7a9b1d3f5e7c9a0b2d4f6e8c0a1b3d5f7e9c1a3b5d7f9" + number,
                SampleTables.all(number > 1));
    }
}
