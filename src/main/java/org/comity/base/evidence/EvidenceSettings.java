package org.comity.base.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The anchors that get the last seals of the audit trail, the key that signs them, and the copy that is verified. */
@ConfigMapping(prefix = "comity.evidence")
interface EvidenceSettings {

    /** The file with the private key, Ed25519, PKCS 8 in PEM; the role of the database must not be able to read it. */
    Optional<Path> signingKey();

    /** The file to which anchors are appended. */
    Optional<Path> anchorFile();

    /** The address of the server that takes anchors by POST. */
    Optional<URI> anchorUrl();

    /** The seconds from one anchor to the next. */
    @WithDefault("300")
    int anchorSeconds();

    /** The file with the verifier's own copy of the anchors. */
    Optional<Path> anchorCopy();

    /** The file with the public keys of the anchors, in PEM. */
    Optional<Path> anchorPublicKey();
}
