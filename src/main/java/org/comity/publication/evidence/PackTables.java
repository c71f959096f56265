package org.comity.publication.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.comity.base.sheet.csv.CsvStream;
import org.comity.publication.comparison.EditionComparison;
import org.comity.publication.format.StatusWords;
import org.comity.reference.countries.Region;
import org.comity.reference.countries.Regions;
import org.comity.rules.ledger.RequestHolder;
import org.jspecify.annotations.Nullable;

/** The tables of a pack that are not those of the edition: its changes and the traces, as CSV. */
final class PackTables {

    private PackTables() {}

    /** Each cell that differs from the edition before. */
    static void changes(EditionComparison changes, OutputStream out) throws IOException {
        var csv = CsvStream.forOffices(out);
        csv.row(List.of("table", "cell", "change", "was", "was_statuses", "is", "is_statuses"));
        for (var cell : changes.cells()) {
            csv.row(Arrays.asList(
                    cell.table(),
                    String.join(",", cell.keys().values()),
                    cell.change().name(),
                    cell.was(),
                    StatusWords.codes(cell.wasStatuses()),
                    cell.is(),
                    StatusWords.codes(cell.isStatuses())));
        }
        csv.flush();
    }

    /** A line for each trace. */
    static void traces(List<TraceLine> lines, Regions regions, OutputStream out) throws IOException {
        var csv = CsvStream.forOffices(out);
        var head = new ArrayList<>(List.of("direction", "kind", "area", "area_title", "years", "outcome", "ground"));
        head.addAll(
                Arrays.stream(RequestHolder.values()).map(PackTables::column).toList());
        csv.row(head);
        for (var line : lines) {
            var cells = new ArrayList<@Nullable Object>(List.of(
                    line.direction(),
                    line.kind(),
                    line.area(),
                    regions.find(line.area()).map(Region::name).orElse(""),
                    line.years(),
                    line.outcome(),
                    line.ground()));
            cells.addAll(line.weeks());
            csv.row(cells);
        }
        csv.flush();
    }

    /** The name of the column with the weeks of a holder. */
    static String column(RequestHolder holder) {
        return "weeks_" + holder.name().toLowerCase(Locale.ROOT);
    }
}
