package org.comity.registers.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.comity.base.security.CurrentCaller;
import org.comity.base.security.Sight.Columns;
import org.comity.base.security.Sight.Language;
import org.comity.base.time.DayFormat;
import org.comity.cases.history.DetailCodec;
import org.comity.cases.history.EntryKind;
import org.comity.cases.history.MoveDetail.ImportDetail;
import org.comity.cases.request.AccessLevel;
import org.comity.registers.export.ExportQuestion.RowQuery;
import org.comity.registers.words.RegisterColumn;
import org.comity.rules.law.Offence;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The requests of a register in their present state, in batches. */
@ApplicationScoped
class ExportedRows {

    private static final int AT_ONCE = 500;

    /** The separator of values in a text from the database. No cell contains it. */
    private static final String BETWEEN = "\u001F";

    /** The mark before words of a request that are no code. */
    static final String IN_WORDS = "\u001E";

    /** A request that was joined to another one is in the register by that one. */
    private static final String CONDITION = """
            r.state not in ('ANNULLED', 'JOINED') and (cast(:direction as text) is null or r.direction = :direction)
            and (cast(:kind as text) is null or r.kind = :kind)""";

    /** No register knows a split: the request begins in its export as an imported one, when it was received. */
    private static final String SQL = """
            select r.id, r.level, r.reference, r.direction, r.kind, r.counterpart, r.dated, r.received_on, r.state, r.result,
                   r.summary, r.officer, r.executing_authority, (select string_agg(case when b.instrument = 'NOT_IN_LAW_BOOK' then :words || b.note else b.instrument end, :between order by b.ord)
                    from request_legal_basis b where b.request_id = r.id) as bases,
                   (select string_agg(case when o.article is null then :words || o.national
                                           when o.national is null or upper(o.national) = upper('{convention}' || o.article)
                                           then '{convention}' || o.article
                                           else '{convention}' || o.article || ' = ' || o.national end,
                                      :between order by coalesce(o.main, false) desc, o.ord)
                    from request_offence o where o.request_id = r.id) as offences,
                   (select string_agg(f.reference, :between order by f.ord)
                    from request_foreign_reference f where f.request_id = r.id) as foreign_references,
                   (select string_agg(m.step || ' ' || m.occurred_on || ' ' || coalesce(m.from_standing, '-') || ' '
                                      || m.to_standing, :between order by m.place)
                    from standing_move m where m.request_id = r.id) as moves,
                   (select string_agg(h.occurred_on || ' ' || (cast(h.details as json) ->> 'event'), :between
                                      order by h.occurred_on, h.place)
                    from history_entry h where h.request_id = r.id and h.kind = 'EVENT' and not h.annulled and not exists
                        (select 1 from history_entry s where s.request_id = h.request_id and s.supersedes = h.seq)) as events,
                   (select string_agg(concat_ws(' ',
                           case when h.step = 'SPLIT' and r.direction = 'INCOMING' then coalesce(r.received_on, r.dated, h.occurred_on)
                               else h.occurred_on end,
                           case h.step when 'SPLIT' then 'IMPORT' else h.step end, h.to_state, 'result=' || h.result,
                           'by=' || h.decided_by, 'kind=' || h.to_kind, 'grounds=' || case when h.to_state in ('REFUSED', 'COURT_REFUSED')
                               then (select string_agg(g ->> 'code', '+' order by coalesce(g ->> 'principal', 'false') desc)
                                     from json_array_elements(cast(h.details as json) -> 'grounds') g
                                     where g ->> 'code' <> 'RF_NOT_RECORDED') end,
                           'gap=' || (select string_agg(g.step, '+') from json_array_elements_text(
                               cast(h.details as json) -> 'notRecorded') g (step))), '; ' order by h.place, h.seq)
                    from standing_move m join history_entry h on h.request_id = m.request_id and h.seq = m.seq
                    where m.request_id = r.id) as course,
                   (select m.decided_by from standing_move m where m.request_id = r.id and m.to_standing in ('FINALISED', 'CLOSED')
                        and coalesce(m.from_standing, 'OPEN') not in ('FINALISED', 'CLOSED')
                    order by m.place desc limit 1) as decided_by,
                   (select (select string_agg(g ->> 'code', :between order by coalesce(g ->> 'principal', 'false') desc)
                            from json_array_elements(cast(m.details as json) -> 'grounds') g)
                    from standing_move m where m.request_id = r.id and m.to_state in ('REFUSED', 'COURT_REFUSED')
                        and json_typeof(cast(m.details as json) -> 'grounds') = 'array' order by m.place desc limit 1) as grounds,
                   (select n.text from note n join history_entry h on h.request_id = n.request_id and h.seq = n.added_by
                    where n.request_id = r.id and r.import_id is not null and n.ended_on is null
                        and n.author = h.recorded_by_name and n.day = h.occurred_on order by n.no desc limit 1) as note,
                   (select m.details from standing_move m where m.request_id = r.id and r.import_id is not null
                    order by m.place limit 1) as first_details
            from request r
            where r.id > :behind and %s
            order by r.id limit :most
            """.replace("{convention}", Offence.OF_THE_CONVENTION);

