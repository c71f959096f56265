package org.comity.base.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A name server that does not answer blocks no turn of sending. */
class NameLookupTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    @Timeout(20)
    void aNameWhoseServerDoesNotAnswerLeadsNowhere() {
        var never = new CountDownLatch(1);

        assertThatThrownBy(() -> NameLookup.of(
                        "x.example",
                        host -> {
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            return new InetAddress[0];
                        },
                        Duration.ofMillis(50)))
                .isInstanceOf(UnknownHostException.class);
        never.countDown();
    }

    @Test
    void aNameThatIsKnownHasItsAddresses() throws UnknownHostException {
        assertThat(NameLookup.of("127.0.0.1", InetAddress::getAllByName, LONG))
                .containsExactly(InetAddress.getByName("127.0.0.1"));
        assertThatThrownBy(() -> NameLookup.of(
                        "x.example",
                        host -> {
                            throw new UnknownHostException(host);
                        },
                        LONG))
                .isInstanceOf(UnknownHostException.class);
    }
}
