package org.comity.cost.large;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows of tables in the text form of COPY. */
final class CopiedRows {

    private static final HexFormat HEX = HexFormat.of();
    private final Map<String, StringBuilder> tables = new LinkedHashMap<>();

    /**
     * Adds a row.
     *
     * @param table the table with the names of its columns, such as {@code note (id, no)}
     */
    void add(String table, @Nullable Object... values) {
        var text = tables.computeIfAbsent(table, name -> new StringBuilder(1 << 16));
        for (var i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            append(text, values[i]);
        }
        text.append('\n');
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case byte[] bytes -> text.append("\\\\x").append(HEX.formatHex(bytes));
            case List<?> names ->
                text.append(names.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}")));
            case Boolean truth -> text.append(truth ? 't' : 'f');
            case Integer number -> text.append(number.intValue());
            case Instant at -> text.append(at);
            default -> appendEscaped(text, value.toString());
        }
    }

    private static void appendEscaped(StringBuilder text, String value) {
        for (var i = 0; i < value.length(); i++) {
            var character = value.charAt(i);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(character);
            }
        }
    }

    /** Writes all rows, table by table. */
    void copy(Connection connection) throws SQLException, IOException {
        var copying = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : tables.entrySet()) {
            copying.copyIn(
                    "copy " + table.getKey() + " from stdin",
                    new StringReader(table.getValue().toString()),
                    1 << 16);
        }
    }
}
