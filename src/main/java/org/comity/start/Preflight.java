package org.comity.start;

import io.quarkus.vertx.http.runtime.TrustedProxyCheckPartConverter;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.comity.base.outgoing.OutgoingAddresses;
import org.comity.base.security.SettingsKey;
import org.comity.publication.protection.PolicyFiles;
import org.comity.rules.disclosure.DisclosurePolicy;

/**
 * Checks the settings before the application starts. The operator reads all faults together, each with its variable, and
 * not the stack trace of the first part that failed.
 */
final class Preflight {

    /** No setting of a deployment: it would open the port of the management to any person who enters an address. */
    private static final String LOOPBACK = "comity.outgoing.loopback";

    private static final int LAST_PORT = 65_535;

    /** A transaction ends after 60 seconds, and that end has no cause to report. */
    private static final int MOST_SECONDS = 50;

    /** Each takes two connections of the pool, which has 20. */
    private static final int MOST_JOBS = 8;

    private static final int MOST_CONNECTIONS = 20;
    private static final Range CALLS = new Range("calls", 1, MOST_CONNECTIONS);
    private static final Range JOBS = new Range("jobs", 1, MOST_JOBS);
    private static final Range FILES = new Range("files", 1, 10_000);

    /** One upload must find a place. */
    private static final Range MEGABYTES = new Range("megabytes", 60, 100_000);

    private static final int MOST_BREAK_GLASS = 100;
    private static final int MOST_STREAMS = 2000;

    private static final Map<Setting, Range> LIMITS = new EnumMap<>(Map.ofEntries(
            Map.entry(Setting.COMITY_DB_STATEMENT_SECONDS, new Range("seconds", 1, MOST_SECONDS)),
            Map.entry(Setting.COMITY_JOBS_AT_ONCE, JOBS),
            Map.entry(Setting.COMITY_JOBS_AT_ONCE_OF_ONE_AUTHORITY, JOBS),
            Map.entry(Setting.COMITY_CALLS_AT_ONCE_OF_ONE_CALLER, CALLS),
            Map.entry(Setting.COMITY_CALLS_AT_ONCE_OF_ONE_AUTHORITY, CALLS),
            Map.entry(Setting.COMITY_COSTLY_CALLS_AT_ONCE, CALLS),
            Map.entry(Setting.COMITY_COSTLY_CALLS_AT_ONCE_OF_ONE_AUTHORITY, CALLS),
            Map.entry(Setting.COMITY_COSTLY_CALLS_AT_ONCE_OF_ONE_CALLER, CALLS),
            Map.entry(Setting.COMITY_CALLS_SECONDS_A_MINUTE, new Range("seconds", 1, 60 * MOST_CONNECTIONS)),
            Map.entry(Setting.COMITY_STORED_FILES_OF_ONE_CALLER, FILES),
            Map.entry(Setting.COMITY_STORED_FILES_OF_ONE_AUTHORITY, FILES),
            Map.entry(Setting.COMITY_STORED_MEGABYTES_OF_ONE_CALLER, MEGABYTES),
            Map.entry(Setting.COMITY_STORED_MEGABYTES_OF_ONE_AUTHORITY, MEGABYTES),
            Map.entry(Setting.COMITY_ACCESS_OPEN_REVIEWS, new Range("reviews", 1, MOST_BREAK_GLASS)),
            Map.entry(Setting.COMITY_ACCESS_MISSES_A_DAY, new Range("misses", 1, MOST_BREAK_GLASS)),
            Map.entry(Setting.COMITY_EVENT_STREAMS_OF_ONE_CALLER, new Range("streams", 1, MOST_BREAK_GLASS)),
            Map.entry(Setting.COMITY_EVENT_STREAMS, new Range("streams", 1, MOST_STREAMS))));

    /** The values of a limit. */
    private record Range(String unit, int least, int most) {}

    private final Command command;
    private final Settings settings;

    Preflight(Command command, Settings settings) {
        this.command = command;
        this.settings = settings;
    }

    /** All faults, one sentence each. Database and issuer are asked only if the form of their settings is right. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            if (setting.isNeededBy(command) && settings.value(setting).isEmpty()) {
                faults.add(setting.fault("is not set and has no default."));
            }
        }
        checkNoneIsBlank(faults);
        if (settings.value(Setting.COMITY_SETTINGS_KEY)
                .filter(key -> key.length() < SettingsKey.FEWEST_CHARACTERS)
                .isPresent()) {
            faults.add(Setting.COMITY_SETTINGS_KEY.fault(
                    "is shorter than " + SettingsKey.FEWEST_CHARACTERS + " characters."));
        }
        if (command == Command.SERVE) {
            checkForms(faults);
        }
        if (command != Command.MIGRATE) {
            checkNoOwnersPassword(faults);
            new PreflightEvidence(command, settings).check(faults);
        }
        new PreflightDatabase(command, settings).check(faults);
        if (command == Command.SERVE) {
            issuer().ifPresent(issuer -> new PreflightIssuer(issuer).check(faults));
        }
        return List.copyOf(faults);
    }

    /** An attacker of the serving process must not find the password of the role that can switch off row-level security. */
    private void checkNoOwnersPassword(List<String> faults) {
        if (settings.value(Setting.COMITY_DB_OWNER_PASSWORD).isPresent()
                || settings.value("quarkus.flyway.password").isPresent()) {
            faults.add(Setting.COMITY_DB_OWNER_PASSWORD.fault(
                    "must not be set where requests are served or histories verified; only the command migrate"
                            + " needs it."));
        }
    }

