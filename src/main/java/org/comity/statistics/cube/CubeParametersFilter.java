package org.comity.statistics.cube;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.comity.base.web.Page;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.indicator.PeriodLength;
import org.comity.rules.indicator.YearStart;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Adds the query parameters of indicators to the API document: those of a question, and a filter for each dimension. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = CubeParametersFilter.BEFORE_THE_OTHERS)
public class CubeParametersFilter implements OASFilter {

    /** The higher one runs first. */
    static final int BEFORE_THE_OTHERS = 10;

    private static final String PATH = "/api/v1/statistics/indicators/{code}/";
    private static final int MOST_VALUES = 500;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var data = question();
        data.add(parameter("by", text(null))
                .description("One to three dimensions of the cells, separated by commas; totals alone unless given"));
        data.add(parameter("top", number(MOST_VALUES))
                .description("Number of values of the first dimension with cells of their own, those of most members; the others count together as OTHER_GROUPS"));
        data.add(parameter("format", oneOf(Stream.of("json", "csv")))
                .description("Form of the answer, for programs that cannot send an Accept header; it goes before that header"));
        data.add(parameter("part", oneOf(Stream.of("figures", "definitions")).defaultValue("figures"))
                .description("Which table a CSV answer holds; JSON always holds both"));
        describe(document, "data", data);
        var requests = question();
        requests.add(parameter("cursor", text(null)).description("Value of `next` of the page before; none for the first page"));
        requests.add(parameter("limit", number(Page.MOST).defaultValue(Page.USUAL)).description("Greatest number of entries of the page"));
        describe(document, "requests", requests);
    }

    private static void describe(OpenAPI document, String part, List<Parameter> parameters) {
        var operation = Objects.requireNonNull(document.getPaths().getPathItem(PATH + part), part).getGET();
        var all = new ArrayList<Parameter>();
        if (operation.getParameters() != null) {
            operation.getParameters().stream().filter(one -> one.getIn() == Parameter.In.PATH).forEach(all::add);
        }
        all.addAll(parameters);
        operation.setParameters(all);
    }

    private static List<Parameter> question() {
        var parameters = new ArrayList<Parameter>(List.of(
                parameter("from", text("date")).description("First legal day of the periods, in the zone of the authority. Needed unless the indicator is a stock and `on` is given"),
                parameter("to", text("date")).description("Last legal day of the periods, included"),
                parameter("every", oneOf(Arrays.stream(PeriodLength.values()).map(Enum::name)).defaultValue(PeriodLength.YEAR.name()))
                        .description("Length of the periods: statistical years, their quarters, calendar months, or one period for all days"),
                parameter("yearStart", text(null).pattern("^\\d\\d-\\d\\d$").defaultValue(YearStart.CALENDAR.toString()))
                        .description("Month and day on which a statistical year begins, as MM-DD; not 02-29"),
                parameter("on", text("date")).description("Legal day: of a stock instead of periods; of a cohort the day of the fate, today unless given; of other indicators the day by which ends count, the last of the periods unless given"),
                parameter("asOf", text("date-time")).description("Instant with offset: the record as it was known then. Never in the future, and not a day alone"),
                parameter("authority", text(null)).description("Code of one of the caller's own authorities; needed if there are several"),
                parameter("unit", oneOf(Arrays.stream(UnitOfCount.values()).map(Enum::name)).defaultValue(UnitOfCount.MEMBER.name())).description("""
                        Unit of count of an indicator of requests. With a unit other than MEMBER the answer has a reconciliation.

                        - `MEMBER`: each member once
                        - `MEASURE`: each measure of its request
                        - `OFFENCE`: each offence of its request""")));
        parameters.addAll(Arrays.stream(IndicatorDimension.values()).map(CubeParametersFilter::filter).toList());
        return parameters;
    }

    private static Parameter filter(IndicatorDimension dimension) {
        return parameter(dimension.code(), text(null))
                .description("Filter, if the indicator has the dimension: " + dimension.title()
                        + ". Several codes are separated by commas; words of the record are one value");
    }

    private static Parameter parameter(String name, Schema schema) {
        return OASFactory.createParameter().name(name).in(Parameter.In.QUERY).schema(schema);
    }

    private static Schema number(int most) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(most));
    }

    private static Schema oneOf(Stream<String> codes) {
        return text(null).enumeration(List.<Object>copyOf(codes.toList()));
    }

    private static Schema text(@Nullable String format) {
        return OASFactory.createSchema().addType(SchemaType.STRING).format(format);
    }
}
