package org.comity.imports;

import java.util.stream.Collectors;
import org.comity.sheet.PlainWords;

/** Finds every fault of a mapping against the heading of a register: fields and columns that do not exist. */
final class HeadingCheck {

    private final MappingCheck check;
    private final NewMapping mapping;
    private final RegisterHeading heading;

    HeadingCheck(MappingCheck check, NewMapping mapping, RegisterHeading heading) {
        this.check = check;
        this.mapping = mapping;
        this.heading = heading;
    }

    /** Throws a problem with all faults of the mapping. */
    void check() {
        mapping.columns().forEach((key, column) -> {
            if (Field.named(key).isEmpty()) {
                check.unknownField(MappingCheck.at("columns", key));
            } else if (heading.place(column).isEmpty()) {
                noSuchColumn(MappingCheck.at("columns", key), column);
            }
        });
        mapping.milestones().keySet().stream()
                .filter(column -> heading.place(column).isEmpty())
                .forEach(column -> noSuchColumn(MappingCheck.at("milestones", column), column));
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
                "there is no column " + Spot.shortened(column)
                        + (alike.isEmpty() ? "" : ", or more than one; there are " + Spot.shortened(alike)));
    }
}
