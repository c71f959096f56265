package org.comity.start;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.comity.base.evidence.TrailVerificationView;
import org.comity.base.security.Caller;
import org.comity.base.security.CurrentCaller;
import org.comity.cases.verification.HistoryVerificationView;
import org.comity.cases.verification.VerifyHistory;
import org.comity.reference.authority.ListAuthorities;

/** The command that verifies the histories of all authorities of the installation, beside a running server or without one. */
public class VerifyHistories implements QuarkusApplication {

    private static final String NAME = Command.VERIFY_HISTORY.argument();

    /** It opens no port, asks no issuer and runs no job; the output contains only its findings. */
    static final Map<String, String> SETTINGS = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "quarkus.oidc.tenant-enabled", "false",
            "quarkus.oidc.auth-server-url", "http://127.0.0.1:9",
            "comity.jobs.enabled", "false",
            "quarkus.log.level", "WARN",
            "quarkus.log.console.stderr", "true");

    private static final int LONGEST_SECONDS = (int) Duration.ofDays(1).toSeconds();
    private static final int INTACT = 0;
    private static final int BROKEN = 1;

    private final ListAuthorities installation;
    private final VerifyHistory verifying;
    private final CurrentCaller current;

    VerifyHistories(ListAuthorities installation, VerifyHistory verifying, CurrentCaller current) {
        this.installation = installation;
        this.verifying = verifying;
        this.current = current;
    }

    @Override
    @ActivateRequestContext
    public int run(String... arguments) {
        current.actAs(Caller.operator(NAME, List.of()));
        current.actAs(Caller.operator(NAME, installation.codes()));
        var found = QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(verifying::verifyWithAnchors);
        print(found, System.out);
        return found.intact() ? INTACT : BROKEN;
    }

    private void print(HistoryVerificationView found, PrintStream out) {
        out.printf(
                "Authorities: %d. Requests: %d. Entries: %d.%n",
                current.sight().authorities().size(), found.checkedRequests(), found.checkedEntries());
        for (var fault : found.faults()) {
            var name = fault.reference() == null ? "" : " (" + fault.reference() + ")";
            out.printf("%s%s: %s: %s.%n", fault.requestId(), name, fault.code(), fault.sentence());
        }
        if (found.faultCount() > found.faults().size()) {
            out.printf(
                    "Of the broken histories the first %d are named.%n",
                    found.faults().size());
        }
        if (found.trail() != null) {
            print(found.trail(), out);
        }
        out.println(found.intact() ? "Intact." : "Broken histories: " + found.faultCount() + ".");
    }

    private static void print(TrailVerificationView trail, PrintStream out) {
        out.printf(
                "Audit trail: entries: %d, seals: %d, anchors: %d, not yet sealed: %d.%n",
                trail.checkedEntries(), trail.checkedSeals(), trail.checkedAnchors(), trail.unsealedEntries());
        for (var fault : trail.faults()) {
            out.printf("%s: %s: %s.%n", fault.authority(), fault.code(), fault.sentence());
        }
        if (!trail.hasNoFault()) {
            out.printf("Faults of the audit trail: %d.%n", trail.faultCount());
        }
    }
}
