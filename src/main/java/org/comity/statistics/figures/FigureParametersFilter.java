package org.comity.statistics.figures;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.rules.indicator.Indicator;
import org.comity.rules.indicator.YearStart;
import org.comity.statistics.table.Breakdown;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Adds the query parameters of statistics to the API document: the shared parameters, and the groups that each figure
 * has.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = FigureParametersFilter.BEFORE_THE_OTHERS)
public class FigureParametersFilter implements OASFilter {

    /** The higher one runs first. */
    static final int BEFORE_THE_OTHERS = 10;

    private static final String PATH = "/api/v1/statistics/";
    private static final String GROUPS =
            "Property of a request by which the figures are broken down into groups, as it was known at the instant asked for.";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        describe(document, "statement", ofAStatement());
        for (var indicator : Indicator.values()) {
            describe(document, indicator.path(), ofFigures(indicator));
        }
    }

    private static void describe(OpenAPI document, String figure, List<Parameter> parameters) {
        var item = Objects.requireNonNull(document.getPaths().getPathItem(PATH + figure), figure);
        item.getGET().setParameters(parameters);
    }

    private static List<Parameter> ofAStatement() {
        var parameters = new ArrayList<>(years());
        parameters.addAll(shared());
        parameters.add(by(Breakdown.OF_A_STATEMENT));
        return parameters;
    }

    private static List<Parameter> ofFigures(Indicator indicator) {
        var parameters = new ArrayList<>(
                switch (indicator) {
                    case MILESTONES, REFUSALS, DURATIONS -> years();
                    case RESULTS -> dayOfABeginning();
                    case OPEN_STOCK -> List.of(day());
                });
        parameters.addAll(shared());
        parameters.add(by(FigureQuestion.breakdowns(indicator)));
        if (indicator == Indicator.MILESTONES) {
            parameters.add(
                    parameter("step", known("Step")).description("The one step to be counted; all steps unless given"));
        }
        if (indicator == Indicator.REFUSALS) {
            var grounds = oneOf(Arrays.stream(FigureQuestion.Grounds.values()).map(Enum::name))
                    .defaultValue(FigureQuestion.Grounds.PRINCIPAL.name());
            parameters.add(parameter("grounds", grounds).description("""
                    Which grounds of a refusal are counted.

                    - `PRINCIPAL`: the one ground each refusal mainly rests on, so that a refusal is counted once
                    - `EVERY`: each ground that is named, so that rows may add up to more than the refusals"""));
        }
        return parameters;
    }

    private static List<Parameter> years() {
        return List.of(
                parameter("from", text("date"))
                        .required(true)
                        .description(
                                "First legal day, in the zone of the authority. Inside a year it makes the first period "
                                        + "partial"),
                parameter("to", text("date"))
                        .required(true)
                        .description("Last legal day, included. Inside a year it makes the last period partial"),
                parameter(
                                "yearStart",
                                text(null).pattern("^\\d\\d-\\d\\d$").defaultValue(YearStart.CALENDAR.toString()))
                        .description("Month and day on which a statistical year begins, as MM-DD; not 02-29"));
    }

    private static Parameter day() {
        return parameter("on", text("date"))
                .required(true)
                .description("Legal day in the zone of the authority, at whose end the figures are taken");
    }

    private static List<Parameter> dayOfABeginning() {
        return List.of(
                day(),
                parameter("from", text("date"))
                        .description(
                                "First legal day on which a request may have become open; without limit unless given"),
                parameter("to", text("date"))
                        .description("Last legal day on which a request may have become open, included"));
    }

    private static List<Parameter> shared() {
        return List.of(
                parameter("direction", known("Direction")).required(true),
                parameter("kind", known("Kind")).required(true),
                parameter("asOf", text("date-time"))
                        .description(
                                "Instant with offset: the record as it was known then. Never in the future, and not a "
                                        + "day alone"),
                parameter("authority", text(null))
                        .description("Code of one of the caller's own authorities; needed if there are several"),
                parameter("format", oneOf(Stream.of("json", "csv"))).description("""
                        Form of the answer, for programs that cannot send an Accept header; it goes before that header.

                        - `json`: the whole answer with definitions, totals and counts
                        - `csv`: a table for spreadsheets; the definitions are a table of their own, see `part`"""),
                parameter("part", oneOf(Stream.of("figures", "definitions")).defaultValue("figures"))
                        .description("""
                                Which table a CSV answer holds; JSON always holds both.

                                - `figures`: a line for each group and row, a column for each number
                                - `definitions`: a line for each row and column of the figures, with its exact meaning"""));
    }

    private static Parameter by(Collection<Breakdown> some) {
        var codes = Arrays.stream(Breakdown.values()).filter(some::contains).map(Breakdown::code);
        var meanings = Arrays.stream(Breakdown.values())
                .filter(some::contains)
                .map(breakdown -> "- `" + breakdown.code() + "`: " + meaning(breakdown));
        return parameter("by", oneOf(codes).defaultValue(Breakdown.NONE.code()))
                .description(GROUPS + "\n\n" + meanings.collect(Collectors.joining("\n")));
    }

    private static String meaning(Breakdown breakdown) {
        return switch (breakdown) {
            case NONE -> "all requests together, no groups";
            case COUNTERPART -> "the other State or territory";
            case REGION -> "the region of the other State by the United Nations standard M49";
            case SUBREGION -> "the part of that region by the same standard";
            case LEGAL_BASIS -> "each instrument a request rests on; a request may be in several groups";
            case OFFENCE -> "each article or national offence; a request may be in several groups";
            case YEAR -> "the statistical year of the event";
        };
    }

    private static Parameter parameter(String name, Schema schema) {
        return OASFactory.createParameter().name(name).in(Parameter.In.QUERY).schema(schema);
    }

    private static Schema known(String type) {
        return OASFactory.createSchema().ref("#/components/schemas/" + type);
    }

    private static Schema oneOf(Stream<String> codes) {
        return text(null).enumeration(List.<Object>copyOf(codes.toList()));
    }

    private static Schema text(@Nullable String format) {
        return OASFactory.createSchema().addType(SchemaType.STRING).format(format);
    }
}
