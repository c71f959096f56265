package org.comity.cases.event;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.Caller;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.MachineTime;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The streams of events that this node sends. All of them are fed by one look at the database for each interval, and each reads with
 * the rights that its caller has at that moment.
 */
@ApplicationScoped
class EventStreams {

    private static final Logger LOG = Logger.getLogger(EventStreams.class);
    private static final int MOST_AT_ONCE = 100;
    private static final int RETRY_AFTER_SECONDS = 30;

    private final Set<OpenStream> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ReadEvents reading;
    private final CurrentCaller current;
    private final EventSettings settings;
    private final Vertx vertx;

    EventStreams(ReadEvents reading, CurrentCaller current, EventSettings settings, Vertx vertx) {
        this.reading = reading;
        this.current = current;
        this.settings = settings;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(settings.polling().toMillis(), timer -> {
            if (!open.isEmpty() && busy.compareAndSet(false, true)) {
                vertx.executeBlocking(() -> {
                    feedAll();
                    return true;
                });
            }
        });
    }

    /**
     * A stream for the present caller, whose first events are read with the call. It ends after its time, or with the token.
     *
     * @param ends the instant at which the token of the caller ends
     */
    Multi<Sent> open(EventPlace place, Instant ends) {
        var limit = MachineTime.instant().plus(settings.streamTime());
        var stream = new OpenStream(current.get(), ends.isBefore(limit) ? ends : limit, place.position());
        takePlace(stream);
        try {
            var first = reading.after(place, MOST_AT_ONCE);
            return Multi.createFrom().emitter(emitter -> {
                emitter.onTermination(() -> open.remove(stream));
                stream.begin(emitter, first);
            });
        } catch (RuntimeException e) {
            open.remove(stream);
            throw e;
        }
    }

    private synchronized void takePlace(OpenStream wanted) {
        long own = open.stream()
                .filter(stream -> stream.caller.id().equals(wanted.caller.id()))
                .count();
        if (own >= settings.streamsOfOneCaller() || open.size() >= settings.streams()) {
            throw new ProblemException(
                    ProblemKind.TOO_MANY,
                    "As many streams of events are open as may be at once (%d of a caller, %d of a node)"
                            .formatted(settings.streamsOfOneCaller(), settings.streams()),
                    List.of(),
                    Map.of(ProblemKind.RETRY_AFTER, RETRY_AFTER_SECONDS));
        }
        open.add(wanted);
    }

    private void feedAll() {
        try {
            var present = MachineTime.instant();
            open.stream().filter(stream -> !present.isBefore(stream.until)).forEach(this::end);
            if (!open.isEmpty()) {
                long last = as(Caller.job("event-streams"), reading::last);
                open.forEach(stream -> feedOrEnd(stream, last, present));
            }
        } catch (RuntimeException e) {
            LOG.warn("events could not be read for streams", e);
        } finally {
            busy.set(false);
        }
    }

    private void end(OpenStream stream) {
        open.remove(stream);
        var emitter = stream.emitter;
        if (emitter != null) {
            emitter.complete();
        }
    }

    /** A stream that cannot be fed ends alone; its reader connects again. */
    private void feedOrEnd(OpenStream stream, long last, Instant present) {
        try {
            feed(stream, last, present);
        } catch (RuntimeException e) {
            LOG.warn("events could not be read for a stream", e);
            end(stream);
        }
    }

    /** A reader that has not taken what it was sent is left alone. */
    private void feed(OpenStream stream, long last, Instant present) {
        var emitter = stream.emitter;
        if (emitter == null || emitter.requested() == 0 || emitter.isCancelled()) {
            return;
        }
        if (last > stream.looked) {
            stream.send(as(
                    stream.caller,
                    () -> reading.after(new EventPlace("query", "after", stream.position), MOST_AT_ONCE)));
            stream.looked = Math.max(stream.position, stream.full ? 0 : last);
        }
        // Reading and finding nothing is no sign of life: others may have been busy since the last one.
        if (!present.isBefore(stream.sentAt.plus(settings.heartbeat()))) {
            stream.beat();
        }
    }

    private <T> T as(Caller caller, Supplier<T> work) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            current.actAs(caller);
            return work.get();
        } finally {
            context.terminate();
        }
    }

    /**
     * Something that a stream sends.
     *
     * @param event null for a sign of life
     */
    record Sent(@Nullable RequestEvent event) {}

    /** A stream, with the place it has come to. */
    private static final class OpenStream {
        private final Caller caller;
        private final Instant until;
        private volatile @Nullable MultiEmitter<? super Sent> emitter;
        private volatile long position;
        private volatile long looked;
        private volatile boolean full;
        private volatile Instant sentAt = MachineTime.instant();

        OpenStream(Caller caller, Instant until, long position) {
            this.caller = caller;
            this.until = until;
            this.position = position;
        }

        void begin(MultiEmitter<? super Sent> to, List<RequestEvent> first) {
            events(to, first);
            emitter = to;
            if (first.isEmpty()) {
                beat();
            }
        }

        void send(List<RequestEvent> events) {
            var to = emitter;
            if (to != null) {
                events(to, events);
            }
        }

        private void events(MultiEmitter<? super Sent> to, List<RequestEvent> events) {
            full = events.size() == MOST_AT_ONCE;
            events.forEach(event -> to.emit(new Sent(event)));
            if (!events.isEmpty()) {
                position = events.getLast().position();
                sentAt = MachineTime.instant();
            }
        }

        void beat() {
            var to = emitter;
            if (to != null) {
                to.emit(new Sent(null));
                sentAt = MachineTime.instant();
            }
        }
    }
}
