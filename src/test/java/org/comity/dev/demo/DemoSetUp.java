package org.comity.dev.demo;

import java.io.IOException;
import org.comity.dev.tokens.DevUser;

/** Sets the demonstration authority up, unless another test did. */
final class DemoSetUp {

    private static final DevUser ADMINISTRATOR = DevUser.of("setup", "Set-up", "DEMO", "administrator");

    private DemoSetUp() {}

    static void once(DemoClient api) throws IOException, InterruptedException {
        if (api.get(ADMINISTRATOR, "/api/v1/authorities").path("items").isEmpty()) {
            api.put(ADMINISTRATOR, "/api/v1/authorities/DEMO", """
                    {"name": "Demonstration Authority (invented data)", "country": "AUS", "zoneId": "Australia/Canberra"}""");
            DemoOffice.enterExecutingAuthorities(api, ADMINISTRATOR, "DEMO");
        }
    }
}
