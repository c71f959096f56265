package org.comity.statistics.cube;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.cases.request.AccessLevel;
import org.comity.rules.catalogue.IndicatorDefinition;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.statistics.cube.CountCube.Member;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Lists the requests behind the cells of an indicator. */
@ApplicationScoped
class ListCubeRequests {

    private static final String LIST = "indicator-requests";
    private static final int LENGTH_OF_A_DAY = 10;
    private static final String LINES =
            "select id, reference, direction, kind, counterpart, level from request where id = any (:ids) and authority = :authority";

    private final ReadCubeQuestion questions;
    private final CountCube cube;
    private final ReadCube reading;
    private final Session session;
    private final AuditTrail trail;

    ListCubeRequests(ReadCubeQuestion questions, CountCube cube, ReadCube reading, Session session, AuditTrail trail) {
        this.reading = reading;
        this.questions = questions;
        this.cube = cube;
        this.session = session;
        this.trail = trail;
    }

    /**
     * A request behind a cell.
     *
     * @param id identifier, used in all addresses of the request
     * @param reference own reference
     * @param direction direction of the request
     * @param kind present kind
     * @param counterpart the other State or territory
     * @param level how many people of the office may see it
     * @param members number of members of the cell that belong to it, such as two ends of a request that was reopened
     * @param firstDay day on which the first of them counts
     * @param lastDay day on which the last of them counts
     */
    @Schema(name = "CubeRequest")
    record CubeRequestView(
            UUID id,
            String reference,
            Direction direction,
            Kind kind,
            String counterpart,
            AccessLevel level,
            long members,
            LocalDate firstDay,
            LocalDate lastDay) {}

    /**
     * For the API document: a page of requests.
     *
     * @param items the requests, by the day on which they count
     * @param next cursor of the next page; absent on the last one
     * @param count absent
     */
    @Schema(name = "CubeRequestPage")
    record CubeRequestsView(
            List<CubeRequestView> items,
            @Nullable String next,
            @Nullable Long count) {}

    @Transactional
    Response list(IndicatorDefinition indicator, QueryParameters query, UriInfo uri) {
        var limit = query.number("limit", Page.USUAL, 1, Page.MOST);
        var after = query.read("cursor", ListCubeRequests::after, "must be the next of the page before");
        var question = questions.read(indicator, query);
        refuseTable(question, query);
        var found = cube.requests(question, after.orElse(null), limit + 1);
        if (found.isEmpty() && after.isEmpty()) {
            reading.refuseUnknownWords(question);
        }
        var lines = lines(question.authority(), found);
        // A request that was sealed since the count is left out.
        var visible =
                found.stream().filter(member -> lines.containsKey(member.id())).toList();
        var page = Page.of(
                LIST,
                visible,
                limit,
                ListCubeRequests::key,
                member -> view(member, Objects.requireNonNull(lines.get(member.id()))));
        note(question.authority(), page.items());
        return page.answer(uri);
    }

    private static void refuseTable(CubeQuestion question, QueryParameters query) {
        if (question.unit() != UnitOfCount.MEMBER) {
            query.fault("unit", "requests are listed with their members; a unit belongs to the table");
        }
        if (question.periods().size() > 1 || !question.by().isEmpty() || question.top() != null) {
            query.fault(
                    question.periods().size() > 1 ? "from" : question.by().isEmpty() ? "top" : "by",
                    "belongs to a table; the requests are those of one cell: the days of one period and values as filters");
        }
        query.check();
    }

    private void note(String authority, List<CubeRequestView> shown) {
        var normal = shown.stream()
                .filter(line -> line.level() == AccessLevel.NORMAL)
                .map(CubeRequestView::id)
                .toList();
        trail.noteMany(Act.LIST, authority, normal);
        shown.stream()
                .filter(line -> line.level() != AccessLevel.NORMAL)
                .forEach(line -> trail.noteSeen(Act.LIST, authority, line.id(), true));
    }

    private Map<UUID, Tuple> lines(String authority, List<Member> found) {
        return session.createNativeQuery(LINES, Tuple.class)
                .setParameter("ids", found.stream().map(Member::id).toArray(UUID[]::new))
                .setParameter("authority", authority)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), Function.identity()));
    }

    private static CubeRequestView view(Member member, Tuple line) {
        return new CubeRequestView(
                member.id(),
                line.get(1, String.class),
                Direction.valueOf(line.get(2, String.class)),
                Kind.valueOf(line.get(3, String.class)),
                line.get(4, String.class),
                AccessLevel.valueOf(line.get(5, String.class)),
                member.members(),
                member.firstDay(),
                member.lastDay());
    }

    private static String key(Member member) {
        return member.firstDay() + member.id().toString();
    }

    private static Member after(String cursor) {
        var key = Page.key(LIST, cursor);
        if (key.length() < LENGTH_OF_A_DAY) {
            throw new IllegalArgumentException(key);
        }
        var day = LocalDate.parse(key.substring(0, LENGTH_OF_A_DAY));
        return new Member(UUID.fromString(key.substring(LENGTH_OF_A_DAY)), day, day, 0);
    }
}
