package org.comity.cases.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.comity.base.time.MovableNow;
import org.comity.sample.SampleCase;
import org.comity.sample.SampleRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contacts of law enforcement and of other networks before a request: UNCAC articles 48 and 58. */
@QuarkusTest
class ContactChannelsTest {

    @ParameterizedTest
    @ValueSource(strings = {"GLOBE", "INTERPOL", "ARIN", "FINANCIAL_INTELLIGENCE_UNIT", "LIAISON"})
    void aContactBeforeTheRequestHasItsChannelAndItsDay(String channel) {
        var file = SampleCase.of(SampleRequest.incomingAssistance());

        file.act(
                        "/contacts",
                        Map.of(
                                "channel",
                                channel,
                                "about",
                                "Holder of the account",
                                "result",
                                "REQUEST_PREPARED",
                                "day",
                                "2025-02-10"))
                .expecting(201);

        var read = file.read("/contacts/1");
        assertThat(read.text("/channel")).isEqualTo(channel);
        assertThat(read.text("/about")).isEqualTo("Holder of the account");
        assertThat(read.text("/result")).isEqualTo("REQUEST_PREPARED");
        assertThat(read.text("/day")).isEqualTo("2025-02-10");
    }

    @Test
    void aContactHasAChannelAndADayThatHasCome() {
        var file = SampleCase.of(SampleRequest.incomingAssistance());
        var tomorrow = MovableNow.machineDay().plusDays(1).toString();

        assertThat(file.act("/contacts", Map.of("channel", "PIGEON", "result", "PENDING"))
                        .expecting(400)
                        .faults())
                .containsExactly("/channel bad-value");
        assertThat(file.act("/contacts", Map.of("channel", "GLOBE", "result", "PENDING", "day", tomorrow))
                        .expecting(422)
                        .faults())
                .containsExactly("/day in-the-future");
    }
}
