package org.comity.sample;

import io.quarkus.arc.Arc;
import java.util.concurrent.CompletableFuture;
import org.comity.base.security.Caller;
import org.comity.base.security.CurrentCaller;
import org.comity.cases.webhook.DeliverWebhooks;

/** Sends events to webhooks when a test asks for it, since repeated jobs do not run in tests. */
public final class SentWebhooks {

    private SentWebhooks() {}

    /** Publishes events and sends them, as the jobs do. */
    public static void send() {
        PublishedEvents.publish();
        CompletableFuture.runAsync(SentWebhooks::run).join();
    }

    private static void run() {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            Arc.container().instance(CurrentCaller.class).get().actAs(Caller.job("deliver-webhooks"));
            Arc.container().instance(DeliverWebhooks.class).get().run();
        } finally {
            context.terminate();
        }
    }
}
