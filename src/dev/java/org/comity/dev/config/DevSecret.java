package org.comity.dev.config;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.security.SecureRandom;
import org.comity.dev.database.DevFolders;
import org.comity.dev.database.DevHome;
import org.comity.dev.database.FolderLock;

/** The secret that signs the settings of transactions in development and tests; it is stored in the home of the profile. */
final class DevSecret {

    private static final int BITS = 256;

    private DevSecret() {}

    /** The secret, made at the first call. */
    static String in(DevHome home) {
        var file = home.folder().resolve("settings-key");
        try (FolderLock lock = FolderLock.of(home.folder())) {
            if (!Files.exists(file)) {
                DevFolders.writePrivate(file, "dev-" + new BigInteger(BITS, new SecureRandom()).setBit(BITS).toString(36));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("The key of the settings cannot be made in " + file, e);
        }
    }
}
