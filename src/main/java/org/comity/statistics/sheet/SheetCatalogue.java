package org.comity.statistics.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.base.json.ProgramFile;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.catalogue.IndicatorDefinition;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.catalogue.IndicatorStatus;
import org.comity.statistics.catalogue.DimensionValues;
import org.comity.statistics.catalogue.IndicatorCatalogue;
import org.comity.statistics.sheet.SheetDefinition.Line;

/** The sheets, read and checked at the start. A faulty sheet stops the start, with all its faults. */
@Singleton
@Startup
public class SheetCatalogue {

    private static final String ROOT = "sheets/";

    private final Map<String, SheetDefinition> sheets = new LinkedHashMap<>();
    private final IndicatorCatalogue indicators;
    private final DimensionValues values;
    private final List<String> faults = new ArrayList<>();

    SheetCatalogue(IndicatorCatalogue indicators, LawBook law) {
        this.indicators = indicators;
        this.values = new DimensionValues(law);
        var yaml = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        for (var name : resource("index.txt").lines().toList()) {
            try {
                var sheet = yaml.readValue(resource(name), SheetDefinition.class);
                check(sheet);
                sheets.put(sheet.code(), sheet);
            } catch (JsonProcessingException e) {
                faults.add(name + ": " + e.getOriginalMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Sheets with faults: " + String.join("; ", faults));
        }
    }

    private static String resource(String name) {
        return ProgramFile.text(ROOT + name);
    }

    private void check(SheetDefinition sheet) {
        var codes = new TreeSet<String>();
        sheet.needs()
                .forEach(code -> must(IndicatorDimension.of(code).isPresent(), sheet.code(), "no dimension " + code));
        for (var line : sheet.lines()) {
            var place = sheet.code() + " " + line.code();
            must(codes.add(line.code()), place, "the code is there twice");
            var found = indicators.find(line.indicator()).map(IndicatorCatalogue.Listed::definition);
            must(
                    found.filter(one -> one.status() != IndicatorStatus.WAITING).isPresent(),
                    place,
                    "no computed indicator " + line.indicator());
            found.ifPresent(indicator -> check(place, line, indicator));
        }
    }

    private void check(String place, Line line, IndicatorDefinition indicator) {
        var by = line.by();
        must(by == null || has(indicator, by), place, "the indicator has no dimension " + by);
        line.where().forEach((code, some) -> {
            must(has(indicator, code), place, "the indicator has no dimension " + code);
            IndicatorDimension.of(code)
                    .ifPresent(dimension -> some.forEach(value ->
                            must(values.allows(dimension, value), place, "no value " + value + " of " + code)));
        });
    }

    private static boolean has(IndicatorDefinition indicator, String code) {
        return indicator.dimensionUses().stream()
                .anyMatch(use -> use.dimension().code().equals(code));
    }

    private void must(boolean holds, String place, String fault) {
        if (!holds) {
            faults.add(place + ": " + fault);
        }
    }

    /** All sheets, in the order of the files. */
    Collection<SheetDefinition> all() {
        return Collections.unmodifiableCollection(sheets.values());
    }

    Optional<SheetDefinition> find(String code) {
        return Optional.ofNullable(sheets.get(code));
    }

    /** The indicator of a line. */
    IndicatorDefinition indicator(Line line) {
        return indicators.find(line.indicator()).orElseThrow().definition();
    }

    /** The condition of a line. */
    static Map<IndicatorDimension, Set<String>> where(Line line) {
        var where = new EnumMap<IndicatorDimension, Set<String>>(IndicatorDimension.class);
        line.where()
                .forEach((code, some) -> where.put(IndicatorDimension.of(code).orElseThrow(), some));
        return where;
    }
}
