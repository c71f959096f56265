package org.comity.base.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret with which the process signs the settings of its transactions. The database has it in a table that only the
 * owner of the tables reads, and row-level security trusts no settings without the right code.
 */
public final class SettingsKey {

    /** The fewest characters of the secret. */
    public static final int FEWEST_CHARACTERS = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private SettingsKey(SecretKeySpec key) {
        this.key = key;
    }

    /** The key of this secret, whose bytes are those of its text in UTF-8. */
    public static SettingsKey of(String secret) {
        return new SettingsKey(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    }

    /** The message authentication code of a text, HMAC-SHA256 (RFC 2104), in hexadecimal digits. */
    public String codeOf(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
