package org.comity.publication.succession;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comity.publication.table.Words;
import org.comity.reference.countries.CodesFile;
import org.comity.reference.countries.Countries;
import org.comity.reference.countries.Country;
import org.jspecify.annotations.Nullable;

/** The codes that went out of use, read at the start from a reviewed file and compared with the list of countries. */
@Singleton
@Startup
public class CodeSuccessions {

    private static final String FILE = "codes/code-successions.yaml";
    private static final String NONE = "none";
    private static final String PARTNER = "partner";

    private final Map<String, Map<String, CodeSuccession>> byList = new HashMap<>();

    /** The codes of the file. */
    @Inject
    public CodeSuccessions(Countries countries) {
        this(CodesFile.read(FILE, Row.class).stream()
                .map(row -> row.succession(countries))
                .toList());
        of(PARTNER).forEach(each -> compare(each, countries));
    }

    CodeSuccessions(List<CodeSuccession> successions) {
        for (var each : successions) {
            var before =
                    byList.computeIfAbsent(each.list(), list -> new HashMap<>()).put(each.code(), each);
            if (before != null) {
                throw new IllegalStateException("The old code " + each.code() + " is there twice");
            }
        }
        successions.forEach(this::mustEnd);
    }

    /** The old codes of a list. */
    public Collection<CodeSuccession> of(String list) {
        return List.copyOf(byList.getOrDefault(list, Map.of()).values());
    }

    Optional<CodeSuccession> find(String list, String code) {
        return Optional.ofNullable(byList.getOrDefault(list, Map.of()).get(code));
    }

    private void mustEnd(CodeSuccession first) {
        var seen = new HashSet<String>();
        Optional<CodeSuccession> next = Optional.of(first);
        while (next.isPresent() && next.get().successor() != null) {
            if (!seen.add(next.get().code())) {
                throw new IllegalStateException("The old code " + first.code() + " follows itself");
            }
            next = find(first.list(), next.get().successor());
        }
    }

    /** A State has the same successors in both files. */
    private static void compare(CodeSuccession old, Countries countries) {
        var successors = countries
                .find(old.code())
                .filter(country -> !country.isCurrent())
                .map(Country::successors)
                .orElseThrow(
                        () -> new IllegalStateException("The code " + old.code() + " of a State is no retired one"));
        var single = successors.size() == 1 ? successors.getFirst() : null;
        if (single == null ? old.successor() != null : !single.equals(old.successor())) {
            throw new IllegalStateException("The list of countries has other successors of " + old.code());
        }
    }

    /** A row of the file. An unknown key is a fault. */
    private record Row(String list, String code, String successor, int since, Words reason, String source) {

        CodeSuccession succession(Countries countries) {
            @Nullable String single = successor.equals(NONE) ? null : successor;
            var parts = single == null && list.equals(PARTNER)
                    ? countries.find(code).map(Country::successors).orElse(List.of())
                    : List.<String>of();
            return new CodeSuccession(list, code, single, parts, since, reason, source);
        }
    }
}
