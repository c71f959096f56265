package org.comity.base.audit;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.comity.base.audit.AuditEntry.AnsweredCall;
import org.comity.base.audit.AuditEntry.Who;
import org.comity.base.security.Caller;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Now;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes denied calls into the audit trails of the caller's own authorities, after the answer and beside it. The authority of
 * the record that was asked for learns nothing of the attempt, and the caller nothing of the record. A caller gets a limited
 * number of lines in a time; the calls beyond it share one line.
 */
@ApplicationScoped
class DeniedCalls {

    /** The most lines of one caller in a time. */
    static final int MOST_LINES = 20;

    /** The time in which a caller has that many lines. */
    static final Duration TIME = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(DeniedCalls.class);
    private static final int MOST_CALLERS = 10_000;
    private static final int MOST_WAITING = 1_000;
    private static final int SECONDS_TO_LOOK = 30;

    private final AuditTrail trail;
    private final CurrentCaller current;
    private final Now now;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("denied-calls").daemon().factory());
    private final AtomicInteger waiting = new AtomicInteger();
    private final Map<Which, Times> times = new LinkedHashMap<>();

    DeniedCalls(AuditTrail trail, CurrentCaller current, Now now) {
        this.trail = trail;
        this.current = current;
        this.now = now;
        writer.scheduleWithFixedDelay(this::writeWithheld, SECONDS_TO_LOOK, SECONDS_TO_LOOK, TimeUnit.SECONDS);
    }

    /**
     * A call that was denied.
     *
     * @param apart true for an operation whose refused calls have lines of their own, which other calls do not use up
     */
    record DeniedCall(Caller caller, Who who, @Nullable UUID subject, AnsweredCall refused, boolean apart) {

        /** The own authorities of the caller, whose trails get the line. */
        List<String> authorities() {
            return caller.authorities();
        }

        /** The same call, which represents several. */
        DeniedCall representing(int number) {
            return new DeniedCall(
                    caller,
                    who,
                    subject,
                    new AnsweredCall(refused.status(), refused.path(), refused.address(), number),
                    apart);
        }
    }

    /** Calls that are counted together. */
    private record Which(String caller, boolean apart) {}

    /** The calls of one caller that were denied since an instant; the last one without a line represents all such calls. */
    private static final class Times {
        private final Instant since;
        private int lines;
        private int withheld;
        private @Nullable DeniedCall last;

        Times(Instant since) {
            this.since = since;
        }
    }

    void stop(@Observes ShutdownEvent event) {
        writer.shutdown();
    }

    /** Takes a denied call; it never waits. */
    void add(DeniedCall call) {
        if (!call.authorities().isEmpty() && mayHaveALine(call)) {
            write(call);
        }
    }

    private synchronized boolean mayHaveALine(DeniedCall call) {
        var which = new Which(call.caller().id(), call.apart());
        if (times.size() >= MOST_CALLERS && !times.containsKey(which)) {
            times.remove(times.keySet().iterator().next());
        }
        var own = times.computeIfAbsent(which, any -> new Times(now.instant()));
        own.lines += call.authorities().size();
        if (own.lines <= MOST_LINES) {
            return true;
        }
        own.withheld++;
        own.last = call;
        return false;
    }

    /** Ends the times that are over. */
    void writeWithheld() {
        ended().forEach(this::write);
    }

    private synchronized List<DeniedCall> ended() {
        var earliest = now.instant().minus(TIME);
        var over = times.values().stream()
                .filter(own -> own.since.isBefore(earliest))
                .toList();
        times.values().removeAll(over);
        return over.stream()
                .flatMap(own -> Stream.ofNullable(own.last).map(last -> last.representing(own.withheld)))
                .toList();
    }

    private void write(DeniedCall call) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return;
        }
        try {
            writer.execute(() -> attempt(call));
        } catch (RejectedExecutionException e) {
            LOG.warn("a denied call was not noted in the audit trail, since the program stops");
            waiting.decrementAndGet();
        }
    }

    private void attempt(DeniedCall call) {
        try {
            note(call);
        } catch (RuntimeException e) {
            LOG.error("a denied call could not be noted in the audit trail", e);
        } finally {
            waiting.decrementAndGet();
        }
    }

    private void note(DeniedCall call) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            current.actAs(call.caller());
            QuarkusTransaction.requiringNew()
                    .run(() -> call.authorities()
                            .forEach(code -> trail.noteDenied(code, call.who(), call.subject(), call.refused())));
        } finally {
            context.terminate();
        }
    }
}
