package org.comity.base.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * How long a call waits for its job, of the preferences {@code wait} and {@code respond-async} (RFC 7240).
 *
 * @param most the longest time that it waits
 * @param applied the value of the header Preference-Applied; null if the call had no such preference
 */
public record WaitPreference(Duration most, @Nullable String applied) {

    /** A longer wait would outlast the connections of proxies. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");
    private static final String WAIT = "wait";
    private static final String ASYNCHRONOUS = "respond-async";

    /** Reads the header; other preferences are left alone, as the standard demands. */
    public static WaitPreference of(Optional<String> header, Duration usual) {
        var preferences = header.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(text -> text.split(";", 2)[0].strip())
                .toList();
        var wait = preferences.stream().filter(text -> name(text).equals(WAIT)).findFirst();
        if (wait.isPresent()) {
            var seconds = seconds(wait.get());
            return new WaitPreference(seconds, WAIT + "=" + seconds.toSeconds());
        }
        return preferences.stream().anyMatch(text -> name(text).equals(ASYNCHRONOUS))
                ? new WaitPreference(Duration.ZERO, ASYNCHRONOUS)
                : new WaitPreference(usual, null);
    }

    private static String name(String preference) {
        return preference.split("=", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static Duration seconds(String preference) {
        var parts = preference.split("=", 2);
        var text = parts.length < 2 ? "" : parts[1].strip().replace("\"", "");
        if (!SECONDS.matcher(text).matches()) {
            throw ProblemException.invalid(List.of(
                    new Fault("header", "Prefer", "bad-value", "wait must be a number of seconds, such as wait=30")));
        }
        var asked = Duration.ofSeconds(Long.parseLong(text));
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
