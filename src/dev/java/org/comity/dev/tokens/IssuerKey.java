package org.comity.dev.tokens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.comity.dev.database.DevFolders;
import org.comity.dev.database.DevHome;
import org.comity.dev.database.FolderLock;

/** The key pair with which the local issuer signs; it stands in the home of the profile and is never committed. */
public final class IssuerKey {

    private static final int BITS = 2048;

    private final KeyPair pair;

    private IssuerKey(KeyPair pair) {
        this.pair = pair;
    }

    /** A key that no one trusts, for tests of refusal. */
    public static IssuerKey fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return new IssuerKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has RSA.", e);
        }
    }

    /** The key of this home, made at the first call. */
    public static IssuerKey in(DevHome home) {
        Path file = home.folder().resolve("issuer-key.pkcs8");
        try (FolderLock lock = FolderLock.of(home.folder())) {
            if (!Files.exists(file)) {
                byte[] encoded = fresh().pair.getPrivate().getEncoded();
                DevFolders.writePrivate(file, Base64.getMimeEncoder().encodeToString(encoded));
            }
            return read(Files.readString(file));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The key of the local issuer cannot be read from " + file, e);
        }
    }

    /** The file holds only the private half, which contains the public one. */
    private static IssuerKey read(String text) throws GeneralSecurityException {
        byte[] encoded = Base64.getMimeDecoder().decode(text);
        KeyFactory factory = KeyFactory.getInstance("RSA");
        RSAPrivateCrtKey secret = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
        RSAPublicKeySpec open = new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent());
        return new IssuerKey(new KeyPair(factory.generatePublic(open), secret));
    }

    PrivateKey secret() {
        return pair.getPrivate();
    }

    /** The public half as the setting {@code quarkus.oidc.public-key} holds it. */
    public String publicText() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }
}
