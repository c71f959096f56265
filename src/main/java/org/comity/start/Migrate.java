package org.comity.start;

import io.quarkus.runtime.QuarkusApplication;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** The command that brings the schema of the database to the version of the program. */
public class Migrate implements QuarkusApplication {

    private final Flyway flyway;

    Migrate(Flyway flyway) {
        this.flyway = flyway;
    }

    /** The process works as the owner of the tables, opens no port, asks no issuer and runs no job. */
    static Map<String, String> settings(Settings given) {
        return Map.of(
                "quarkus.http.host-enabled", "false",
                "quarkus.management.host-enabled", "false",
                "quarkus.oidc.tenant-enabled", "false",
                "quarkus.oidc.auth-server-url", "http://127.0.0.1:9",
                "quarkus.datasource.username",
                        given.value(Setting.COMITY_DB_OWNER).orElseThrow(),
                "quarkus.datasource.password",
                        given.value(Setting.COMITY_DB_OWNER_PASSWORD).orElseThrow(),
                "quarkus.flyway.placeholders.appRole",
                        given.value(Setting.COMITY_DB_USER).orElseThrow(),
                "quarkus.flyway.migrate-at-start", "true",
                "comity.jobs.enabled", "false",
                "quarkus.log.level", "WARN");
    }

    @Override
    public int run(String... arguments) {
        var current = flyway.info().current();
        System.out.printf("The schema has version %s.%n", current == null ? "none" : current.getVersion());
        return 0;
    }
}
