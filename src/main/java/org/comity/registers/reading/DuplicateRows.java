package org.comity.registers.reading;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comity.base.sheet.text.TextKey;
import org.comity.registers.course.ImportRow;
import org.comity.registers.course.RowDigest;
import org.comity.registers.course.RowResult;
import org.comity.registers.layout.Findings;
import org.comity.registers.layout.MappedColumns;
import org.comity.registers.layout.RegisterLine;
import org.comity.registers.words.CellPlace;
import org.comity.registers.words.RegisterColumn;

/** Finds rows of one file that are or can be the same request. It holds a few bytes of each row. */
final class DuplicateRows {

    private final MappedColumns columns;
    private final Findings findings;
    private final Map<String, Integer> rowsByReference = new HashMap<>();
    private final Set<UUID> contents = new HashSet<>();
    private final Map<UUID, Integer> ordinals = new HashMap<>();
    private final Map<UUID, Integer> formerOrdinals = new HashMap<>();

    DuplicateRows(MappedColumns columns, Findings findings) {
        this.columns = columns;
        this.findings = findings;
    }

    /** Returns the row with its number among equal rows; as a faulty row if there are too many. */
    RowResult checked(RowResult read, RegisterLine line) {
        boolean first = isFirst(read, line);
        var sound = read.sound();
        if (sound == null || !first) {
            return read.withSound(null);
        }
        reportIfAlike(sound);
        return sound.reference() != null ? read : read.withSound(numbered(sound));
    }

    private ImportRow numbered(ImportRow row) {
        var former = RowDigest.of(row.procedure().name(), row.source());
        return row.numbered(
                ordinals.merge(key(row.digest()), 1, Integer::sum),
                ImportRow.identity(null, former, formerOrdinals.merge(key(former), 1, Integer::sum)));
    }

    private boolean isFirst(RowResult read, RegisterLine line) {
        var reference = read.reference();
        var earlier = reference == null ? null : rowsByReference.putIfAbsent(TextKey.of(reference), read.row());
        if (earlier == null) {
            return true;
        }
        line.fault(RegisterColumn.REFERENCE, "DUPLICATE_IN_FILE", "row " + earlier + " has the same reference");
        return false;
    }

    private void reportIfAlike(ImportRow row) {
        var content = new HashMap<>(row.source());
        columns.ofReference().forEach(content::remove);
        if (!contents.add(key(RowDigest.ofKeys(row.procedure().name(), content)))) {
            findings.guess(
                    CellPlace.of(row.row()),
                    "SAME_CONTENT",
                    "has the same content as an earlier row, and is read as another request");
        }
    }

    private static UUID key(String digest) {
        return UUID.nameUUIDFromBytes(digest.getBytes(StandardCharsets.US_ASCII));
    }
}
