package org.comity.statistics.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.rules.indicator.StatementRow;
import org.comity.statistics.table.CountedRequest;
import org.comity.statistics.table.FigureQueries;

/** The requests behind a number of a statement. */
@ApplicationScoped
public class StatementRequests {

    private static final String STOCK = """
            select c.request_id, cast(count(*) as text) as members
            from span c
            where c.since <= cast(:day as date) and cast(:day as date) < c.until
            group by c.request_id order by 1 limit :most""";

    private static final String FLOW = """
            select c.request_id, cast(count(*) as text) as members
            from event c
            where c.flow = :flow and (:result = '' or c.result = :result)
            group by c.request_id order by 1 limit :most""";

    private static final String STOCK_PART = "STOCK";

    /** The open stock at the end of each period, and before the first one; and what came and went. */
    private static final String ROWS = """
            select distinct d.no, c.request_id, '%s' as flow, cast(null as text) as result
            from (select 0 as no, min(first_day) - 1 as day from period union all select no, last_day from period) d
            join span c on c.since <= d.day and d.day < c.until
            union all
            select distinct c.no, c.request_id, c.flow, c.result from event c""".formatted(STOCK_PART);

    private final FigureQueries queries;

    StatementRequests(FigureQueries queries) {
        this.queries = queries;
    }

    /**
     * The requests of a row, among those that the caller sees. Needs a transaction.
     *
     * @param question direction, kind and one period
     * @param row a row of the statement, or a result
     */
    public List<CountedRequest> of(StatementQuestion question, String row, int most) {
        var known = Arrays.stream(StatementRow.values())
                .filter(one -> one.name().equals(row))
                .findFirst();
        if (known.isEmpty()) {
            return moved(question, StatementRow.FINALISED, row, most);
        }
        return switch (known.get()) {
            case CARRIED_FORWARD -> stock(question, question.from().minusDays(1), most);
            case CONTINUING -> stock(question, question.to(), most);
            case UNEXPLAINED_DIFFERENCE -> List.of();
            case NEW,
                    REOPENED,
                    RECLASSIFIED_IN,
                    REDIRECTED_IN,
                    SPLIT_OFF,
                    FINALISED,
                    RECLASSIFIED_OUT,
                    REDIRECTED_OUT,
                    JOINED -> moved(question, known.get(), "", most);
        };
    }

    /** The requests of each row and result of each period, among those that the caller sees, without a limit. Needs a transaction. */
    public List<StatementRequest> inRows(StatementQuestion question) {
        var query = queries.query(question.source().facts() + ROWS);
        question.bind(query);
        var found = new ArrayList<StatementRequest>();
        query.getResultStream().forEach(row -> {
            var no = row.get("no", Integer.class);
            var request = row.get("request_id", UUID.class);
            var flow = row.get("flow", String.class);
            var result = row.get("result", String.class);
            if (flow.equals(STOCK_PART)) {
                found.add(new StatementRequest(no, StatementRow.CONTINUING.name(), request));
                found.add(new StatementRequest(no + 1, StatementRow.CARRIED_FORWARD.name(), request));
            } else {
                found.add(new StatementRequest(no, flow, request));
                if (result != null) {
                    found.add(new StatementRequest(no, result, request));
                }
            }
        });
        return found.stream()
                .filter(one -> one.no() >= 1 && one.no() <= question.periods().size())
                .toList();
    }

    private List<CountedRequest> stock(StatementQuestion question, LocalDate day, int most) {
        return listed(question, STOCK, Map.of("day", day.toString()), most);
    }

    private List<CountedRequest> moved(StatementQuestion question, StatementRow flow, String result, int most) {
        return listed(question, FLOW, Map.of("flow", flow.name(), "result", result), most);
    }

    private List<CountedRequest> listed(StatementQuestion question, String sql, Map<String, String> values, int most) {
        var query = queries.query(question.source().facts() + sql).setParameter("most", most);
        question.bind(query);
        values.forEach(query::setParameter);
        return query.getResultStream()
                .map(row -> new CountedRequest(
                        row.get(0, UUID.class), Map.of(CountedRequest.COUNTED, row.get(1, String.class))))
                .toList();
    }
}
