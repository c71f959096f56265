package org.comity.cases.view;

import java.util.Map;
import org.comity.base.security.Sight;
import org.comity.rules.workflow.State;

/**
 * The condition that requests are in a few states now, by the table that has the state of each request beside it: each step
 * changes the state, hence the requests themselves have no index on it.
 */
final class RequestsInState {

    /** All of them. */
    private static final String ALL = """
            r.id in (select s.request_id from request_in_state s
                     where s.authority = any (:inAuthorities)
                       and s.state_no = any (array(select f.no from state_standing f where f.state = any (:inStates))))""";

    /** Those of a page alone, looked up state by state: the rows of the requests are then read in one pass over their index. */
    private static final String OF_A_PAGE = """
            r.id = any (array(
                select n.request_id
                from unnest(cast(:inAuthorities as text[])) a (code)
                join state_standing f on f.state = any (:inStates)
                cross join lateral (
                    select s.request_id from request_in_state s where s.authority = a.code and s.state_no = f.no%1$s
                    order by s.request_id %2$s limit :limit) n
                order by n.request_id %2$s limit :limit))""";

    private RequestsInState() {}

    /** True if the table answers for a filter: it shows an executing authority no more than the requests do. */
    static boolean answers(RequestFilter filter, Sight sight) {
        return sight.isOfTheOffice() && filter.isOfFewStates();
    }

    /** The condition for a page, which has the parameter {@code :limit}. */
    static String ofPage(RequestFilter filter) {
        var order = filter.order();
        if (!filter.isOfFewStatesAlone() || !order.isOfIdentifiers()) {
            return ALL;
        }
        var behind = order.isDescending() ? " and s.request_id < :afterId" : " and s.request_id > :afterId";
        return OF_A_PAGE.formatted(filter.after() == null ? "" : behind, order.isDescending() ? "desc" : "asc");
    }

    /** The condition for all pages together. */
    static String ofAll() {
        return ALL;
    }

    /** The values of both conditions. */
    static Map<String, Object> values(RequestFilter filter, Sight sight) {
        return Map.of(
                "inAuthorities",
                sight.within(filter.authority()).authorities().toArray(String[]::new),
                "inStates",
                filter.wantedStates().stream().map(State::name).toArray(String[]::new));
    }
}
