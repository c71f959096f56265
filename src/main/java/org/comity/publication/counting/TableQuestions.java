package org.comity.publication.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.comity.publication.program.PublicationProgram.TableSpec;
import org.comity.rules.catalogue.IndicatorDefinition;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.statistics.catalogue.IndicatorCatalogue;
import org.comity.statistics.cube.CubeScope;

/** The question that a table of a program asks of its indicator. */
@ApplicationScoped
public class TableQuestions {

    private final IndicatorCatalogue catalogue;

    TableQuestions(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The indicator of a table that is no statement. */
    public IndicatorDefinition indicator(TableSpec spec) {
        return catalogue.find(String.valueOf(spec.indicator())).orElseThrow().definition();
    }

    /** The dimensions of its axes, in their order. */
    public static List<IndicatorDimension> dimensions(TableSpec spec) {
        return spec.by().stream()
                .map(code -> IndicatorDimension.of(code).orElseThrow())
                .toList();
    }

    /** The values that every member of the table has. */
    public static Map<IndicatorDimension, Set<String>> where(TableSpec spec) {
        var where = new EnumMap<IndicatorDimension, Set<String>>(IndicatorDimension.class);
        spec.where()
                .forEach((code, values) -> where.put(IndicatorDimension.of(code).orElseThrow(), values));
        return where;
    }

    /** The office and periods of an order. */
    public static CubeScope scope(CountingOrder order) {
        var last = order.periods().getLast().to();
        return new CubeScope(order.authority(), order.periods(), last, order.today(), Map.of(), null);
    }
}
