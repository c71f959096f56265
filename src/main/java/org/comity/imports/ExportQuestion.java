package org.comity.imports;

import org.comity.http.Parameters;
import org.comity.rules.procedure.Direction;
import org.comity.rules.procedure.Kind;
import org.comity.sheet.Format;
import org.jspecify.annotations.Nullable;

/** Which register is to be exported, by which saved mapping, and in which format. */
record ExportQuestion(
        @Nullable String authority,
        @Nullable String mapping,
        Format format,
        @Nullable Direction direction,
        @Nullable Kind kind) {

    /** Which requests are wanted. */
    record Wanted(
            String authority,
            @Nullable Direction direction,
            @Nullable Kind kind) {}

    /** Reads it from the query; throws all faults at once. */
    static ExportQuestion of(Parameters query) {
        var question = new ExportQuestion(
                query.text("authority").orElse(null),
                query.text("mapping").orElse(null),
                query.oneOf("format", Format.class).orElse(Format.CSV),
                query.oneOf("direction", Direction.class).orElse(null),
                query.oneOf("kind", Kind.class).orElse(null));
        query.check();
        return question;
    }
}
