package org.comity.start;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Duration;
import java.util.List;
import org.comity.base.security.Caller;
import org.comity.base.security.CurrentCaller;
import org.comity.cases.facts.RequestFacts;
import org.comity.reference.authority.ListAuthorities;

/**
 * The command that makes the facts of all requests of the installation from their histories, beside a running server or without one.
 * Facts that agree with their history stay as they are.
 */
public class RebuildFacts implements QuarkusApplication {

    private static final String NAME = Command.REBUILD_FACTS.argument();
    private static final int LONGEST_SECONDS = (int) Duration.ofDays(1).toSeconds();
    private static final int SHOWN_EACH = 10_000;

    private final ListAuthorities installation;
    private final RequestFacts facts;
    private final CurrentCaller current;
    private int requests;

    RebuildFacts(ListAuthorities installation, RequestFacts facts, CurrentCaller current) {
        this.installation = installation;
        this.facts = facts;
        this.current = current;
    }

    @Override
    @ActivateRequestContext
    public int run(String... arguments) {
        current.actAs(Caller.operator(NAME, List.of()));
        current.actAs(Caller.operator(NAME, installation.codes()));
        var changed =
                QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> facts.rebuild(this::progress));
        System.out.printf("Requests: %d. Facts made again: %d.%n", requests, changed);
        return 0;
    }

    private void progress(int done) {
        var before = requests / SHOWN_EACH;
        requests += done;
        if (requests / SHOWN_EACH > before) {
            System.out.printf("%d requests%n", requests);
        }
    }
}
