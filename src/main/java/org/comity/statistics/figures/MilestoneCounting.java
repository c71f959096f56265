package org.comity.statistics.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.comity.cases.history.Detail.Keys;
import org.comity.rules.indicator.FigureTable.Cell;
import org.comity.rules.indicator.Heading;
import org.comity.rules.indicator.Milestones;
import org.comity.statistics.table.FactSql;

/** Counts milestones by the day they happened. */
final class MilestoneCounting implements Counting {

    /**
     * An event of an older register without its day cannot be counted on any day. A side process and an event have the kind of
     * their request on their day; on the day of a reclassification, the order of the history decides.
     */
    private static final String SQL = """
            , milestone as (
                select m.no, m.request_id, m.step, m.to_state, m.to_standing, m.result
                from moved m
                where m.occurred_on <= cast(:lastDay as date) and m.direction = :direction and m.former_direction = :direction
                  and m.kind = :kind and m.former_kind = :kind and not m.vague
                  and not (m.from_standing is null and m.to_standing in ('FINALISED', 'CLOSED'))
                union all
                select %6$s, s.request_id, 'OPENED', s.kind, null, null
                from %1$s
                where s.opened_on between cast(:firstDay as date) and cast(:lastDay as date)
                  and (:direction || ' ' || :kind) = coalesce((select m.direction || ' ' || m.kind from move m
                                        where m.request_id = s.request_id
                                          and (m.occurred_on < s.opened_on or m.occurred_on = s.opened_on and m.place <= s.opened_by)
                                        order by m.place desc, m.seq desc limit 1),
                                       (select m.former_direction || ' ' || m.former_kind from move m where m.request_id = s.request_id
                                        order by m.place, m.seq limit 1))
                union all
                select %7$s, h.request_id, 'EVENT', cast(h.details as jsonb) ->> '%2$s', null, null
                from history_entry h
                where h.occurred_on between cast(:firstDay as date) and cast(:lastDay as date) and h.kind = 'EVENT' and h.authority = :authority and not h.annulled %3$s
                  and (:direction || ' ' || :kind) = (select m.direction || ' ' || m.kind from move m where m.request_id = h.request_id
                               order by m.occurred_on <= h.occurred_on desc,
                                        case when m.occurred_on <= h.occurred_on then -m.place else m.place end
                               limit 1)
                  and not exists (select 1 from history_entry s where s.request_id = h.request_id and s.supersedes = h.seq %4$s)
            )
            select g.grp,
                   case c.step when 'IMPORT' then 'IMPORT ' || c.to_state || ' ' || case when c.to_standing in ('FINALISED', 'CLOSED') then coalesce(c.result, '') else '' end
                               when 'OPENED' then 'OPENED ' || c.to_state
                               when 'EVENT' then 'EVENT ' || c.to_state else c.step end,
                   to_char(c.no, 'FM000'), count(*)
            from milestone c
            %5$s
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
        var then = question.asOf() != null;
        return SQL.formatted(
                question.source().sideProcesses(),
                Keys.EVENT,
                then ? "and h.recorded_at <= cast(:asOf as timestamptz)" : "",
                then ? "and s.recorded_at <= cast(:asOf as timestamptz)" : "",
                question.groups(),
                FactSql.noOf("s.opened_on"),
                FactSql.noOf("h.occurred_on"));
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
