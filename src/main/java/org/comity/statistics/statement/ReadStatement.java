package org.comity.statistics.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.security.CurrentCaller;
import org.comity.base.time.Now;
import org.comity.base.web.QueryParameters;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.rules.indicator.StatementLine;
import org.comity.rules.indicator.StockAndFlow;
import org.comity.statistics.statement.StatementFigures.Counted;
import org.comity.statistics.statement.StatementView.GroupView;
import org.comity.statistics.statement.StatementView.PeriodView;
import org.comity.statistics.statement.StatementView.RowView;
import org.comity.statistics.statement.StatementView.TotalView;
import org.comity.statistics.table.GroupTitles;
import org.comity.statistics.table.Population;

/** Computes the statement of stock and flow. The figures are exact, because they are for the authority's own staff. */
@ApplicationScoped
public class ReadStatement {

    private final StatementFigures figures;
    private final GroupTitles titles;
    private final OwnAuthorities authorities;
    private final AuditTrail trail;
    private final CurrentCaller current;
    private final Now now;

    ReadStatement(
            StatementFigures figures,
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

    /** The statement that a query asks for; throws a problem with every fault of the query. */
    @Transactional
    public StatementView read(QueryParameters query) {
        var asked = StatementQuestion.read(query, current.sight(), now.instant());
        var today = authorities.knownDay(asked.authority(), asked.asOf());
        var question = asked.asOfDay(today);
        var counted = figures.count(question);
        trail.note(Act.STATISTICS, question.authority(), null);
        return view(question, counted, today);
    }

    private StatementView view(StatementQuestion question, Counted counted, LocalDate today) {
        var by = question.by();
        var lines = lines(question, counted, counted.total());
        var definition = new LinkedHashMap<String, String>();
        lines.forEach(line -> definition.put(line.row(), line.definition()));
        var groups = groups(question, counted, today);
        return new StatementView(
                title(question),
                definition,
                "request",
                Population.COUNTED,
                question.authority(),
                question.direction(),
                question.kind(),
                by.code(),
                by.isMultivalued(),
                question.yearStart().toString(),
                question.periods().stream().map(PeriodView::of).toList(),
                groups,
                counted.merged(),
                new TotalView(rows(lines, question, today), counted.total().isBalanced()),
                counted.total().isBalanced()
                        && counted.unbalanced().isEmpty()
                        && groups.stream().allMatch(GroupView::balanced),
                counted.unbalanced(),
                question.asOf(),
                now.instant());
    }

    private static String title(StatementQuestion question) {
        return "Statement of stock and flow: %s requests for %s, %s to %s"
                .formatted(
                        question.direction().name().toLowerCase(Locale.ROOT),
                        question.kind().title(),
                        question.from(),
                        question.to());
    }

    private List<GroupView> groups(StatementQuestion question, Counted counted, LocalDate today) {
        return counted.groups().entrySet().stream()
                .map(entry -> new GroupView(
                        entry.getKey(),
                        titles.of(question.by(), entry.getKey()),
                        rows(lines(question, counted, entry.getValue()), question, today),
                        entry.getValue().isBalanced()))
                .toList();
    }

    /** Every group has the rows of the total, so that groups can be compared. */
    private static List<StatementLine> lines(StatementQuestion question, Counted counted, StockAndFlow figures) {
        return figures.lines(question.kind(), counted.total().results());
    }

    /** A period that has not begun has no figures. */
    private static List<RowView> rows(List<StatementLine> lines, StatementQuestion question, LocalDate today) {
        var begun = (int) question.periods().stream()
                .filter(period -> !period.beginsAfter(today))
                .count();
        return lines.stream().map(line -> RowView.of(line, begun)).toList();
    }
}
