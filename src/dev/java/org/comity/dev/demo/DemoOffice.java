package org.comity.dev.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.comity.base.time.Now;
import org.comity.dev.demo.story.DemoRegister;
import org.comity.dev.tokens.DevUser;
import org.jboss.logging.Logger;

/**
 * Fills an empty database of the development mode: an empty authority to work in, and one with demonstration data, so
 * that nobody's figures are spoilt. Everything goes through the API, as a caseworker would do it.
 */
@IfBuildProfile("dev")
@ApplicationScoped
class DemoOffice {

    private static final Logger LOG = Logger.getLogger(DemoOffice.class);
    private static final ZoneId ZONE = ZoneId.of("Australia/Canberra");
    private static final List<DevUser> ADMINISTRATORS = List.of(
            DevUser.of("setup", "Set-up", "HOME", "administrator"),
            DevUser.of("setup", "Set-up", "DEMO", "administrator"),
            DevUser.of("setup", "Set-up", "OTHER", "administrator"));

    private final ObjectMapper json;
    private final Now now;

    DemoOffice(ObjectMapper json, Now now) {
        this.json = json;
        this.now = now;
    }

    void load(@ObservesAsync HttpServerStart start) throws InterruptedException {
        try {
            fill(start);
        } catch (IOException | IllegalStateException e) {
            LOG.warnf("The demonstration data could not be loaded; remove the folder .comity to try again. %s", e);
        }
    }

    private void fill(HttpServerStart start) throws IOException, InterruptedException {
        var api = new DemoClient("http://localhost:" + start.options().getPort(), json);
        if (!api.get(ADMINISTRATORS.getFirst(), "/api/v1/authorities").path("items").isEmpty()) {
            return;
        }
        setUp(api);
        loadRequests(api, json, now.day(ZONE));
        new DemoEditions(api, json, now.day(ZONE)).publish();
        LOG.infof(
                "The demonstration data are loaded: authority DEMO, user dora. Open http://localhost:%d/dashboard",
                start.options().getPort());
    }

    /** All requests of the demonstration authority: lives in full, an old register, and the register of eight years. */
    static void loadRequests(DemoClient api, ObjectMapper json, LocalDate today) throws IOException, InterruptedException {
        var lives = new DemoLives(api);
        for (var life : DemoLives.read(json, today)) {
            lives.play(life);
        }
        api.importRegister(DevUser.named("dora").orElseThrow(), resource("register-extradition-outgoing.csv"));
        new LoadRegister(api, json).load(DemoRegister.on(today));
    }

    private static void setUp(DemoClient api) throws IOException, InterruptedException {
        api.put(ADMINISTRATORS.get(0), "/api/v1/authorities/HOME", """
                {"name": "Central Authority at this desk", "country": "AUT", "zoneId": "Europe/Vienna"}""");
        api.put(ADMINISTRATORS.get(1), "/api/v1/authorities/DEMO", """
                {"name": "Demonstration Authority (invented data)", "country": "AUS", "zoneId": "Australia/Canberra"}""");
        api.put(ADMINISTRATORS.get(2), "/api/v1/authorities/OTHER", """
                {"name": "Another Central Authority", "country": "PRT", "zoneId": "Europe/Lisbon"}""");
        enterExecutingAuthorities(api, ADMINISTRATORS.get(0), "HOME");
        enterExecutingAuthorities(api, ADMINISTRATORS.get(1), "DEMO");
    }

    /** The executing authorities of the demonstration requests, and of the examples of the documentation. */
    static void enterExecutingAuthorities(DemoClient api, DevUser administrator, String authority)
            throws IOException, InterruptedException {
        var list = "/api/v1/authorities/" + authority + "/executing-authorities/";
        api.put(administrator, list + "PROSECUTOR-1", """
                {"name": "Public Prosecutor", "otherNames": ["Prosecution Service"]}""");
        api.put(administrator, list + "POLICE-2", "{\"name\": \"Federal Police\"}");
        api.put(administrator, list + "FIU-1", "{\"name\": \"Financial Intelligence Unit\"}");
    }

    private static String resource(String name) throws IOException {
        try (var stream = Objects.requireNonNull(
                DemoOffice.class.getResourceAsStream("/demo/" + name), "no such resource: " + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
