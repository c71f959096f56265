package org.comity.publication.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comity.base.json.ProgramFile;
import org.comity.publication.program.PublicationProgram.TableSpec;
import org.comity.publication.table.Axis;
import org.comity.publication.table.AxisRole;
import org.comity.publication.table.PublishedTable;
import org.comity.rules.catalogue.IndicatorDefinition;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.catalogue.IndicatorStatus;
import org.comity.statistics.catalogue.IndicatorCatalogue;
import org.comity.statistics.sheet.SheetNumber;
import org.jspecify.annotations.Nullable;

/** The programs of publication, read and checked at the start. A faulty program stops the start, with all its faults. */
@Singleton
@Startup
public class PublicationPrograms {

    private static final String ROOT = "publication/programs/";
    private static final int MOST_AXES = 2;
    private static final List<String> AXES_OF_STATEMENT = List.of("direction", "kind", "row");

    private final Map<String, PublicationProgram> programs = new LinkedHashMap<>();
    private final IndicatorCatalogue indicators;
    private final List<String> faults = new ArrayList<>();

    PublicationPrograms(IndicatorCatalogue indicators) {
        this.indicators = indicators;
        var yaml = YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        for (var name : resource("index.txt").lines().toList()) {
            try {
                var program = yaml.readValue(resource(name), PublicationProgram.class);
                check(program);
                programs.put(program.code(), program);
            } catch (JsonProcessingException e) {
                faults.add(name + ": " + e.getOriginalMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Programs of publication with faults: " + String.join("; ", faults));
        }
    }

    private static String resource(String name) {
        return ProgramFile.text(ROOT + name);
    }

    private void check(PublicationProgram program) {
        var codes = new TreeSet<String>();
        program.relations().stream()
                .flatMap(relation -> relation.terms().stream())
                .forEach(term -> must(
                        program.tables().stream().anyMatch(table -> table.code().equals(term.table())),
                        program.code(),
                        "a relation names no table " + term.table()));
        for (var table : program.tables()) {
            var place = program.code() + " " + table.code();
            must(codes.add(table.code()), place, "the code is there twice");
            must(
                    table.statement() == (table.indicator() == null),
                    place,
                    "a table has an indicator or is the statement");
            must(
                    table.sumOf() == null
                            || program.tables().stream()
                                    .filter(other -> other.code().equals(table.sumOf()))
                                    .anyMatch(other -> other.by().equals(table.by())
                                            && other.where().equals(table.where())
                                            && Objects.equals(other.indicator(), table.indicator())),
                    place,
                    "sumOf names no table of the same numbers by years");
            if (table.indicator() != null) {
                checkIndicator(place, table);
            }
        }
    }

    private void checkIndicator(String place, TableSpec table) {
        var found = indicators.find(String.valueOf(table.indicator())).map(IndicatorCatalogue.Listed::definition);
        must(
                found.filter(one -> one.status() != IndicatorStatus.WAITING).isPresent(),
                place,
                "no computed indicator " + table.indicator());
        must(
                table.by().size() <= MOST_AXES,
                place,
                "a table has at most " + MOST_AXES + " axes beside period and measure");
        found.ifPresent(indicator -> {
            table.by().forEach(code -> must(has(indicator, code), place, "the indicator has no dimension " + code));
            table.where()
                    .keySet()
                    .forEach(code -> must(has(indicator, code), place, "the indicator has no dimension " + code));
        });
        must(
                !table.numbers().contains(SheetNumber.AMOUNT)
                        || table.by().contains(IndicatorDimension.CURRENCY.code()),
                place,
                "amounts need the axis currency, since those of several currencies are never added");
        table.numbers().stream()
                .flatMap(number -> number.restsOn().stream())
                .forEach(base -> must(
                        table.numbers().contains(base),
                        place,
                        "a number rests on " + base + ", which is not in the table"));
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

    /** All programs, in the order of the files. */
    public Collection<PublicationProgram> all() {
        return Collections.unmodifiableCollection(programs.values());
    }

    public Optional<PublicationProgram> find(String code) {
        return Optional.ofNullable(programs.get(code));
    }

    /**
     * How an edition was counted.
     *
     * @param program code of its program
     * @param version version of the program at the time
     * @param where values that a member of the table had to have; null if the edition did not record them
     */
    public record CountedBy(
            String program, int version, @Nullable Map<String, Set<String>> where) {}

    /**
     * The table of the present program that counts what a table of an edition counted: the same version of the indicator, the same axes and the
     * same values. Empty if that is not certain. The question of another table would be about other requests.
     */
    public Optional<TableSpec> thatCountsAs(PublishedTable table, CountedBy by) {
        return find(by.program()).stream()
                .flatMap(program -> program.tables().stream()
                        .filter(spec -> spec.code().equals(table.code()))
                        .filter(spec -> isOfVersion(spec, table) && axes(spec).equals(axes(table)))
                        .filter(spec -> by.where() == null
                                ? program.version() == by.version()
                                : spec.where().equals(by.where())))
                .findFirst();
    }

    private boolean isOfVersion(TableSpec spec, PublishedTable table) {
        if (spec.statement()) {
            return table.indicator().equals(PublicationProgram.STATEMENT)
                    && table.version() == PublicationProgram.STATEMENT_VERSION;
        }
        return table.indicator().equals(spec.indicator())
                && indicators
                        .find(table.indicator())
                        .filter(one -> one.definition().version() == table.version())
                        .isPresent();
    }

    private static List<String> axes(TableSpec spec) {
        return spec.statement() ? AXES_OF_STATEMENT : spec.by();
    }

    /** The axes beside period and measure. */
    private static List<String> axes(PublishedTable table) {
        return table.axes().stream()
                .filter(axis -> axis.role() != AxisRole.TIME && axis.role() != AxisRole.MEASURE)
                .map(Axis::code)
                .toList();
    }
}
