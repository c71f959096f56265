package org.comity.start;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at the settings before the application starts, so that the operator reads sentences that name the variable,
 * all at once, and not the trace of the first part that failed.
 */
final class Preflight {

    private static final int LAST_PORT = 65_535;

    /** A transaction ends of itself after 60, and what ends it then cannot say why. */
    private static final int MOST_SECONDS = 50;

    /** Each takes two connections of the pool, which has 20. */
    private static final int MOST_JOBS = 8;

    private final Command command;
    private final Settings settings;

    Preflight(Command command, Settings settings) {
        this.command = command;
        this.settings = settings;
    }

    /** Everything that is missing or wrong, one sentence each; the world outside is asked only where the form is right. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            if (setting.isNeededBy(command) && settings.value(setting).isEmpty()) {
                faults.add(setting.saying("is not set and has no default."));
            }
        }
        if (command == Command.SERVE) {
            checkForms(faults);
        }
        if (command != Command.MIGRATE) {
            checkNoOwnersPassword(faults);
        }
        new PreflightDatabase(command, settings).check(faults);
        if (command == Command.SERVE) {
            issuer().ifPresent(issuer -> new PreflightIssuer(issuer).check(faults));
        }
        return List.copyOf(faults);
    }

    /** An attacker of the serving process must not find the password of the role that can switch the checks off. */
    private void checkNoOwnersPassword(List<String> faults) {
        if (settings.value(Setting.COMITY_DB_OWNER_PASSWORD).isPresent()
                || settings.value("quarkus.flyway.password").isPresent()) {
            faults.add(
                    Setting.COMITY_DB_OWNER_PASSWORD.saying(
                            "must not be set where requests are served or histories verified; only the command migrate needs it."));
        }
    }

    private void checkForms(List<String> faults) {
        settings.value(Setting.COMITY_OIDC_ISSUER)
                .filter(text -> !isWebAddress(text))
                .ifPresent(text -> faults.add(
                        Setting.COMITY_OIDC_ISSUER.saying("\"" + text + "\" is not an http or https address.")));
        settings.value(Setting.COMITY_HTTP_PORT)
                .filter(text -> !isBetween(1, LAST_PORT, text))
                .ifPresent(text -> faults.add(
                        Setting.COMITY_HTTP_PORT.saying("\"" + text + "\" is not a port between 1 and 65535.")));
        settings.value(Setting.COMITY_DB_STATEMENT_SECONDS)
                .filter(text -> !isBetween(1, MOST_SECONDS, text))
                .ifPresent(text -> faults.add(Setting.COMITY_DB_STATEMENT_SECONDS.saying(
                        "\"" + text + "\" is not a whole number of seconds between 1 and " + MOST_SECONDS + ".")));
        for (var limit : List.of(Setting.COMITY_JOBS_AT_ONCE, Setting.COMITY_JOBS_AT_ONCE_OF_ONE_AUTHORITY)) {
            settings.value(limit)
                    .filter(text -> !isBetween(1, MOST_JOBS, text))
                    .ifPresent(text -> faults.add(limit.saying(
                            "\"" + text + "\" is not a whole number of jobs between 1 and " + MOST_JOBS + ".")));
        }
        settings.value(Setting.COMITY_SWAGGER_UI)
                .filter(text -> !Set.of("true", "false").contains(text))
                .ifPresent(text ->
                        faults.add(Setting.COMITY_SWAGGER_UI.saying("\"" + text + "\" is neither true nor false.")));
        settings.value(Setting.COMITY_LAW_FOLDERS).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !isFolder(text))
                .forEach(text -> faults.add(
                        Setting.COMITY_LAW_FOLDERS.saying("\"" + text + "\" is not a folder that can be read.")));
    }

    private Optional<String> issuer() {
        return settings.value(Setting.COMITY_OIDC_ISSUER).filter(Preflight::isWebAddress);
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            var host = uri.getHost();
            return host != null
                    && ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && isThisMachine(host)));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Keys that come in the clear from elsewhere could be anybody's. */
    private static boolean isThisMachine(String host) {
        return Set.of("localhost", "127.0.0.1", "[::1]").contains(host);
    }

    private static boolean isBetween(int least, int most, String text) {
        try {
            int number = Integer.parseInt(text);
            return number >= least && number <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isFolder(String text) {
        try {
            return Files.isDirectory(Path.of(text)) && Files.isReadable(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
