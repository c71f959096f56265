package org.comity.base.evidence;

import io.micrometer.core.instrument.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.comity.base.jobs.Job;
import org.comity.base.json.JsonText;
import org.comity.base.time.Now;
import org.jboss.logging.Logger;

/**
 * Signs the last seals of all trails and hands them to the anchors. An anchor that fails gets the next document, which
 * covers all that the missing one would have covered.
 */
@ApplicationScoped
class AnchorSeals implements Job {

    private static final Logger LOG = Logger.getLogger(AnchorSeals.class);

    private final AuditSeals seals;
    private final EvidenceSettings settings;
    private final JsonText json;
    private final Now now;

    AnchorSeals(AuditSeals seals, EvidenceSettings settings, JsonText json, Now now) {
        this.seals = seals;
        this.settings = settings;
        this.json = json;
        this.now = now;
    }

    @Override
    public String name() {
        return "anchor-seals";
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(settings.anchorSeconds());
    }

    @Override
    public void run() {
        var anchors = new ArrayList<Anchor>();
        settings.anchorFile().map(FileAnchor::new).ifPresent(anchors::add);
        settings.anchorUrl().map(HttpAnchor::new).ifPresent(anchors::add);
        if (!anchors.isEmpty()) {
            var file = settings.signingKey()
                    .orElseThrow(() -> new IllegalStateException("There is an anchor, but no key to sign with"));
            hand(SigningKey.in(file), anchors);
        }
    }

    /** Hands the last seals, signed with a key, to each of the anchors. */
    void hand(SigningKey key, List<Anchor> anchors) {
        var line = json.write(AnchorDocument.signed(now.instant(), seals.heads(), key));
        var failed = new ArrayList<String>();
        for (var anchor : anchors) {
            try {
                anchor.accept(line);
                count(anchor, "done");
            } catch (IllegalStateException e) {
                LOG.errorf(e, "the anchor %s took nothing", anchor.name());
                count(anchor, "failed");
                failed.add(anchor.name());
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("Anchors that took nothing: " + failed);
        }
    }

    private static void count(Anchor anchor, String outcome) {
        Metrics.counter("comity.anchors", "anchor", anchor.name(), "outcome", outcome)
                .increment();
    }
}
