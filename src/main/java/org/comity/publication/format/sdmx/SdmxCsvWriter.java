package org.comity.publication.format.sdmx;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.comity.base.sheet.csv.CsvStream;
import org.comity.publication.format.CellWalk;
import org.comity.publication.format.EditionWriter;
import org.comity.publication.format.StatusWords;
import org.comity.publication.table.Language;
import org.comity.publication.table.PublishedEdition;
import org.jspecify.annotations.Nullable;

/**
 * Writes an edition as SDMX-CSV 2.0, with codes and without labels. Each line names its dataflow; a dimension that a dataflow lacks is
 * empty in its lines, and so is a value that is not there.
 */
@Singleton
@Priority(740)
public final class SdmxCsvWriter implements EditionWriter {

    @Override
    public String code() {
        return "sdmx-csv";
    }

    @Override
    public String mediaType() {
        return "application/vnd.sdmx.data+csv;version=2.0.0";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public void write(PublishedEdition edition, Language language, OutputStream out) throws IOException {
        var flows = edition.tables().stream()
                .map(table -> SdmxFlow.of(edition, table))
                .toList();
        var columns = columns(flows);
        var csv = CsvStream.forPrograms(out);
        var head = new ArrayList<>(
                List.of("STRUCTURE[" + StatusWords.SEPARATOR + "]", "STRUCTURE_ID", "ACTION", SdmxFlow.REF_AREA));
        head.addAll(columns);
        head.addAll(List.of(SdmxFlow.VALUE, SdmxFlow.STATUS, SdmxFlow.CONFIDENTIALITY, SdmxFlow.CELL_STATUS + "[]"));
        csv.row(head);
        for (var flow : flows) {
            lines(flow, columns, csv);
        }
        csv.flush();
    }

    /** The dimensions of all dataflows, that of time last. */
    private static List<String> columns(List<SdmxFlow> flows) {
        var ids = new LinkedHashSet<String>();
        flows.forEach(flow -> flow.dimensions().forEach(dimension -> ids.add(dimension.id())));
        var columns = new ArrayList<>(ids);
        if (columns.remove(SdmxFlow.TIME)) {
            columns.add(SdmxFlow.TIME);
        }
        return columns;
    }

    private static void lines(SdmxFlow flow, List<String> columns, CsvStream csv) {
        var reference = flow.reference();
        var area = SdmxCode.of(flow.edition().country());
        var dimensions = columns.stream().map(column -> Values.of(flow, column)).toList();
        var walk = CellWalk.of(flow.table());
        while (walk.next()) {
            var line = new ArrayList<@Nullable Object>(List.of("dataflow", reference, "I", area));
            dimensions.forEach(values -> line.add(values.at(walk)));
            var cell = walk.cell();
            line.add(cell.value());
            line.add(SdmxStatus.of(cell.statuses()));
            line.add(SdmxStatus.confidentiality(cell.statuses()));
            line.add(StatusWords.codes(cell.statuses()));
            csv.row(line);
        }
    }

    /**
     * The values of a column.
     *
     * @param place the place of the axis; -1 if the table has none for the column
     * @param values the values of its categories
     */
    private record Values(int place, List<String> values) {

        static Values of(SdmxFlow flow, String column) {
            return flow.dimensions().stream()
                    .filter(dimension -> dimension.id().equals(column))
                    .findFirst()
                    .map(dimension -> new Values(
                            dimension.place(),
                            dimension.axis().categories().stream()
                                    .map(dimension::value)
                                    .toList()))
                    .orElse(new Values(-1, List.of()));
        }

        @Nullable
        String at(CellWalk walk) {
            return place < 0 ? null : values.get(walk.placeOn(place));
        }
    }
}
