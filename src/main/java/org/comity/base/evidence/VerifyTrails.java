package org.comity.base.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.comity.base.evidence.TrailVerificationView.SealFaultView;
import org.comity.base.json.JsonText;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the audit trails: each entry with its seal, the seals with each other, and with a copy of the anchors if there is one.
 * It computes all hashes itself and trusts no function of the database. It runs in the transaction of its caller.
 */
@ApplicationScoped
public class VerifyTrails {

    private static final int MOST_FAULTS = 100;
    private static final int ROWS_AT_A_TIME = 1000;

    private static final String SEALS = "select * from audit_seal where authority = ? order by no";

    private static final String ENTRIES = """
            select e.id, e.authority, e.at, e.caller, e.caller_name, e.roles, e.on_behalf_of, e.purpose, e.act, e.subject,
                   array_to_string(e.subjects, ',') as subjects, e.history_count, e.history_head, e.ground, e.status, e.path,
                   e.address, e.times, e.xid, n.digest as state
            from audit_entry e
            left join noted_state n on n.subject = e.subject and n.history_count = e.history_count
            where e.authority = ?
            order by e.xid, e.id""";

    private final Session session;
    private final EvidenceSettings settings;
    private final JsonText json;

    VerifyTrails(Session session, EvidenceSettings settings, JsonText json) {
        this.session = session;
        this.settings = settings;
        this.json = json;
    }

    /** Verifies the trails of authorities, as they are in the database alone. */
    public TrailVerificationView verify(Collection<String> authorities) {
        return verify(authorities, AnchorCopy.none());
    }

    /** Verifies the trails of authorities and of those that the copy of the anchors names, if the settings name a copy. */
    public TrailVerificationView verifyWithCopy(Collection<String> authorities) {
        return verify(authorities, copy());
    }

    private AnchorCopy copy() {
        var file = settings.anchorCopy();
        if (file.isEmpty()) {
            return AnchorCopy.none();
        }
        var keys = settings.anchorPublicKey()
                .orElseThrow(() -> new IllegalStateException("There is a copy of the anchors, but no public key"));
        try {
            return AnchorCopy.of(Files.readAllLines(file.get()), PublicKeys.in(keys), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrailVerificationView verify(Collection<String> authorities, AnchorCopy copy) {
        var result = new Result();
        copy.unsigned().forEach(line -> result.found("", SealFault.ANCHOR_NOT_SIGNED, line));
        var all = new TreeSet<>(authorities);
        all.addAll(copy.authorities());
        session.doWork(connection -> {
            for (var authority : all) {
                verify(connection, authority, copy, result);
            }
        });
        return result.view(copy.documents());
    }

    /** The driver fetches both through cursors, so that memory never holds all rows. */
    private static void verify(Connection connection, String authority, AnchorCopy copy, Result result)
            throws SQLException {
        try (var seals = connection.prepareStatement(SEALS);
                var entries = connection.prepareStatement(ENTRIES)) {
            seals.setString(1, authority);
            seals.setFetchSize(ROWS_AT_A_TIME);
            entries.setString(1, authority);
            entries.setFetchSize(ROWS_AT_A_TIME);
            try (var sealRows = seals.executeQuery();
                    var entryRows = entries.executeQuery()) {
                var check =
                        new TrailCheck(sealRows, copy.of(authority), (fault, no) -> result.found(authority, fault, no));
                while (entryRows.next()) {
                    check.next(entryRows);
                }
                check.end();
                result.checks.add(check);
            }
        }
    }

    /** The result of all trails up to now. */
    private static final class Result {
        private final List<SealFaultView> faults = new ArrayList<>();
        private final List<TrailCheck> checks = new ArrayList<>();
        private long count;

        void found(String authority, SealFault fault, long no) {
            count++;
            if (faults.size() < MOST_FAULTS) {
                faults.add(new SealFaultView(authority, no, fault, fault.sentence(no)));
            }
        }

        TrailVerificationView view(int anchors) {
            return new TrailVerificationView(
                    checks.stream().mapToLong(TrailCheck::checkedSeals).sum(),
                    checks.stream().mapToLong(TrailCheck::checkedEntries).sum(),
                    checks.stream().mapToLong(TrailCheck::unsealed).sum(),
                    unsealedSince(),
                    anchors,
                    count,
                    faults);
        }

        private @Nullable Instant unsealedSince() {
            return checks.stream()
                    .flatMap(check -> Stream.ofNullable(check.unsealedSince()))
                    .min(Instant::compareTo)
                    .orElse(null);
        }
    }
}
