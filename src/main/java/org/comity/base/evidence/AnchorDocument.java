package org.comity.base.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * A document for anchors: the last seals of all trails at an instant, signed. It names authorities and no person.
 *
 * @param anchor the version of its form
 * @param at the instant at which it was made, in UTC; a text, since the signature is over its digits
 * @param heads the last seals, by authority
 * @param signature the Ed25519 signature, in Base64, over the lines of {@link #signedText}
 */
record AnchorDocument(String anchor, String at, List<SealHead> heads, String signature) {

    private static final String FORM = "comity-anchor-1";

    AnchorDocument {
        heads = List.copyOf(heads);
    }

    /** A document that is signed with a key. */
    static AnchorDocument signed(Instant at, List<SealHead> heads, SigningKey key) {
        var open = new AnchorDocument(FORM, at.toString(), heads, "");
        return new AnchorDocument(
                FORM, open.at, heads, Base64.getEncoder().encodeToString(key.sign(open.signedText())));
    }

    /** The text that is signed: the form, the instant, and authority, number and hash of each seal, each on a line. */
    byte[] signedText() {
        var text = new StringBuilder(anchor).append('\n').append(at).append('\n');
        heads.forEach(head -> text.append(head.authority())
                .append(' ')
                .append(head.no())
                .append(' ')
                .append(head.hash())
                .append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** True if it has this form and one of the keys signed it. */
    boolean isSignedBy(PublicKeys keys) {
        try {
            return anchor.equals(FORM)
                    && keys.signed(signedText(), Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
