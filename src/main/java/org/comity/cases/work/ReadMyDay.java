package org.comity.cases.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comity.base.audit.AuditTrail;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.cases.request.AccessLevel;
import org.comity.cases.request.RequestPriority;
import org.comity.cases.work.DayLines.Line;
import org.comity.cases.work.DayQuestion.After;

/** Reads the work of a person or a unit, the most serious first; the reading is noted. */
@ApplicationScoped
class ReadMyDay {

    private final ReadDayQuestion questions;
    private final DayLines lines;
    private final Settling settling;
    private final AuditTrail audit;

    ReadMyDay(ReadDayQuestion questions, DayLines lines, Settling settling, AuditTrail audit) {
        this.questions = questions;
        this.lines = lines;
        this.settling = settling;
        this.audit = audit;
    }

    /** A page of requests with work, and how many things to do there are of each kind. */
    record Day(Page<DayLineView> page, Map<WorkKind, Long> counts) {}

    @Transactional
    Day read(QueryParameters query) {
        var question = questions.read(query);
        var found = lines.find(question);
        var requests = new LinkedHashMap<UUID, List<Line>>();
        found.lines()
                .forEach(line -> requests.computeIfAbsent(line.row().request().id(), id -> new ArrayList<>())
                        .add(line));
        var page =
                Page.of(DayQuestion.LIST, List.copyOf(requests.values()), question.limit(), ReadMyDay::key, this::view);
        audit.noteListed(
                page.items(), one -> one.level() != AccessLevel.NORMAL, DayLineView::authority, DayLineView::requestId);
        return new Day(page, found.counts());
    }

    private static String key(List<Line> request) {
        After place = request.getFirst().place();
        return place.key();
    }

    private DayLineView view(List<Line> request) {
        var first = request.getFirst();
        Tuple row = first.request();
        var asked = first.row().request();
        return new DayLineView(
                asked.id(),
                row.get("authority", String.class),
                row.get("reference", String.class),
                asked.procedure().direction(),
                asked.procedure().kind(),
                row.get("counterpart", String.class),
                asked.state(),
                asked.state().title(),
                row.get("officer", String.class),
                RequestPriority.valueOf(row.get("priority", String.class)),
                AccessLevel.valueOf(row.get("level", String.class)),
                settling.item(first.row()),
                request.stream().skip(1).map(line -> settling.item(line.row())).toList());
    }
}
