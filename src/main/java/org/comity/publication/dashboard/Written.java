package org.comity.publication.dashboard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** Content that was written once and is sent often: its bytes, compressed ones and hash. */
final class Written {

    private final byte[] bytes;
    private final byte[] compressed;
    private final String tag;
    private final String type;

    Written(byte[] bytes, String type) {
        this.bytes = bytes;
        this.type = type;
        this.compressed = compress(bytes);
        try {
            tag = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Written html(String page) {
        return new Written(page.getBytes(StandardCharsets.UTF_8), "text/html;charset=UTF-8");
    }

    private static byte[] compress(byte[] bytes) {
        var compressed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    byte[] bytes() {
        return bytes;
    }

    byte[] compressed() {
        return compressed;
    }

    /** Hash of the content, in hexadecimal digits. */
    String tag() {
        return tag;
    }

    String type() {
        return type;
    }

    /** Bytes in memory. */
    int size() {
        return bytes.length + compressed.length;
    }
}
