package org.comity.statistics.cube;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.comity.base.web.Page;
import org.comity.rules.catalogue.IndicatorDimension;
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

    private static final String INDICATORS = "/api/v1/statistics/indicators/{code}/";
    private static final String SHEET = "/api/v1/statistics/sheets/{code}";
    private static final int MOST_VALUES = 500;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var all = List.of(IndicatorDimension.values());
        describe(
                document,
                INDICATORS + "data",
                joined(days(), scope(), List.of(unit()), filters(all), cells(), formats()));
        describe(document, INDICATORS + "requests", joined(days(), scope(), List.of(unit()), filters(all), pages()));
        var ofRequests = IndicatorDimension.ofRequests().stream()
                .filter(dimension -> dimension != IndicatorDimension.OFFICER)
                .toList();
        describe(document, SHEET, joined(daysOfSheets(), scope(), filters(ofRequests), formats()));
    }

    @SafeVarargs
    private static List<Parameter> joined(List<Parameter>... some) {
        return Arrays.stream(some).flatMap(List::stream).toList();
    }

    private static void describe(OpenAPI document, String path, List<Parameter> parameters) {
        var operation = Objects.requireNonNull(document.getPaths().getPathItem(path), path)
                .getGET();
        var all = new ArrayList<Parameter>();
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(one -> one.getIn() == Parameter.In.PATH)
                    .forEach(all::add);
        }
        all.addAll(parameters);
        operation.setParameters(all);
    }

    private static List<Parameter> days() {
        return List.of(
                parameter("from", text("date")).description("""
                        First legal day of the periods, in the zone of the authority. Needed unless the indicator is a stock and `on` is \
                        given"""),
                parameter("to", text("date")).description("Last legal day of the periods, included"),
                every(),
                yearStart(),
                parameter("on", text("date")).description("""
                        Legal day: of a stock instead of periods; of a cohort the day of the fate, today unless given; of side processes the \
                        day by which they ended, the last of the periods unless given. Other indicators have none"""));
    }

    private static List<Parameter> daysOfSheets() {
        return List.of(
                parameter("from", text("date"))
                        .required(true)
                        .description("First legal day of the periods, in the zone of the authority"),
                parameter("to", text("date")).required(true).description("Last legal day of the periods, included"),
                every(),
                yearStart());
    }

    private static Parameter every() {
        return parameter("every", oneOf("YEAR", "QUARTER", "MONTH", "WHOLE").defaultValue("YEAR"))
                .description("""
                Length of the periods.

                - `YEAR`: statistical years
                - `QUARTER`: quarters of a statistical year
                - `MONTH`: calendar months
                - `WHOLE`: one period for all days""");
    }

    private static Parameter yearStart() {
        return parameter("yearStart", text(null).pattern("^\\d\\d-\\d\\d$").defaultValue(YearStart.CALENDAR.toString()))
                .description("Month and day on which a statistical year begins, as MM-DD; not 02-29");
    }

    private static List<Parameter> scope() {
        return List.of(
                parameter("asOf", text("date-time"))
                        .description(
                                "Instant with offset: the record as it was known then. Never in the future, and not a day alone"),
                parameter("authority", text(null))
                        .description("Code of one of the caller's own authorities; needed if there are several"));
    }

    private static Parameter unit() {
        return parameter("unit", oneOf("MEMBER", "MEASURE", "OFFENCE").defaultValue("MEMBER"))
                .description("""
                Unit of count of an indicator of requests. With a unit other than MEMBER the answer has a reconciliation.

                - `MEMBER`: each member once
                - `MEASURE`: each measure of its request
                - `OFFENCE`: each offence of its request""");
    }

    private static List<Parameter> cells() {
        return List.of(
                parameter("by", text(null))
                        .description(
                                "One to three dimensions of the cells, by the names of the filters, separated by commas; totals alone unless given"),
                parameter("top", number(MOST_VALUES)).description("""
                        Number of values of the first dimension with cells of their own, those of most members; the others count together \
                        as OTHER_GROUPS"""));
    }

    private static List<Parameter> formats() {
        return List.of(
                parameter("format", oneOf("json", "csv")).description("""
                        Form of the answer, for programs that cannot send an Accept header; it goes before that header.

                        - `json`: the whole answer with definitions
                        - `csv`: a table for spreadsheets; the definitions are a table of their own, see `part`"""),
                parameter("part", oneOf("figures", "definitions").defaultValue("figures"))
                        .description("""
                        Which table a CSV answer holds; JSON always holds both.

                        - `figures`: the numbers
                        - `definitions`: the exact meaning of the numbers"""));
    }

    private static List<Parameter> pages() {
        return List.of(
                parameter("cursor", text(null))
                        .description("Value of `next` of the page before; none for the first page"),
                parameter("limit", number(Page.MOST).defaultValue(Page.USUAL))
                        .description("Greatest number of entries of the page"));
    }

    private static List<Parameter> filters(List<IndicatorDimension> dimensions) {
        return dimensions.stream().map(CubeParametersFilter::filter).toList();
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

    private static Schema oneOf(String... codes) {
        return text(null).enumeration(List.<Object>copyOf(Arrays.asList(codes)));
    }

    private static Schema text(@Nullable String format) {
        return OASFactory.createSchema().addType(SchemaType.STRING).format(format);
    }
}
