package org.comity.cases.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Sight.Columns;
import org.comity.base.security.Sight.Language;
import org.comity.base.time.DayFormat;
import org.comity.cases.letter.LetterRules;
import org.comity.cases.work.DayQuestion.After;
import org.comity.cases.work.DayQuestion.OfficeAsked;
import org.comity.cases.work.DayQuestion.OfficerAsked;
import org.comity.cases.work.WorkRow.Asked;
import org.comity.rules.deadline.Effect;
import org.comity.rules.law.LegalForce;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.State;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Finds the work of a day, with the counts of all pages: one SQL statement, with the gate of visibility in it. */
@ApplicationScoped
class DayLines {

    /** The text of the statement; it is longer than a method. */
    private static final String SQL = WorkSql.TEXT;

    private final Session session;
    private final CurrentCaller current;

    DayLines(Session session, CurrentCaller current) {
        this.session = session;
        this.current = current;
    }

    /**
     * The lines of a page and of one request more if there is a next page, in order; and how many lines of each kind there are.
     */
    record Found(List<Line> lines, Map<WorkKind, Long> counts) {}

    /** A line with the place of its request in the list. */
    record Line(WorkRow row, Tuple request, After place) {}

    Found find(DayQuestion question) {
        var seen = current.sight().condition(Language.SQL, Columns.of("r"));
        var query = session.createNativeQuery(SQL.formatted(seen.text()), Tuple.class);
        seen.values().forEach(query::setParameter);
        bindOffices(query, question);
        bindPage(query, question);
        var rows = query.getResultList();
        return new Found(
                rows.stream()
                        .filter(row -> row.get("id") != null)
                        .map(DayLines::line)
                        .toList(),
                counts(rows.getFirst().get("counts", String.class)));
    }

    private static void bindOffices(NativeQuery<?> query, DayQuestion question) {
        column(query, "own", question.offices(), OfficeAsked::authority);
        column(query, "days", question.offices(), one -> one.today().toString());
        column(query, "silent", question.offices(), one -> one.levels().silentDays());
        column(query, "acknowledge", question.offices(), one -> one.levels().acknowledgeDays());
        column(query, "complete", question.offices(), one -> one.levels().completenessDays());
        column(query, "convention", question.offices(), OfficeAsked::conventionFirst);
        column(query, "decides", question.offices(), OfficeAsked::decides);
        column(query, "unassigned", question.offices(), OfficeAsked::unassigned);
        column(query, "officersOf", question.officers(), OfficerAsked::authority);
        column(query, "officers", question.officers(), OfficerAsked::name);
    }

    /** A column of a table of parameters, as an array of texts. */
    private static <T> void column(
            NativeQuery<?> query, String name, List<T> rows, Function<T, @Nullable Object> value) {
        query.setParameter(
                name,
                rows.stream()
                        .map(value)
                        .map(one -> one == null ? null : one.toString())
                        .toArray(String[]::new));
    }

    private static void bindPage(NativeQuery<?> query, DayQuestion question) {
        var after = question.after();
        query.setParameter(
                        "kinds",
                        Arrays.stream(WorkKind.values()).map(Enum::name).toArray(String[]::new))
                .setParameter("toDecide", WorkStates.toDecide())
                .setParameter("statesToDecide", WorkStates.statesToDecide())
                .setParameter("reasonsOpen", WorkStates.reasonsOpen())
                .setParameter("letterRules", LetterRules.all().toArray(String[]::new))
                .setParameter("inLaw", inLaw())
                .setParameter("me", question.caller())
                .setParameter("now", question.at(), Instant.class)
                .setParameter("afterKind", after == null ? null : after.kind(), Integer.class)
                .setParameter("afterRank", after == null ? null : after.rank(), Integer.class)
                .setParameter("afterDay", after == null ? null : after.day(), LocalDate.class)
                .setParameter("afterAt", after == null ? null : after.at(), Instant.class)
                .setParameter("afterId", after == null ? null : after.id(), UUID.class)
                .setParameter("limit", question.limit() + 1);
    }

    private static String[] inLaw() {
        return Arrays.stream(LegalForce.values())
                .filter(LegalForce::isLaw)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private static Map<WorkKind, Long> counts(@Nullable String text) {
        var counts = new EnumMap<WorkKind, Long>(WorkKind.class);
        Stream.of(text == null ? new String[0] : text.split(","))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> counts.put(WorkKind.valueOf(pair[0]), Long.valueOf(pair[1])));
        return counts;
    }

    private static Asked asked(Tuple row) {
        return new Asked(
                row.get("id", UUID.class),
                Procedure.of(
                        Direction.valueOf(row.get("direction", String.class)),
                        Kind.valueOf(row.get("request_kind", String.class))),
                State.valueOf(row.get("state", String.class)),
                Arrays.stream(row.get("running_kinds", String.class).split(","))
                        .filter(kind -> !kind.isEmpty())
                        .map(SideProcessKind::valueOf)
                        .collect(Collectors.toSet()));
    }

    private static Line line(Tuple row) {
        var asked = asked(row);
        var effect = row.get("effect", String.class);
        var force = row.get("legal_force", String.class);
        var work = new WorkRow(
                WorkKind.valueOf(row.get("kind", String.class)),
                asked,
                row.get("source", UUID.class),
                day(row, "day"),
                row.get("due_at", Instant.class),
                row.get("about", String.class),
                row.get("title", String.class),
                effect == null ? null : Effect.valueOf(effect),
                force == null ? null : LegalForce.valueOf(force),
                row.get("passed", Boolean.class),
                day(row, "today"));
        var place = new After(
                row.get("first_kind", Integer.class),
                row.get("first_rank", Integer.class),
                day(row, "first_day"),
                row.get("first_at", Instant.class),
                asked.id());
        return new Line(work, row, place);
    }

    private static LocalDate day(Tuple row, String column) {
        return Objects.requireNonNull(DayFormat.of(row.get(column)));
    }
}
