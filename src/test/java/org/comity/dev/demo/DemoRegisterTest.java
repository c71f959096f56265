package org.comity.dev.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.comity.base.time.Now;
import org.comity.dev.demo.story.DemoRegister;
import org.comity.dev.tokens.DevTokens;
import org.comity.dev.tokens.DevUser;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Kind;
import org.comity.sample.Api;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register of the demonstration office is imported without a fault, and each figure has something to show. */
@QuarkusTest
class DemoRegisterTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId ZONE = ZoneId.of("Australia/Canberra");
    private static final Api DORA =
            new Api(DevTokens.local().sign(DevUser.named("dora").orElseThrow()));
    private static final List<String> FIGURES = List.of("milestones", "refusals", "durations", "results", "open-stock");

    private static boolean isLoaded;

    @Inject
    Now now;

    @BeforeEach
    void theOfficeHasItsRegister() throws IOException, InterruptedException {
        if (isLoaded) {
            return;
        }
        isLoaded = true;
        var api = new DemoClient(ConfigProvider.getConfig().getValue("test.url", String.class), JSON);
        DemoSetUp.once(api);
        new LoadRegister(api, JSON).load(DemoRegister.on(today()));
    }

    private LocalDate today() {
        return now.day(ZONE);
    }

    private String eightYears() {
        return "from=" + today().minusYears(7).withDayOfYear(1) + "&to=" + today();
    }

    @Test
    void everyRowIsARequestAndEachKindHasSome() {
        var register = DemoRegister.on(today());

        var imports = DORA.get("/api/v1/imports?limit=2").expecting(200);
        var whole = imports.at("/items/0");

        assertThat(whole.path("state").asText()).isEqualTo("COMMITTED");
        assertThat(whole.path("rows").asInt()).isEqualTo(register.cases().size());
        assertThat(whole.path("faulty").asInt()).isZero();
        for (var kind : Kind.values()) {
            assertThat(DORA.get("/api/v1/requests?limit=1&kind=" + kind)
                            .expecting(200)
                            .at("/items"))
                    .as(kind.name())
                    .isNotEmpty();
        }
    }

    @Test
    void everyStatementIsBalanced() {
        var soft = new SoftAssertions();
        for (var procedure : Procedure.values()) {
            var statement = DORA.get("/api/v1/statistics/statement?direction=" + procedure.direction() + "&kind="
                            + procedure.kind() + "&" + eightYears())
                    .expecting(200);
            soft.assertThat(statement.at("/balanced").asBoolean())
                    .as(procedure.name())
                    .isTrue();
        }
        soft.assertAll();
    }

    @Test
    void everyFigureOfTheMainProceduresHasNumbers() {
        var soft = new SoftAssertions();
        for (var figure : FIGURES) {
            for (var procedure : List.of(
                    Procedure.MLA_RECEIVED,
                    Procedure.MLA_SENT,
                    Procedure.EXTRADITION_RECEIVED,
                    Procedure.EXTRADITION_SENT)) {
                var shown = DORA.get("/api/v1/statistics/" + figure + "?direction=" + procedure.direction() + "&kind="
                                + procedure.kind()
                                + (figure.equals("open-stock") || figure.equals("results")
                                        ? "&on=" + today()
                                        : "&" + eightYears()))
                        .expecting(200);
                soft.assertThat(hasNumber(shown.json())).as(figure + procedure).isTrue();
            }
        }
        soft.assertAll();
    }

    /** Indicators of records that only the hand-written lives or no register can have are left out. */
    @Test
    void mostIndicatorsHaveNumbers() {
        var empty = new ArrayList<String>();
        int known = 0;
        for (var indicator :
                DORA.get("/api/v1/statistics/indicators").expecting(200).at("/items")) {
            if (!indicator.path("status").asText().equals("WAITING")) {
                var code = indicator.path("code").asText();
                known++;
                var cube = DORA.get("/api/v1/statistics/indicators/" + code + "/data?" + eightYears());
                if (cube.status() != 200 || !hasNumber(cube.json().path("totals"))) {
                    empty.add(code + " " + cube.status());
                }
            }
        }
        assertThat(known - empty.size())
                .as("indicators without numbers: %s", empty)
                .isGreaterThanOrEqualTo(95);
    }

    private static boolean hasNumber(JsonNode node) {
        if (node.isNumber()) {
            return node.asDouble() != 0;
        }
        for (var below : node) {
            if (hasNumber(below)) {
                return true;
            }
        }
        return false;
    }
}
