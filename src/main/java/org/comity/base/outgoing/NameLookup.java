package org.comity.base.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks names up for a limited time. A name server that does not answer would block its caller for as long as the system tries, and belongs
 * to the owner of the name.
 */
final class NameLookup {

    private NameLookup() {}

    /** The addresses of a name, from the system. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /**
     * The addresses of a name.
     *
     * @throws UnknownHostException if it leads nowhere, or no answer came in time
     */
    static InetAddress[] of(String host, Names names, Duration patience) throws UnknownHostException {
        var lookup = new FutureTask<>(() -> names.of(host));
        // No virtual thread: a lookup of the system occupies the thread that carries it.
        Thread.ofPlatform().daemon().name("name-lookup").start(lookup);
        try {
            return lookup.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw unknown(host, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host, e);
        }
    }

    private static UnknownHostException unknown(String host, Exception cause) {
        var unknown = new UnknownHostException(host);
        unknown.initCause(cause);
        return unknown;
    }
}
