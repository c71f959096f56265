package org.comity.statistics.cube;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Now;
import org.comity.base.web.QueryParameters;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.rules.catalogue.CountedPopulation;
import org.comity.rules.catalogue.DimensionUse;
import org.comity.rules.catalogue.IndicatorDefinition;
import org.comity.rules.catalogue.IndicatorDimension;
import org.comity.rules.catalogue.IndicatorStatus;
import org.comity.rules.catalogue.PeriodView;
import org.comity.rules.indicator.Period;
import org.comity.rules.indicator.PeriodLength;
import org.comity.rules.indicator.YearStart;
import org.comity.statistics.statement.StatementQuestion;

/** Reads the parameters of a question for the numbers of an indicator, with all their faults at once. */
@ApplicationScoped
class ReadCubeQuestion {

    private static final int MOST_DIMENSIONS = 3;
    private static final int MOST_PERIODS = 400;
    private static final int ALL_GROUPS = 0;
    private static final int MOST_GROUPS = 500;
    /** Populations of periods whose members have a fate on a day. */
    private static final Set<CountedPopulation> WITH_A_FATE =
            EnumSet.of(CountedPopulation.BEGUN, CountedPopulation.MEASURES, CountedPopulation.SIDE_PROCESSES);

    private static final Set<CountedPopulation> WITH_UNITS = EnumSet.of(
            CountedPopulation.FLOWS, CountedPopulation.OPEN, CountedPopulation.OPEN_BEFORE, CountedPopulation.BEGUN);

    private final CubeDimensions dimensions;
    private final OwnAuthorities authorities;
    private final CurrentCaller current;
    private final Now now;

    ReadCubeQuestion(CubeDimensions dimensions, OwnAuthorities authorities, CurrentCaller current, Now now) {
        this.dimensions = dimensions;
        this.authorities = authorities;
        this.current = current;
        this.now = now;
    }

