package org.comity.base.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.comity.base.json.JsonText;
import org.comity.sample.SampleCase;
import org.comity.sample.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last seals are signed and handed to places outside of the database. */
@QuarkusTest
class AnchorTest {

    @Inject
    TrailOffice office;

    @Inject
    JsonText json;

    @TempDir
    Path folder;

    @Test
    void bothAnchorsGetTheSameSignedDocumentWithTheLastSealOfEachAuthority() {
        var file = SampleCase.underReview();
        office.seal();
        var copy = folder.resolve("anchors");
        try (var server = new AnchorServer()) {
            office.anchor(copy, server.address());
            office.anchor(copy, server.address());

            assertThat(TrailOffice.lines(copy)).hasSize(2).isEqualTo(server.lines());
        }
        var document = json.read(TrailOffice.lines(copy).getLast(), AnchorDocument.class);
        assertThat(document.isSignedBy(office.publicKeys())).isTrue();
        try (var sql = Sql.superuser()) {
            var last = sql.column("""
                            select authority || ' ' || no || ' ' || encode(hash, 'hex') from audit_seal where authority = ?
                            order by no desc limit 1""", file.callers().authority());
            assertThat(document.heads())
                    .extracting(head -> head.authority() + " " + head.no() + " " + head.hash())
                    .containsAll(last);
            assertThat(last).hasSize(1);
            assertThat(document.heads()).hasSize(sql.number("select count(distinct authority) from audit_seal"));
        }
        assertThat(TrailOffice.lines(copy).getLast()).doesNotContain(file.id()).doesNotContain("cleo");
    }

    @Test
    void aDocumentThatWasChangedOrSignedByAnotherIsNotSigned() throws IOException {
        var signed =
                AnchorDocument.signed(Instant.EPOCH, List.of(new SealHead("A", 1, "00")), SigningKey.in(office.key()));
        var keys = office.publicKeys();

        assertThat(signed.isSignedBy(keys)).isTrue();
        assertThat(new AnchorDocument(
                                signed.anchor(), signed.at(), List.of(new SealHead("A", 2, "00")), signed.signature())
                        .isSignedBy(keys))
                .isFalse();
        assertThat(new AnchorDocument(signed.anchor(), "1970-01-02T00:00:00Z", signed.heads(), signed.signature())
                        .isSignedBy(keys))
                .isFalse();
        assertThat(new AnchorDocument(signed.anchor(), signed.at(), signed.heads(), "no Base64!").isSignedBy(keys))
                .isFalse();
        assertThat(signed.isSignedBy(PublicKeys.in(otherKey()))).isFalse();
    }

    @Test
    void anAnchorThatFailsKeepsTheOtherFromNothingAndIsCounted() {
        SampleCase.underReview();
        office.seal();
        var copy = folder.resolve("anchors");
        var failedBefore = failures();
        try (var server = new AnchorServer()) {
            server.answers(503);
            assertThatThrownBy(() -> office.anchor(copy, server.address()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("http");
            assertThat(server.lines()).isEmpty();
        }

        assertThat(TrailOffice.lines(copy)).hasSize(1);
        assertThat(failures() - failedBefore).isEqualTo(1);
        assertThatThrownBy(() -> SigningKey.in(folder.resolve("none"))).isInstanceOf(IllegalStateException.class);
    }

    private static double failures() {
        return Metrics.counter("comity.anchors", "anchor", "http", "outcome", "failed")
                .count();
    }

    private Path otherKey() throws IOException {
        var other = folder.resolve("other.pem");
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Files.writeString(
                    other,
                    "-----BEGIN PUBLIC KEY-----\n"
                            + Base64.getMimeEncoder()
                                    .encodeToString(pair.getPublic().getEncoded())
                            + "\n-----END PUBLIC KEY-----\n");
            return other;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
