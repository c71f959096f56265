package org.comity.registers.course;

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

/** SHA-256 digests by which rows and files are recognised. */
public final class RowDigest {

    private RowDigest() {}

    /**
     * The digest of named texts, whatever their order, such as the cells of a row by heading; and of the procedure, since
     * the same cells may stand in two registers.
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
        return sha256(bytes.toByteArray());
    }

    /** The digest in hexadecimal digits. */
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
