package org.comity.base.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;

/** The public keys that anchors were signed with, Ed25519; after a change of the key there are several. */
record PublicKeys(List<PublicKey> keys) {

    PublicKeys {
        keys = List.copyOf(keys);
    }

    /** The keys in a file. */
    static PublicKeys in(Path file) {
        try {
            var keys = new ArrayList<PublicKey>();
            for (var block : SigningKey.blocks(file, "PUBLIC KEY")) {
                keys.add(KeyFactory.getInstance(SigningKey.ALGORITHM).generatePublic(new X509EncodedKeySpec(block)));
            }
            if (keys.isEmpty()) {
                throw new IllegalStateException("There is no public key in " + file);
            }
            return new PublicKeys(keys);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("No Ed25519 key can be read from " + file, e);
        }
    }

    /** True if one of the keys signed the text. */
    boolean signed(byte[] text, byte[] signature) {
        return keys.stream().anyMatch(key -> signed(key, text, signature));
    }

    private static boolean signed(PublicKey key, byte[] text, byte[] signature) {
        try {
            var check = Signature.getInstance(SigningKey.ALGORITHM);
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