    /** The question; a problem if the indicator waits or the caller reads no figures. */
    CubeQuestion read(IndicatorDefinition indicator, QueryParameters query) {
        if (indicator.status() == IndicatorStatus.WAITING) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "The indicator is not available yet; it waits for "
                            + indicator.waitsFor().stream().map(Enum::name).collect(Collectors.joining(", ")));
        }
        var scope = scope(query, indicator.view(), indicator.dimensionUses());
        var by = by(indicator, query);
        var top = query.number("top", ALL_GROUPS, 1, MOST_GROUPS);
        if (top != ALL_GROUPS && by.isEmpty()) {
            query.fault("top", "needs the dimension in by whose largest values are shown");
        }
        var unit = unit(indicator, query, by, scope.filters());
        var computed = indicator.computed();
        if (computed != null && !computed.from().isStock() && !WITH_A_FATE.contains(computed.from())) {
            absent(
                    query,
                    "on",
                    "belongs to stocks, to the fate of requests and measures, and to the ends of side processes");
        }
        query.check();
        refuseNames(scope.authority(), by, scope.filters());
        return scope.question(indicator, by, top == ALL_GROUPS ? null : top, unit);
    }

    /** The authority, days and filters of several questions. */
    CubeScope common(QueryParameters query, List<DimensionUse> uses) {
        var scope = scope(query, PeriodView.FLOW, uses);
        absent(query, "on", "belongs to a single indicator; a sheet reads stocks at the ends of its periods");
        refuseNames(scope.authority(), List.of(), scope.filters());
        return scope;
    }

    private CubeScope scope(QueryParameters query, PeriodView view, List<DimensionUse> uses) {
        var sight = current.sight();
        if (sight.authorities().isEmpty()) {
            throw new ProblemException(ProblemKind.FORBIDDEN, "Figures are for members of a central authority");
        }
        var authority = StatementQuestion.authority(query, sight);
        var asOf = query.knownAt("asOf", now.instant());
        var today = authority.filter(sight::includes).map(code -> authorities.knownDay(code, asOf.orElse(null)));
        var time = time(view, query, today);
        return new CubeScope(
                authority.orElse(""),
                time.periods(),
                time.on(),
                today.orElse(time.on()),
                filters(uses, query),
                asOf.orElse(null));
    }

    /** The work of each officer, and words and names of the record, are for those who read the requests. */
    private void refuseNames(String authority, List<DimensionUse> by, Map<IndicatorDimension, Set<String>> filters) {
        var named = by.stream().anyMatch(use -> use.dimension() == IndicatorDimension.OFFICER)
                || filters.entrySet().stream().anyMatch(one -> CubeDimensions.namesWords(one.getKey(), one.getValue()));
        if (named && !current.get().readsRequestsOf(authority)) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN,
                    "Figures by officer, and by words and names of the record, are for those who read the requests");
        }
    }

    private static UnitOfCount unit(
            IndicatorDefinition indicator,
            QueryParameters query,
            List<DimensionUse> by,
            Map<IndicatorDimension, Set<String>> filters) {
        var unit = query.oneOf("unit", UnitOfCount.class).orElse(UnitOfCount.MEMBER);
        var computed = indicator.computed();
        if (unit == UnitOfCount.MEMBER || computed == null) {
            return unit;
        }
        if (!WITH_UNITS.contains(computed.from())) {
            query.fault("unit", "this indicator counts " + indicator.counts() + " alone");
        }
        var byOffence = by.stream().anyMatch(use -> isOffence(use.dimension()))
                || filters.keySet().stream().anyMatch(ReadCubeQuestion::isOffence);
        if (unit == UnitOfCount.OFFENCE && byOffence) {
            query.fault(
                    "unit",
                    "offences are not counted by offence, since a request counts with all of them in each group");
        }
        return unit;
    }

    private static boolean isOffence(IndicatorDimension dimension) {
        return switch (dimension) {
            case OFFENCE, OFFENCE_GROUP, OFFENCE_FAMILY -> true;
            default -> false;
        };
    }

    private List<DimensionUse> by(IndicatorDefinition indicator, QueryParameters query) {
        var uses = indicator.dimensionUses();
        var codes = uses.stream().map(use -> use.dimension().code()).toList();
        var named = query.someKnown("by", codes, "must be one to three of " + String.join(", ", codes))
                .map(LinkedHashSet::new)
                .orElseGet(LinkedHashSet::new);
        if (named.size() > MOST_DIMENSIONS) {
            query.fault("by", "names at most " + MOST_DIMENSIONS + " dimensions");
        }
        return named.stream().map(code -> uses.get(codes.indexOf(code))).toList();
    }

    private Map<IndicatorDimension, Set<String>> filters(List<DimensionUse> uses, QueryParameters query) {
        var filters = new EnumMap<IndicatorDimension, Set<String>>(IndicatorDimension.class);
        for (var use : uses) {
            dimensions.read(use.dimension(), query).ifPresent(values -> filters.put(use.dimension(), values));
        }
        return filters;
    }

    /**
     * The days of a question.
     *
     * @param periods the periods
     * @param on day of the fate
     */
    private record Time(List<Period> periods, LocalDate on) {}

    private static Time time(PeriodView view, QueryParameters query, Optional<LocalDate> today) {
        var every = query.oneOf("every", PeriodLength.class);
        var yearStart = query.read("yearStart", YearStart::parse, "must be a month and a day such as 07-01, not 02-29")
                .orElse(YearStart.CALENDAR);
        if (every.orElse(PeriodLength.YEAR) == PeriodLength.MONTH
                && yearStart.day().getDayOfMonth() != 1) {
            query.fault("yearStart", "must be the first day of a month, since the periods are months");
        }
        var on = StatementQuestion.day(query, "on").flatMap(day -> query.come("on", day, today.orElse(day)));
        if (view == PeriodView.STOCK && on.isPresent()) {
            List.of("from", "to", "every", "yearStart")
                    .forEach(name -> absent(query, name, "belongs to periods, and on names a single day"));
            return new Time(List.of(new Period(on.get().toString(), on.get(), on.get(), false)), on.get());
        }
        var length = every.orElse(PeriodLength.YEAR);
        query.range("from", StatementQuestion.day(query, "from").orElse(null), "on", on.orElse(null));
        var periods = periods(view, query, yearStart, length, today);
        return new Time(periods, on.orElseGet(() -> end(view, periods, today)));
    }

    /** The fate of a cohort is the present one, and other ends are those by the last day of the periods. */
    private static LocalDate end(PeriodView view, List<Period> periods, Optional<LocalDate> today) {
        var last =
                periods.isEmpty() ? StatementQuestion.LATEST : periods.getLast().to();
        return view == PeriodView.COHORT ? today.orElse(last) : last;
    }

    private static void absent(QueryParameters query, String name, String reason) {
        if (query.text(name).isPresent()) {
            query.fault(name, reason);
        }
    }

    private static List<Period> periods(
            PeriodView view,
            QueryParameters query,
            YearStart yearStart,
            PeriodLength length,
            Optional<LocalDate> today) {
        var from = StatementQuestion.day(query, "from").flatMap(day -> query.come("from", day, today.orElse(day)));
        var to = StatementQuestion.day(query, "to");
        if (from.isEmpty() || to.isEmpty()) {
            missing(view, query, from, to);
            return List.of();
        }
        if (to.get().isBefore(from.get())) {
            query.fault("to", "must not be before from");
            return List.of();
        }
        var periods = length.periods(yearStart, from.get(), to.get());
        if (periods.size() > MOST_PERIODS) {
            query.fault("every", "there are at most " + MOST_PERIODS + " periods");
        }
        var begun = new ArrayList<>(periods);
        begun.removeIf(period -> period.beginsAfter(today.orElse(period.from())));
        return begun.stream()
                .map(period -> period.asOf(today.orElse(period.to())))
                .toList();
    }

    private static void missing(
            PeriodView view, QueryParameters query, Optional<LocalDate> from, Optional<LocalDate> to) {
        if (view == PeriodView.STOCK && from.isEmpty() && to.isEmpty()) {
            query.fault("on", "is needed, or from and to for the ends of periods");
            return;
        }
        query.required("from", from);
        query.required("to", to);
    }

    /** The instant at which the numbers are computed. */
    Instant instant() {
        return now.instant();
    }
}