    /**
     * A blank value takes the place of the default and switches the setting off: without an audience any token is accepted,
     * and without proxies any caller is believed.
     */
    private void checkNoneIsBlank(List<String> faults) {
        for (Setting setting : Setting.values()) {
            if (setting.preset().filter(preset -> !preset.isEmpty()).isPresent() && settings.isBlank(setting)) {
                faults.add(setting.fault("is blank; remove it, or set a value."));
            }
        }
    }

    private void checkForms(List<String> faults) {
        check(Setting.COMITY_OIDC_ISSUER, Preflight::isWebAddress, "is not an http or https address.", faults);
        check(Setting.COMITY_HTTP_PORT, Preflight::isPort, "is not a port between 1 and 65535.", faults);
        check(Setting.COMITY_MANAGEMENT_PORT, Preflight::isPort, "is not a port between 1 and 65535.", faults);
        check(
                Setting.COMITY_MANAGEMENT_PORT,
                text -> !settings.value(Setting.COMITY_HTTP_PORT).equals(Optional.of(text)),
                "is the port of the API; metrics and health need their own.",
                faults);
        check(Setting.COMITY_MANAGEMENT_HOST, Preflight::isHere, "is not an address of this machine.", faults);
        check(
                Setting.COMITY_TRUSTED_PROXIES,
                Preflight::areProxies,
                "is not a list of addresses, networks or names, separated by commas.",
                faults);
        checkLimits(faults);
        if (!settings.value(LOOPBACK).orElse("false").equals("false")) {
            faults.add(
                    "COMITY_OUTGOING_LOOPBACK: must not be set; calls to this machine are for development and tests alone.");
        }
        checkPrivateHosts(faults);
        new PreflightMail(settings).check(faults);
        checkSwitches(faults);
        checkFolders(faults);
    }

    private void checkSwitches(List<String> faults) {
        check(
                Setting.COMITY_PUBLIC_ADDRESS,
                text -> text.isEmpty() || isWebAddress(text),
                "is not an https address, or http on this machine.",
                faults);
        check(
                Setting.COMITY_DASHBOARD,
                Set.of("public", "login", "off")::contains,
                "is not public, login or off.",
                faults);
        var policies = PolicyFiles.all().stream().map(DisclosurePolicy::code).toList();
        check(Setting.COMITY_DISCLOSURE_POLICY, policies::contains, "is not one of " + policies + ".", faults);
        check(Setting.COMITY_CALENDAR_FEEDS, Set.of("true", "false")::contains, "is neither true nor false.", faults);
        check(Setting.COMITY_SWAGGER_UI, Set.of("true", "false")::contains, "is neither true nor false.", faults);
    }

    private void checkLimits(List<String> faults) {
        LIMITS.forEach((limit, range) -> check(
                limit,
                text -> isBetween(range.least(), range.most(), text),
                "is not a whole number of %s between %d and %d.".formatted(range.unit(), range.least(), range.most()),
                faults));
    }

    /** An entry that is read as another one would end the sending to a host, or all of it, without a word at the start. */
    private void checkPrivateHosts(List<String> faults) {
        settings.value(Setting.COMITY_OUTGOING_PRIVATE_HOSTS).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !OutgoingAddresses.isPlace(text))
                .forEach(
                        text -> faults.add(
                                Setting.COMITY_OUTGOING_PRIVATE_HOSTS.fault(
                                        "\"" + text
                                                + "\" is not a host, with a port between 1 and 65535 after a colon or without; IPv6 is in brackets.")));
    }

    private void checkFolders(List<String> faults) {
        for (var setting :
                List.of(Setting.COMITY_LAW_FOLDERS, Setting.COMITY_INDICATOR_FOLDERS, Setting.COMITY_RETURN_FOLDERS)) {
            settings.value(setting).stream()
                    .flatMap(text -> Arrays.stream(text.split(",", -1)))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty() && !isFolder(text))
                    .forEach(text -> faults.add(setting.fault("\"" + text + "\" is not a folder that can be read.")));
        }
    }

    private void check(Setting setting, Predicate<String> form, String sentence, List<String> faults) {
        settings.value(setting)
                .filter(form.negate())
                .ifPresent(text -> faults.add(setting.fault("\"" + text + "\" " + sentence)));
    }

    private Optional<String> issuer() {
        return settings.value(Setting.COMITY_OIDC_ISSUER).filter(Preflight::isWebAddress);
    }

    static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            var host = uri.getHost();
            return host != null
                    && ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && isThisMachine(host)));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Keys that come from another machine without TLS could be forged. */
    private static boolean isThisMachine(String host) {
        return Set.of("localhost", "127.0.0.1", "[::1]").contains(host);
    }

    private static boolean isPort(String text) {
        return isBetween(1, LAST_PORT, text);
    }

    /** The form is that of Quarkus, which believes every caller if the list has no member. */
    private static boolean areProxies(String text) {
        try {
            Arrays.stream(text.split(",", -1)).map(String::strip).forEach(Preflight::requireProxy);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void requireProxy(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an empty member");
        }
        new TrustedProxyCheckPartConverter().convert(text);
    }

    private static boolean isHere(String text) {
        try {
            InetAddress address = InetAddress.getByName(text);
            return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (UnknownHostException | SocketException e) {
            return false;
        }
    }

    static boolean isBetween(int least, int most, String text) {
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
