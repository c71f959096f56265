package org.comity.start;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at the settings before the application starts, so that whoever deploys it reads sentences that name the variable,
 * all at once, and not the trace of the first part that failed.
 */
final class Preflight {

    private static final int LAST_PORT = 65_535;

    /** A transaction ends of itself after 60, and what ends it then cannot say why. */
    private static final int MOST_SECONDS = 50;

    private final Map<String, String> environment;

    Preflight(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Everything that is missing or wrong, one sentence each; the world outside is asked only where the form is right. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            if (setting.required() && setting.in(environment).isEmpty()) {
                faults.add(setting.saying("is not set and has no default."));
            }
        }
        checkForms(faults);
        new PreflightDatabase(environment).check(faults);
        issuer().ifPresent(issuer -> new PreflightIssuer(issuer).check(faults));
        return List.copyOf(faults);
    }

    /** What is missing or wrong for a command that needs the application's role in the database and nothing else. */
    List<String> faultsOfDatabase() {
        var needed = Set.of(Setting.COMITY_DB_URL, Setting.COMITY_DB_USER, Setting.COMITY_DB_PASSWORD);
        List<String> faults = new ArrayList<>();
        Map<String, String> known = new HashMap<>();
        for (Setting setting : Setting.values()) {
            if (needed.contains(setting)) {
                setting.in(environment)
                        .ifPresentOrElse(
                                value -> known.put(setting.name(), value),
                                () -> faults.add(setting.saying("is not set and has no default.")));
            }
        }
        new PreflightDatabase(known).check(faults);
        return List.copyOf(faults);
    }

    private void checkForms(List<String> faults) {
        Setting.COMITY_OIDC_ISSUER
                .in(environment)
                .filter(text -> !isWebAddress(text))
                .ifPresent(text -> faults.add(
                        Setting.COMITY_OIDC_ISSUER.saying("\"" + text + "\" is not an http or https address.")));
        Setting.COMITY_HTTP_PORT
                .in(environment)
                .filter(text -> !isBetween(1, LAST_PORT, text))
                .ifPresent(text -> faults.add(
                        Setting.COMITY_HTTP_PORT.saying("\"" + text + "\" is not a port between 1 and 65535.")));
        Setting.COMITY_DB_STATEMENT_SECONDS
                .in(environment)
                .filter(text -> !isBetween(1, MOST_SECONDS, text))
                .ifPresent(text -> faults.add(Setting.COMITY_DB_STATEMENT_SECONDS.saying(
                        "\"" + text + "\" is not a whole number of seconds between 1 and " + MOST_SECONDS + ".")));
        Setting.COMITY_SWAGGER_UI
                .in(environment)
                .filter(text -> !Set.of("true", "false").contains(text))
                .ifPresent(text ->
                        faults.add(Setting.COMITY_SWAGGER_UI.saying("\"" + text + "\" is neither true nor false.")));
        Setting.COMITY_LAW_FOLDERS.in(environment).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !isFolder(text))
                .forEach(text -> faults.add(
                        Setting.COMITY_LAW_FOLDERS.saying("\"" + text + "\" is not a folder that can be read.")));
    }

    private Optional<String> issuer() {
        return Setting.COMITY_OIDC_ISSUER.in(environment).filter(Preflight::isWebAddress);
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
