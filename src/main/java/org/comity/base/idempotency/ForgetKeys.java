package org.comity.base.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.comity.base.jobs.Job;
import org.comity.base.time.Now;
import org.hibernate.Session;

/** Deletes the stored answers of idempotency keys, of all callers, once they can no longer be repeated. */
@ApplicationScoped
class ForgetKeys implements Job {

    private final Session entities;
    private final Now now;

    ForgetKeys(Session entities, Now now) {
        this.entities = entities;
        this.now = now;
    }

    @Override
    public String name() {
        return "forget-idempotency-keys";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public void run() {
        entities.createNativeQuery("select forget_idempotency_keys(:olderThan)", Tuple.class)
                .setParameter("olderThan", now.instant().minus(Idempotency.KEPT), Instant.class)
                .getSingleResult();
    }
}