    private static final String COUNT = "select count(*) as n from request r where %s";

    private final Session session;
    private final CurrentCaller current;
    private final DetailCodec details;

    ExportedRows(Session session, CurrentCaller current, DetailCodec details) {
        this.session = session;
        this.current = current;
        this.details = details;
    }

    /**
     * A request in the form of a register.
     *
     * @param dated the day it bears; the day of entry if it bears none and was not received
     * @param steps for each step its first day
     * @param endedOn the day of the ending; null if it is open or the day is unknown
     * @param source the cells it came from, if it was imported, as a register has them now
     * @param persons the number of persons, if a register has it
     */
    record Exported(
            UUID id,
            AccessLevel level,
            Map<RegisterColumn, List<String>> words,
            @Nullable LocalDate dated,
            @Nullable LocalDate received,
            State state,
            @Nullable Result result,
            Map<String, LocalDate> steps,
            @Nullable LocalDate endedOn,
            Map<String, String> source,
            @Nullable Integer persons) {}

    /** The number of matching requests. */
    int count(RowQuery query) {
        var counted = filled(COUNT, query);
        return current.sight().includes(query.authority())
                ? counted.getSingleResult().get("n", Long.class).intValue()
                : 0;
    }

    /** Passes on every matching request of an authority of the caller, in the order of entry and in batches. */
    void forEach(RowQuery query, Consumer<List<Exported>> consumer) {
        if (!current.sight().includes(query.authority())) {
            return;
        }
        var after = new UUID(0, 0);
        List<Exported> batch;
        do {
            batch = batch(query, after);
            consumer.accept(batch);
            after = batch.isEmpty() ? after : batch.getLast().id();
        } while (batch.size() == AT_ONCE);
    }

    private List<Exported> batch(RowQuery query, UUID after) {
        return filled(SQL, query)
                .setParameter("between", BETWEEN)
                .setParameter("words", IN_WORDS)
                .setParameter("behind", after)
                .setParameter("most", AT_ONCE)
                .getResultList()
                .stream()
                .map(this::exported)
                .toList();
    }

