package org.comity.base.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.comity.base.jobs.Job;

/** Seals the audit trails once a second. No call that writes to a trail waits for it. */
@ApplicationScoped
class SealAuditTrails implements Job {

    private final AuditSeals seals;

    SealAuditTrails(AuditSeals seals) {
        this.seals = seals;
    }

    @Override
    public String name() {
        return "seal-audit-trails";
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        seals.seal();
    }
}
