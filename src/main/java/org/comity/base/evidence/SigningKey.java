package org.comity.base.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

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
            var blocks = PemFile.blocks(file, "PRIVATE KEY");
            if (blocks.size() != 1) {
                throw new IllegalStateException("The file must have one private key: " + file);
            }
            return new SigningKey(
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(blocks.getFirst())));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("No Ed25519 key can be read from " + file, e);
        }
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
