package org.comity.statistics.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Now;
import org.comity.base.web.QueryParameters;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.rules.indicator.FigureTable.Cell;
import org.comity.rules.indicator.Indicator;
import org.comity.statistics.figures.CountFigures.Counted;
import org.comity.statistics.table.Breakdown;
import org.comity.statistics.table.GroupTitles;

/** Computes the figures beside the statement. They are exact, because they are for the authority's own staff. */
@ApplicationScoped
class ReadFigures {

    private final CountFigures figures;
    private final GroupTitles titles;
    private final OwnAuthorities authorities;
    private final AuditTrail trail;
    private final CurrentCaller current;
    private final Now now;

    ReadFigures(
            CountFigures figures,
            GroupTitles titles,
            OwnAuthorities authorities,
            AuditTrail trail,
            CurrentCaller current,
            Now now) {
        this.authorities = authorities;
        this.figures = figures;
        this.titles = titles;
        this.trail = trail;
        this.current = current;
        this.now = now;
    }

    @Transactional
    FigureView read(Indicator indicator, QueryParameters query) {
        var asked = FigureQuestion.read(indicator, query, current.sight(), now.instant(), authorities::today);
        var question = asked.asOfDay(authorities.knownDay(asked.authority(), asked.asOf()));
        var counting = counting(question);
        var counted = figures.count(question, counting);
        trail.note(Act.STATISTICS, question.authority(), null);
        var layout = new FigureLayout(
                question,
                counting,
                counting.rows(found(counted, Cell::row)),
                counting.columns(found(counted, Cell::column)));
        return layout.view(title(question), counted, group -> title(question, group), now.instant());
    }

    private Counting counting(FigureQuestion question) {
        return switch (question.indicator()) {
            case MILESTONES -> new MilestoneCounting(question);
            case RESULTS -> new ResultCounting(question);
            case REFUSALS -> new RefusalCounting(question, titles::ofGround);
            case OPEN_STOCK -> new OpenStockCounting(question);
            case DURATIONS -> new DurationCounting(question);
        };
    }

    /** Every group has the rows and columns of the total, so that groups can be compared. */
    private static Collection<String> found(Counted counted, Function<Cell, String> code) {
        var found = new TreeSet<String>();
        Stream.concat(Stream.of(counted.total()), counted.groups().values().stream())
                .flatMap(List::stream)
                .map(code)
                .forEach(found::add);
        return found;
    }

    private static String title(FigureQuestion question) {
        var time = question.periods().isEmpty()
                ? question.on().toString()
                : question.periods().getFirst().from() + " to " + question.on();
        return "%s: %s requests for %s, %s"
                .formatted(
                        question.indicator().title(),
                        question.direction().name().toLowerCase(Locale.ROOT),
                        question.kind().title(),
                        question.indicator() == Indicator.RESULTS
                                ? question.on().toString()
                                : time);
    }

    private String title(FigureQuestion question, String group) {
        return question.by() == Breakdown.YEAR ? question.period(group).title() : titles.of(question.by(), group);
    }
}
