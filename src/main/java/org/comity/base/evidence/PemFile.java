package org.comity.base.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** The blocks of a file in PEM, RFC 7468. */
final class PemFile {

    private PemFile() {}

    /** The content of all blocks with a label. */
    static List<byte[]> blocks(Path file, String label) throws IOException {
        return Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]+)-----END " + label + "-----")
                .matcher(Files.readString(file))
                .results()
                .map(found -> Base64.getMimeDecoder().decode(found.group(1)))
                .toList();
    }
}
