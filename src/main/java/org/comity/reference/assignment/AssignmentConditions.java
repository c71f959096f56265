package org.comity.reference.assignment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a rule. Each holds for any of its values, and an empty one for every request; all of them must hold.
 *
 * @param countries codes of partners, ISO 3166-1 alpha-3
 * @param regions codes of regions or sub-regions of partners, of three digits
 * @param languages language tags; {@code fr} holds for {@code fr-CH} as well
 * @param urgent true or false for requests that are marked urgent or are not; null for both
 */
public record AssignmentConditions(
        List<String> countries,
        List<String> regions,
        List<Direction> directions,
        List<Kind> kinds,
        List<String> languages,
        @Nullable Boolean urgent) {

    public AssignmentConditions {
        countries = List.copyOf(countries);
        regions = List.copyOf(regions);
        directions = List.copyOf(directions);
        kinds = List.copyOf(kinds);
        languages = List.copyOf(languages);
    }

    /** The regions in which a partner lies: its sub-region and its region. */
    @FunctionalInterface
    public interface RegionsOf {

        /** Their codes; none if it has none. */
        List<String> of(String country);
    }

    /**
     * A condition that a request does not meet.
     *
     * @param condition name of the condition in the rule
     * @param wanted values, one of which the rule requires
     * @param found value of the request; empty if it is not recorded
     */
    public record Unmet(String condition, List<String> wanted, String found) {}

    /** The first condition that a request does not meet; none if the rule holds for it. */
    public Optional<Unmet> unmet(RoutedRequest request, RegionsOf places) {
        return Stream.of(
                        one("direction", names(directions), request.direction().name()),
                        one("kind", names(kinds), request.kind().name()),
                        one("country", countries, request.counterpart()),
                        region(places.of(request.counterpart())),
                        language(request.language()),
                        one(
                                "urgent",
                                urgent == null ? List.of() : List.of(urgent.toString()),
                                String.valueOf(request.urgent())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Unmet> one(String condition, List<String> wanted, String found) {
        return wanted.isEmpty() || wanted.contains(found)
                ? Optional.empty()
                : Optional.of(new Unmet(condition, wanted, found));
    }

    private Optional<Unmet> region(List<String> lies) {
        return regions.isEmpty() || lies.stream().anyMatch(regions::contains)
                ? Optional.empty()
                : Optional.of(new Unmet("region", regions, String.join(", ", lies)));
    }

    /** A tag holds for itself and for each tag that begins with its parts. */
    private Optional<Unmet> language(@Nullable String found) {
        var tag = found == null ? "" : found.toLowerCase(Locale.ROOT);
        return languages.isEmpty()
                        || languages.stream()
                                .map(one -> one.toLowerCase(Locale.ROOT))
                                .anyMatch(one -> tag.equals(one) || tag.startsWith(one + "-"))
                ? Optional.empty()
                : Optional.of(new Unmet("language", languages, found == null ? "" : found));
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }
}
