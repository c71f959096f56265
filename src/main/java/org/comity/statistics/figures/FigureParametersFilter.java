package org.comity.statistics.figures;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
            "The groups. What is recorded of a request, as it is known from that standpoint, decides in which it stands.";

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
        parameters.add(by(Breakdown.OF_A_STATEMENT, Breakdown.NONE));
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
        parameters.add(by(FigureQuestion.breakdowns(indicator), FigureQuestion.usual(indicator))
                .description(GROUPS));
        if (indicator == Indicator.MILESTONES) {
            parameters.add(parameter("step", known("Step")).description("Only this step"));
        }
        if (indicator == Indicator.REFUSALS) {
            var grounds = oneOf(Arrays.stream(FigureQuestion.Grounds.values()).map(Enum::name))
                    .defaultValue(FigureQuestion.Grounds.PRINCIPAL.name());
            parameters.add(parameter("grounds", grounds).description("Which grounds of a refusal are counted"));
        }
        return parameters;
    }

    private static List<Parameter> years() {
        return List.of(
                parameter("from", text("date"))
                        .required(true)
                        .description("First day. Inside a year it makes the first period partial."),
                parameter("to", text("date"))
                        .required(true)
                        .description("Last day, included. Inside a year it makes the last period partial."),
                parameter(
                                "yearStart",
                                text(null).pattern("^\\d\\d-\\d\\d$").defaultValue(YearStart.CALENDAR.toString()))
                        .description("Month and day on which a year begins; not 02-29"));
    }

    private static Parameter day() {
        return parameter("on", text("date")).required(true).description("The day, to its end");
    }

    private static List<Parameter> dayOfABeginning() {
        return List.of(
                day(),
                parameter("from", text("date"))
                        .description("Only requests that first became open on this day or later"),
                parameter("to", text("date")).description("Only requests that first became open by this day"));
    }

    private static List<Parameter> shared() {
        return List.of(
                parameter("direction", known("Direction")).required(true),
                parameter("kind", known("Kind")).required(true),
                parameter("asOf", text("date-time"))
                        .description(
                                "The record as it was known at this instant, which must have come; not a day alone"),
                parameter("authority", text(null))
                        .description("One of the caller's own authorities; needed if there are several"),
                parameter("format", oneOf(Stream.of("json", "csv")))
                        .description("Outweighs the Accept header, for programs that cannot send one"));
    }

    private static Parameter by(Collection<Breakdown> some, Breakdown usual) {
        var codes = Arrays.stream(Breakdown.values()).filter(some::contains).map(Breakdown::code);
        return parameter("by", oneOf(codes).defaultValue(usual.code()));
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
