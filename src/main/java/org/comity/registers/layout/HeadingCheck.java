package org.comity.registers.layout;

import java.util.stream.Collectors;
import org.comity.base.sheet.text.PlainWords;
import org.comity.registers.mapping.Mapping;
import org.comity.registers.mapping.MappingCheck;
import org.comity.registers.words.CellPlace;
import org.comity.registers.words.RegisterColumn;

/** Finds every fault of a mapping against the heading of a register: fields and columns that do not exist. */
public final class HeadingCheck {

    private final MappingCheck check;
    private final Mapping mapping;
    private final RegisterHeading heading;

    public HeadingCheck(MappingCheck check, Mapping mapping, RegisterHeading heading) {
        this.check = check;
        this.mapping = mapping;
        this.heading = heading;
    }

    /** Throws a problem with all faults of the mapping. */
    public void check() {
        mapping.columns().forEach((key, column) -> {
            if (RegisterColumn.named(key).isEmpty()) {
                check.unknownField(MappingCheck.at("columns", key));
            } else if (heading.place(column).isEmpty()) {
                noSuchColumn(MappingCheck.at("columns", key), column);
            }
        });
        mapping.milestones().keySet().stream()
                .filter(column -> heading.place(column).isEmpty())
                .forEach(column -> noSuchColumn(MappingCheck.at("milestones", column), column));
        mapping.joined()
                .forEach((key, parts) -> parts.columns().stream()
                        .filter(column -> heading.place(column).isEmpty())
                        .forEach(column -> noSuchColumn(MappingCheck.at("joined", key, "columns"), column)));
        for (int i = 0; i < mapping.records().size(); i++) {
            var place = String.valueOf(i);
            mapping.records().get(i).columns().entrySet().stream()
                    .filter(column -> heading.place(column.getValue()).isEmpty())
                    .forEach(column -> noSuchColumn(
                            MappingCheck.at("records", place, "columns", column.getKey()), column.getValue()));
        }
        check.words();
        check.throwFaults();
    }

    private void noSuchColumn(String pointer, String column) {
        var alike = heading.names().stream()
                .filter(name -> PlainWords.of(name).contains(PlainWords.of(column)))
                .collect(Collectors.joining(", "));
        check.fault(
                pointer,
                "no-such-column",
                "there is no column " + CellPlace.shortened(column)
                        + (alike.isEmpty() ? "" : ", or more than one; there are " + CellPlace.shortened(alike)));
    }
}
