package org.comity.dev.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Arrays;
import org.comity.base.time.Now;
import org.comity.dev.tokens.DevTokens;
import org.comity.dev.tokens.DevUser;
import org.comity.rules.workflow.Kind;
import org.comity.sample.Api;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The demonstration requests can live as they are written: a step that the tables do not allow would stop them. */
@QuarkusTest
class DemoLivesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Now now;

    @Test
    void everyLifeCanBeLivedAndEveryKindHasOne() throws Exception {
        var base = ConfigProvider.getConfig().getValue("test.url", String.class);
        var api = new DemoClient(base, JSON);
        DemoSetUp.once(api);
        var lives = DemoLives.read(JSON, now.day(ZoneId.of("Australia/Canberra")));
        var playing = new DemoLives(api);

        for (var life : lives) {
            playing.play(life);
        }

        var dora = new Api(DevTokens.local().sign(DevUser.named("dora").orElseThrow()));
        var shown = dora.get("/api/v1/requests?limit=200").expecting(200);
        assertThat(shown.at("/items")).hasSizeGreaterThanOrEqualTo(lives.size());
        assertThat(shown.texts("/items", "kind"))
                .contains(Arrays.stream(Kind.values()).map(Kind::name).toArray(String[]::new));
    }
}
