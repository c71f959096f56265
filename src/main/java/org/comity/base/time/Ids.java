package org.comity.base.time;

import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes identifiers: UUIDs of version 7, which begin with the millisecond of {@link Now}. Their order is that of time, on
 * every node; within a millisecond it is that of the calls.
 */
@ApplicationScoped
public class Ids {

    private final Now now;
    private final TimeBasedEpochGenerator generator = new TimeBasedEpochGenerator(new SecureRandom());

    Ids(Now now) {
        this.now = now;
    }

    /** The next identifier, of the present instant. */
    public UUID next() {
        return at(now.instant());
    }

    /** The identifier of something that is stored with this instant: the order of both is the same. */
    public UUID at(Instant instant) {
        return generator.construct(instant.toEpochMilli());
    }
}
