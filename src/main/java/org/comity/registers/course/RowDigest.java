package org.comity.registers.course;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.comity.base.sheet.text.PlainWords;
import org.comity.base.sheet.text.TextKey;

/** SHA-256 digests by which rows and files are recognised. */
public final class RowDigest {

    private RowDigest() {}

    /**
     * The digest of named texts, in any order, such as the cells of a row by heading; and of the procedure, since two
     * registers may have the same cells.
     */
    public static String of(String procedure, Map<String, String> source) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            put(out, procedure);
            for (var cell : new TreeMap<>(source).entrySet()) {
                put(out, cell.getKey());
                put(out, PlainWords.trimmed(cell.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DigestUtils.sha256Hex(bytes.toByteArray());
    }

    /** The digest of the cells of a row by the keys of their texts: it ignores how letters are composed, case and spaces. */
    public static String ofKeys(String procedure, Map<String, String> source) {
        var keys = new TreeMap<String, String>();
        source.forEach((heading, cell) ->
                keys.merge(TextKey.of(heading), TextKey.of(cell), (one, other) -> one + "\n" + other));
        return of(procedure, keys);
    }

    private static void put(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
