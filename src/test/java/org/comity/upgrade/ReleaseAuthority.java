package org.comity.upgrade;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.comity.PackagedServer;
import org.comity.sample.Answer;
import org.comity.sample.Api;
import org.jspecify.annotations.Nullable;

/** The people of an own authority, the chance by which things happen there, and a count of what happened. */
final class ReleaseAuthority {

    /** The last day on which something happened, well before the end of the present day in every zone. */
    static final LocalDate LAST = LocalDate.now(ZoneOffset.UTC).minusDays(2);

    private static final int SOME_KEYS = 12;

    final String authority;
    final Api caseworker;
    final Api supervisor;
    final Api otherSupervisor;
    final Api auditor;
    final Random chance;
    final TreeMap<String, Integer> happened = new TreeMap<>();
    private final String country;

    ReleaseAuthority(PackagedServer server, String authority, String country, String zone) {
        this.authority = authority;
        this.country = country;
        this.chance = new Random(authority.hashCode());
        caseworker = server.caller("cleo", authority, "caseworker");
        supervisor = server.caller("sven", authority, "supervisor", "caseworker");
        otherSupervisor = server.caller("sonja", authority, "supervisor", "caseworker");
        auditor = server.caller("aude", authority, "auditor");
        server.caller("adam", authority, "administrator")
                .put(
                        "/api/v1/authorities/" + authority,
                        Map.of("name", "Ministry of Justice, " + authority, "country", country, "zoneId", zone))
                .expecting(200);
        server.enterExecutingAuthorities(authority);
    }

    /** Posts, sometimes with an idempotency key, and counts whether it was possible. */
    Answer post(Api who, String what, String path, Map<String, Object> body, @Nullable String etag) {
        var key = happened.getOrDefault("idempotency key", 0) < SOME_KEYS && chance(10);
        String[] headers = etag == null ? new String[0] : new String[] {"If-Match", etag};
        if (key) {
            count("idempotency key");
            var with = java.util.Arrays.copyOf(headers, headers.length + 2);
            with[headers.length] = "Idempotency-Key";
            with[headers.length + 1] = "key-" + authority + "-" + happened.get("idempotency key");
            headers = with;
        }
        return counted(what, who.post(path, body, headers));
    }

    /** The same answer, counted by what was wanted; a failure of the server stops everything. */
    Answer counted(String what, Answer answer) {
        if (answer.status() >= 500) {
            throw new AssertionError(what + ": " + answer.body());
        }
        count(answer.status() < 300 ? what : "(refused) " + what + " " + answer.problem() + " " + answer.faults());
        return answer;
    }

    void count(String what) {
        happened.merge(what, 1, Integer::sum);
    }

    /** True in so many cases of a hundred. */
    boolean chance(int percent) {
        return chance.nextInt(100) < percent;
    }

    <T> T one(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }

    /** Another State than ours. */
    String partner() {
        var partner = one(List.of("FRA", "DEU", "CHE", "USA", "GBR", "KEN", "NGA", "BRA", "JPN", "SGP", "CAN", "AUS"));
        return partner.equals(country) ? "FRA" : partner;
    }

    LocalDate dayBetween(LocalDate first, LocalDate last) {
        var days = (int) (last.toEpochDay() - first.toEpochDay());
        return days <= 0 ? last : first.plusDays(chance.nextInt(days + 1));
    }
}
