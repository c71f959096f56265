package org.comity.publication.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.comity.publication.program.FrenchWords;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.Category;
import org.comity.publication.table.Words;
import org.comity.reference.countries.Region;
import org.comity.reference.countries.Regions;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.indicator.AgeBand;
import org.comity.rules.indicator.Heading;
import org.comity.rules.indicator.LifeMilestone;
import org.comity.rules.law.Offence;
import org.comity.rules.law.OffenceFamily;

/** The axes of dimensions: the total first, then the values that were found, States below their regions, articles below their families. */
@ApplicationScoped
class CategoryAxes {

    private static final Words ALL = new Words("All", "Ensemble");

    private final Regions regions;
    private final FrenchWords french;

    CategoryAxes(Regions regions, FrenchWords french) {
        this.regions = regions;
        this.french = french;
    }

    Axis axis(IndicatorDimension dimension, boolean additive, Map<String, String> found) {
        var categories = new ArrayList<Category>();
        categories.add(Category.of(Category.TOTAL, ALL, null));
        var isPartner = dimension == IndicatorDimension.PARTNER;
        categories.addAll(
                switch (dimension) {
                    case PARTNER -> partners(found);
                    case OFFENCE -> offences(found);
                    default -> values(dimension, found);
                });
        return new Axis(
                dimension.code(),
                french.of("axis", dimension.code(), title(dimension)),
                isPartner ? AxisRole.AREA : AxisRole.CLASS,
                additive,
                categories);
    }

    private static String title(IndicatorDimension dimension) {
        var words = dimension.code().replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private List<Category> values(IndicatorDimension dimension, Map<String, String> found) {
        var order = dimension == IndicatorDimension.MILESTONE
                ? LifeMilestone.codes()
                : Arrays.stream(AgeBand.values()).map(Enum::name).toList();
        return found.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<String, String> one) -> one.getKey().equals(Heading.NOT_RECORDED))
                        .thenComparing(one -> order.indexOf(one.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .map(one -> Category.of(
                        one.getKey(), french.of(dimension.code(), one.getKey(), one.getValue()), Category.TOTAL))
                .toList();
    }

    /** Families of the offences that were found, each with its articles; other offences last. */
    private List<Category> offences(Map<String, String> found) {
        var single = values(IndicatorDimension.OFFENCE, found);
        var categories = new ArrayList<Category>();
        for (var family : OffenceFamily.values()) {
            var articles = single.stream()
                    .filter(one -> family(one).filter(family::equals).isPresent())
                    .map(one -> Category.of(one.code(), one.title(), family.name()))
                    .toList();
            if (!articles.isEmpty()) {
                var words = french.of(IndicatorDimension.OFFENCE.code(), family.name(), family.title());
                categories.add(Category.of(family.name(), words, Category.TOTAL));
                categories.addAll(articles);
            }
        }
        single.stream().filter(one -> family(one).isEmpty()).forEach(categories::add);
        return categories;
    }

    private static Optional<OffenceFamily> family(Category offence) {
        return offence.code().startsWith(Offence.OF_THE_CONVENTION)
                ? OffenceFamily.of(offence.code().substring(Offence.OF_THE_CONVENTION.length()))
                : Optional.empty();
    }

    /** Regions, their parts and States, each below the one that contains it. */
    private List<Category> partners(Map<String, String> found) {
        var inRegions = new TreeMap<String, Map<String, List<String>>>();
        var alone = new ArrayList<String>();
        found.keySet()
                .forEach(state -> regions.regionOf(state)
                        .ifPresentOrElse(
                                region -> inRegions
                                        .computeIfAbsent(region.code(), code -> new TreeMap<>())
                                        .computeIfAbsent(partOf(state, region), code -> new ArrayList<>())
                                        .add(state),
                                () -> alone.add(state)));
        var categories = new ArrayList<Category>();
        inRegions.forEach((region, parts) -> {
            categories.add(region(region, Category.TOTAL));
            parts.forEach((part, states) -> {
                if (!part.equals(region)) {
                    categories.add(region(part, region));
                }
                states.forEach(state -> categories.add(state(state, found, part)));
            });
        });
        alone.stream()
                .sorted(Comparator.comparing((String state) -> state.equals(Heading.NOT_RECORDED)))
                .forEach(state -> categories.add(state(state, found, Category.TOTAL)));
        return categories;
    }

    /** The part of the region, or the region itself. */
    private String partOf(String state, Region region) {
        return regions.subregionOf(state).map(Region::code).orElse(region.code());
    }

    private Category region(String code, String parent) {
        var name = regions.find(code).map(Region::name).orElse(code);
        return Category.of(code, french.region(code, name), parent);
    }

    private Category state(String state, Map<String, String> found, String parent) {
        var title = Objects.requireNonNull(found.get(state));
        var words =
                state.equals(Heading.NOT_RECORDED) ? french.of("partner", state, title) : french.state(state, title);
        return Category.of(state, words, parent);
    }
}
