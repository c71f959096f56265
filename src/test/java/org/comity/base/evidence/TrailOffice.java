package org.comity.base.evidence;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comity.base.json.JsonText;
import org.comity.base.security.Caller;
import org.comity.base.security.CurrentCaller;

/** Seals, anchors and verifies when a test asks for it, as the jobs and the command of the operator do. */
@ApplicationScoped
public class TrailOffice {

    private final SealAuditTrails sealing;
    private final AnchorSeals anchoring;
    private final VerifyTrails verifying;
    private final EvidenceSettings settings;
    private final CurrentCaller current;
    private final JsonText json;

    TrailOffice(
            SealAuditTrails sealing,
            AnchorSeals anchoring,
            VerifyTrails verifying,
            EvidenceSettings settings,
            CurrentCaller current,
            JsonText json) {
        this.sealing = sealing;
        this.anchoring = anchoring;
        this.verifying = verifying;
        this.settings = settings;
        this.current = current;
        this.json = json;
    }

    /** Seals what was committed. */
    @ActivateRequestContext
    public void seal() {
        current.actAs(Caller.job("seal"));
        sealing.run();
    }

    /** Hands the last seals to a file and to a server. */
    @ActivateRequestContext
    public void anchor(Path file, URI server) {
        current.actAs(Caller.job("anchor"));
        anchoring.hand(SigningKey.in(key()), List.of(new FileAnchor(file), new HttpAnchor(server)));
    }

    /** Verifies the trail of an authority as it is in the database alone. */
    @ActivateRequestContext
    public TrailVerificationView verify(String authority) {
        current.actAs(Caller.operator("verify", List.of(authority)));
        return requiringNew().call(() -> verifying.verify(List.of(authority)));
    }

    /** Verifies the trail of an authority with a copy of the anchors; of other authorities the copy counts for nothing. */
    @ActivateRequestContext
    public TrailVerificationView verify(String authority, List<String> copy) {
        current.actAs(Caller.operator("verify", List.of(authority)));
        var own = AnchorCopy.of(copy, publicKeys(), json).within(authority);
        return requiringNew().call(() -> verifying.verify(List.of(authority), own));
    }

    /** The file with the private key. */
    public Path key() {
        return settings.signingKey().orElseThrow();
    }

    /** The public key of the development mode and of the tests. */
    PublicKeys publicKeys() {
        return PublicKeys.in(key().resolveSibling("anchor-key.pub.pem"));
    }

    /** The lines of a file of anchors. */
    public static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