    /** The query for the requests that the caller may see. */
    private NativeQuery<Tuple> filled(String sql, RowQuery query) {
        var seen = current.sight().within(query.authority()).condition(Language.SQL, Columns.of("r"));
        var asked = session.createNativeQuery(sql.formatted(CONDITION + " and " + seen.text()), Tuple.class);
        seen.values().forEach(asked::setParameter);
        return asked.setParameter("direction", name(query.direction()), String.class)
                .setParameter("kind", name(query.kind()), String.class);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private Exported exported(Tuple row) {
        var result = row.get("result", String.class);
        var dated = DayFormat.of(row.get("dated"));
        var received = DayFormat.of(row.get("received_on"));
        LocalDate entered = null;
        var steps = new LinkedHashMap<String, LocalDate>();
        LocalDate endedOn = null;
        for (var move : several(row, "moves")) {
            var parts = move.split(" ");
            var day = LocalDate.parse(parts[1]);
            steps.putIfAbsent(parts[0], day);
            entered = entered == null ? day : entered;
            endedOn = ended(parts, day, endedOn);
        }
        addEvents(row, steps);
        var imported = imported(row.get("first_details", String.class));
        var state = State.valueOf(row.get("state", String.class));
        return new Exported(
                row.get("id", UUID.class),
                AccessLevel.valueOf(row.get("level", String.class)),
                words(row, state, result),
                dated == null && received == null ? entered : dated,
                received,
                state,
                result == null ? null : Result.valueOf(result),
                steps,
                endedOn,
                imported.map(ImportDetail::source).orElse(Map.of()),
                imported.map(ImportDetail::persons).orElse(null));
    }

    private static void addEvents(Tuple row, Map<String, LocalDate> steps) {
        for (var event : several(row, "events")) {
            int name = event.indexOf(' ') + 1;
            steps.putIfAbsent(event.substring(name), LocalDate.parse(event.substring(0, name - 1)));
        }
    }

    /** The ending is the move from an open to a finished state. A request that entered as ended has no such day. */
    private static @Nullable LocalDate ended(String[] move, LocalDate day, @Nullable LocalDate before) {
        boolean wasOver = move[2].equals("FINALISED") || move[2].equals("CLOSED");
        boolean isOver = move[3].equals("FINALISED") || move[3].equals("CLOSED");
        if (!isOver) {
            return null;
        }
        return wasOver || move[2].equals("-") ? before : day;
    }

    /** A refusal of a request that was reopened is in its moves alone. */
    private static Map<RegisterColumn, List<String>> words(Tuple row, State state, @Nullable String result) {
        boolean isRefused =
                state == State.COURT_REFUSED || Result.REFUSED.name().equals(result);
        boolean isOver = state.standing().isOver();
        var words = new LinkedHashMap<RegisterColumn, List<String>>();
        words.put(RegisterColumn.REFERENCE, several(row, "reference"));
        words.put(RegisterColumn.DIRECTION, several(row, "direction"));
        words.put(RegisterColumn.KIND, several(row, "kind"));
        words.put(RegisterColumn.COUNTERPART, several(row, "counterpart"));
        words.put(RegisterColumn.SUMMARY, several(row, "summary"));
        words.put(RegisterColumn.OFFICER, several(row, "officer"));
        words.put(RegisterColumn.EXECUTING_AUTHORITY, several(row, "executing_authority"));
        words.put(RegisterColumn.OFFENCE, several(row, "offences"));
        words.put(RegisterColumn.LEGAL_BASIS, several(row, "bases"));
        words.put(RegisterColumn.FOREIGN_REFERENCE, several(row, "foreign_references"));
        words.put(RegisterColumn.GROUND, isRefused ? several(row, "grounds") : List.of());
        words.put(RegisterColumn.DECIDED_BY, isOver ? several(row, "decided_by") : List.of());
        words.put(RegisterColumn.MOVES, several(row, "course"));
        var events = String.join(RegisterColumn.BETWEEN_EXPORTED, several(row, "events"));
        words.put(RegisterColumn.EVENTS, events.isEmpty() ? List.of() : List.of(events));
        words.put(RegisterColumn.NOTE, several(row, "note"));
        return words;
    }

    private static List<String> several(Tuple row, String column) {
        var text = row.get(column, String.class);
        return text == null || text.isEmpty() ? List.of() : new ArrayList<>(List.of(text.split(BETWEEN)));
    }

    private Optional<ImportDetail> imported(@Nullable String stored) {
        return stored != null && details.read(EntryKind.TRANSITION, stored) instanceof ImportDetail imported
                ? Optional.of(imported)
                : Optional.empty();
    }
}
