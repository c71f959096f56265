package org.comity.registers.reading;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.comity.base.sheet.text.PlainWords;

/** Digests by which rows are recognised. */
public final class RowDigest {

    private RowDigest() {}

    /**
     * The digest of a row: its cells by heading, for any order of columns, separator and character set; and the
     * procedure, since two registers may have the same cells.
     */
    static String of(String procedure, Map<String, String> source) {
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
        return sha256(bytes.toByteArray());
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
