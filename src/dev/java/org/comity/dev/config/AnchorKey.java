package org.comity.dev.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.comity.dev.database.DevFolders;
import org.comity.dev.database.DevHome;
import org.comity.dev.database.FolderLock;

/** The key pair that signs anchors in development and tests; it is stored in the home of the profile and is never committed. */
final class AnchorKey {

    private AnchorKey() {}

    /** The file with the private key, made at the first call; the public key is in the file beside it. */
    static Path in(DevHome home) {
        var file = home.folder().resolve("anchor-key.pem");
        try (FolderLock lock = FolderLock.of(home.folder())) {
            if (!Files.exists(file)) {
                var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                Files.writeString(home.folder().resolve("anchor-key.pub.pem"), pem("PUBLIC KEY", pair.getPublic()));
                DevFolders.writePrivate(file, pem("PRIVATE KEY", pair.getPrivate()));
            }
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The key that signs anchors cannot be made in " + file, e);
        }
    }

    private static String pem(String label, Key key) {
        var content = Base64.getMimeEncoder().encodeToString(key.getEncoded());
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(label, content);
    }
}
