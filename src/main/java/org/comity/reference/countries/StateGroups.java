package org.comity.reference.countries;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Organisations of States with the days of membership, read and checked at the start. They are for roll-ups in figures. */
@Singleton
@Startup
public class StateGroups {

    private static final String NAME = "codes/state-groups.yaml";
    private static final String EARLIEST = "0001-01-01";
    private static final String LATEST = "9999-12-31";

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, List<Membership>> byState = new TreeMap<>();

    StateGroups(Countries countries) {
        for (var row : CodesFile.read(NAME, Row.class)) {
            if (names.put(row.code(), row.name()) != null) {
                throw new IllegalStateException("The group " + row.code() + " is there twice");
            }
            for (var member : row.members()) {
                if (countries.find(member.state()).isEmpty()) {
                    throw new IllegalStateException(row.code() + " names the unknown State " + member.state());
                }
                byState.computeIfAbsent(member.state(), state -> new ArrayList<>())
                        .add(member.of(row.code()));
            }
        }
    }

    /**
     * A membership of a State.
     *
     * @param group code of the group
     * @param from first day
     * @param to last day
     */
    public record Membership(String group, String from, String to) {}

    /** The memberships of each State, by its code. */
    public Map<String, List<Membership>> memberships() {
        return Collections.unmodifiableMap(byState);
    }

    /** The groups with their names. */
    public Map<String, String> names() {
        return Collections.unmodifiableMap(names);
    }

    /**
     * A row of the file. An unknown key is a fault.
     *
     * @param verified true if the days were compared with a text
     */
    record Row(String code, String name, boolean verified, String source, List<Member> members) {

        Row {
            members = List.copyOf(members);
        }
    }

    /** A member, whose missing days are without a limit. */
    record Member(
            String state, @Nullable String from, @Nullable String to) {

        Membership of(String group) {
            var first = LocalDate.parse(from == null ? EARLIEST : from);
            var last = LocalDate.parse(to == null ? LATEST : to);
            if (last.isBefore(first)) {
                throw new IllegalStateException(group + ": the membership of " + state + " ends before it begins");
            }
            return new Membership(group, first.toString(), last.toString());
        }
    }
}
