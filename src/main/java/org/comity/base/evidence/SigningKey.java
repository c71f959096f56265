package org.comity.base.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** The private key, Ed25519, with which anchors are signed. */
final class SigningKey {

    static final String ALGORITHM = "Ed25519";

    private final PrivateKey key;

    private SigningKey(PrivateKey key) {
        this.key = key;
    }

    /** The key in a file. */
    static SigningKey in(Path file) {
        try {
            var blocks = blocks(file, "PRIVATE KEY");
            if (blocks.size() != 1) {
                throw new IllegalStateException("The file must have one private key: " + file);
            }
            return new SigningKey(
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(blocks.getFirst())));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("No Ed25519 key can be read from " + file, e);
        }
    }

    /** The content of all blocks of a file in PEM, RFC 7468, that have a label. */
    static List<byte[]> blocks(Path file, String label) throws IOException {
        return Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]+)-----END " + label + "-----")
                .matcher(Files.readString(file))
                .results()
                .map(found -> Base64.getMimeDecoder().decode(found.group(1)))
                .toList();
    }

    byte[] sign(byte[] text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
