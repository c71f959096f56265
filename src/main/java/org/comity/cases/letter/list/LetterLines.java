package org.comity.cases.letter.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Sight.Columns;
import org.comity.base.security.Sight.Language;
import org.comity.base.time.DayFormat;
import org.comity.cases.letter.LetterState;
import org.comity.cases.letter.text.LetterKind;
import org.comity.cases.letter.text.LetterReply;
import org.comity.cases.request.AccessLevel;
import org.hibernate.Session;

/** Finds the lines of the list of letters, with the gate of visibility in the statement. */
@ApplicationScoped
class LetterLines {

    private static final String SQL = """
            select d.request_id, d.no, d.kind, d.state, d.drafted_on, d.drafted_by_name, d.silent_since,
                   coalesce(l.reply_by, d.reply_by) as reply_by, l.day as sent_on, l.reply,
                   r.authority, r.reference, r.counterpart, r.officer, r.level
            from letter_draft d
            join request r on r.id = d.request_id
            left join letter l on l.request_id = d.request_id and l.no = d.no
            where %s
              and (cast(:afterDay as date) is null
                   or (d.drafted_on, d.request_id, d.no)
                      > (cast(:afterDay as date), cast(:afterRequest as uuid), cast(:afterNo as int)))
              and (cardinality(:officers) = 0
                   or r.officer_key in (select text_key(n) from unnest(:officers) n))
              and (cast(:state as text) is null or d.state = :state)
              and (cast(:kind as text) is null or d.kind = :kind)
            order by d.drafted_on, d.request_id, d.no
            limit :limit
            """;

    private final Session session;
    private final CurrentCaller current;

    LetterLines(Session session, CurrentCaller current) {
        this.session = session;
        this.current = current;
    }

    /** Up to one line more than the limit, the oldest draft first. */
    List<LetterLineView> find(LetterFilter filter) {
        var seen = current.sight().within(filter.authority()).condition(Language.SQL, Columns.of("r"));
        var after = filter.after();
        var query = session.createNativeQuery(SQL.formatted(seen.text()), Tuple.class);
        seen.values().forEach(query::setParameter);
        return query
                .setParameter("afterDay", after == null ? null : after.draftedOn(), LocalDate.class)
                .setParameter("afterRequest", after == null ? null : after.requestId(), UUID.class)
                .setParameter("afterNo", after == null ? null : after.no(), Integer.class)
                .setParameter("officers", filter.officers().toArray(String[]::new))
                .setParameter(
                        "state", filter.state() == null ? null : filter.state().name(), String.class)
                .setParameter(
                        "kind", filter.kind() == null ? null : filter.kind().name(), String.class)
                .setParameter("limit", filter.limit() + 1)
                .getResultList()
                .stream()
                .map(LetterLines::line)
                .toList();
    }

    private static LetterLineView line(Tuple row) {
        var request = row.get("request_id", UUID.class);
        int no = row.get("no", Integer.class);
        var kind = LetterKind.valueOf(row.get("kind", String.class));
        var reply = row.get("reply", String.class);
        return new LetterLineView(
                request,
                row.get("authority", String.class),
                row.get("reference", String.class),
                row.get("counterpart", String.class),
                row.get("officer", String.class),
                AccessLevel.valueOf(row.get("level", String.class)),
                no,
                kind,
                kind.title(),
                LetterState.valueOf(row.get("state", String.class)),
                Objects.requireNonNull(DayFormat.of(row.get("drafted_on"))),
                row.get("drafted_by_name", String.class),
                DayFormat.of(row.get("silent_since")),
                DayFormat.of(row.get("sent_on")),
                DayFormat.of(row.get("reply_by")),
                reply == null ? null : LetterReply.valueOf(reply),
                "/api/v1/requests/" + request + "/letters/" + no);
    }
}
