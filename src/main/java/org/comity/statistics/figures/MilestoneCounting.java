package org.comity.statistics.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.comity.cases.history.Detail.Keys;
import org.comity.rules.indicator.FigureTable.Cell;
import org.comity.rules.indicator.Heading;
import org.comity.rules.indicator.Milestones;
import org.comity.statistics.table.StandingSql;

/** Counts milestones by the day they happened. */
final class MilestoneCounting implements Counting {

    /** An event of an older register without its day cannot be counted on any day. */
    private static final String SQL = """
            , milestone as (
                select request_id, counterpart, occurred_on, step, to_state, to_standing, result
                from move m
                where kind = :kind and former_kind = :kind
                  and not (from_standing is null and to_standing in ('FINALISED', 'CLOSED'))
                  and not exists (select 1 from gap g where g.request_id = m.request_id and g.seq = m.seq)
                union all
                select request_id, counterpart, opened_on, 'OPENED', kind, null, null
                from opening
                where of_kind = :kind
                union all
                select h.request_id, r.counterpart, h.occurred_on, 'EVENT', cast(h.details as jsonb) ->> '%1$s', null, null
                from history_entry h
                join (select distinct request_id, counterpart from move where kind = :kind) r on r.request_id = h.request_id
                where h.kind = 'EVENT' and h.authority = :authority and not h.annulled %2$s
                  and :kind = (select m.kind from move m where m.request_id = h.request_id
                               order by m.occurred_on <= h.occurred_on desc,
                                        case when m.occurred_on <= h.occurred_on then -m.place else m.place end
                               limit 1)
                  and not exists (select 1 from history_entry s where s.request_id = h.request_id and s.supersedes = h.seq %4$s)
            )
            select g.grp,
                   case c.step when 'IMPORT' then 'IMPORT ' || c.to_state || ' ' || case when c.to_standing in ('FINALISED', 'CLOSED') then coalesce(c.result, '') else '' end
                               when 'OPENED' then 'OPENED ' || c.to_state
                               when 'EVENT' then 'EVENT ' || c.to_state else c.step end,
                   to_char(p.no, 'FM000'), count(*)
            from milestone c
            join period p on c.occurred_on between p.first_day and p.last_day
            cross join lateral (%3$s) g (grp)
            group by 1, 2, 3
            """;

    private final FigureQuestion question;
    private final Milestones milestones;

    MilestoneCounting(FigureQuestion question) {
        this.question = question;
        this.milestones = Milestones.of(question.direction(), question.kind());
    }

    @Override
    public String sql() {
        return StandingSql.OPENINGS.formatted(question.source().sideProcesses())
                + StandingSql.GAPS
                + SQL.formatted(
                        Keys.EVENT,
                        question.asOf() == null ? "" : "and h.recorded_at <= cast(:asOf as timestamptz)",
                        question.groups(),
                        question.asOf() == null ? "" : "and s.recorded_at <= cast(:asOf as timestamptz)");
    }

    @Override
    public Map<String, Object> values() {
        return Map.of();
    }

    @Override
    public Cell cell(Cell counted) {
        var words = counted.row().split(" ", -1);
        var row = switch (words[0]) {
            case "IMPORT" -> milestones.imported(words[1], words[2].isEmpty() ? null : words[2]);
            case "OPENED" -> Milestones.opening(words[1]);
            case "EVENT" -> Milestones.event(counted.row().substring("EVENT ".length()));
            default -> words[0];
        };
        return new Cell(row, question.period(counted.column()).label(), counted.number());
    }

    @Override
    public List<Cell> complete(List<Cell> counted) {
        return counted.stream().filter(cell -> isWanted(cell.row())).toList();
    }

    @Override
    public List<Heading> rows(Collection<String> found) {
        var step = question.step();
        return step == null ? milestones.rows(found) : List.of(Milestones.row(step.name()));
    }

    private boolean isWanted(String row) {
        return question.step() == null || question.step().name().equals(row);
    }

    @Override
    public List<Heading> columns(Collection<String> found) {
        return question.periods().stream()
                .map(period -> new Heading(period.label(), period.title(), "Events of these days."))
                .toList();
    }
}
