package org.comity;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/** A key pair and a file of anchors, as a deployment has them. */
final class AnchorFiles {

    private static final Pattern NUMBER = Pattern.compile("\"no\":(\\d+)");

    private final Path folder;

    AnchorFiles() {
        try {
            folder = Files.createTempDirectory(Path.of("target"), "anchors").toAbsolutePath();
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Files.writeString(folder.resolve("signing.pem"), pem("PRIVATE KEY", pair.getPrivate()));
            Files.writeString(publicKey(), pem("PUBLIC KEY", pair.getPublic()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a server anchor every second. */
    void giveTo(Map<String, String> settings) {
        settings.put("COMITY_SIGNING_KEY", folder.resolve("signing.pem").toString());
        settings.put("COMITY_ANCHOR_FILE", copy().toString());
        settings.put("COMITY_ANCHOR_SECONDS", "1");
    }

    Path copy() {
        return folder.resolve("anchors.jsonl");
    }

    Path publicKey() {
        return folder.resolve("public.pem");
    }

    /** The number of the seal in the last anchor of the one authority. */
    long lastSeal() throws IOException {
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(copy()));
        var last = NUMBER.matcher(Files.readAllLines(copy()).getLast());
        if (!last.find()) {
            throw new AssertionError("The anchors have no seal");
        }
        return Long.parseLong(last.group(1));
    }

    private static String pem(String label, Key key) {
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                .formatted(label, Base64.getMimeEncoder().encodeToString(key.getEncoded()));
    }
}
