package org.comity.registers.export;

import org.comity.base.sheet.text.FileFormat;
import org.comity.base.web.QueryParameters;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.jspecify.annotations.Nullable;

/** A request for an export: the register, the saved mapping and the format. */
record ExportQuestion(
        @Nullable String authority,
        @Nullable String mapping,
        FileFormat format,
        @Nullable Direction direction,
        @Nullable Kind kind) {

    /** The same question about an own authority. */
    ExportQuestion of(String chosen) {
        return new ExportQuestion(chosen, mapping, format, direction, kind);
    }

    /** The query of an export. */
    record RowQuery(
            String authority,
            @Nullable Direction direction,
            @Nullable Kind kind) {}

    /** Reads the query parameters. Throws all faults at once. */
    static ExportQuestion of(QueryParameters query) {
        var question = new ExportQuestion(
                query.text("authority").orElse(null),
                query.text("mapping").orElse(null),
                query.oneOf("format", FileFormat.class).orElse(FileFormat.CSV),
                query.oneOf("direction", Direction.class).orElse(null),
                query.oneOf("kind", Kind.class).orElse(null));
        query.check();
        return question;
    }
}
