package org.comity.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.comity.dev.tokens.DevUser;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.State;
import org.comity.rules.workflow.Step;
import org.comity.sample.Sql;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Requests with their moves in a new own authority, written past the application: for figures it matters what the
 * record says, also where the application would not have let it become so.
 */
final class SampleHistories {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static @Nullable Connection shared;

    private final Map<String, PreparedStatement> waiting = new LinkedHashMap<>();
    private boolean together;
    private final String authority = "STAT-" + NUMBERS.incrementAndGet();

    SampleHistories() {
        run("insert into authority values (?, 'Sample', 'XXX', 'UTC', now(), 0)", authority);
    }

    String authority() {
        return authority;
    }

    /** Makes the facts of rows that were written past the triggers. */
    private void keepFacts() {
        withoutTriggers("""
                with r as (select array_agg(id) as ids from request where authority = ?)
                select keep_move_facts(ids), keep_request_facts(ids) from r where ids is not null""", authority);
    }

    DevUser statistician() {
        return DevUser.of("sam", "Sam Sample", authority, "statistician");
    }

    /** Who reads the words of files, which a statistician does not. */
    DevUser caseworker() {
        return DevUser.of("cleo", "Cleo Sample", authority, "caseworker");
    }

    /** An outgoing request for extradition, without any move. */
    Sample outgoing(String counterpart) {
        return request(Direction.OUTGOING, Kind.EXTRADITION, counterpart);
    }

    Sample request(Direction direction, Kind kind, String counterpart) {
        return request("S-" + NUMBERS.incrementAndGet(), direction, kind, counterpart);
    }

    Sample request(String reference, Direction direction, Kind kind, String counterpart) {
        var id = UUID.randomUUID();
        run("""
                insert into request (id, authority, reference, direction, kind, counterpart, state, matter_type,
                    last_moved_on, instruments, running, reasons_sent, registered_at, history_count, history_head, version)
                values (?, ?, ?, ?, ?, ?, 'CLOSED', 'CRIMINAL', current_date, '{}', '{}', false, now(), 0, '', 0)""", id, authority, reference, direction.name(), kind.name(), counterpart);
        return new Sample(id, reference, direction, kind);
    }

    /** Changes what cannot be changed, as somebody with all rights over the database could. */
    void tamper(String sql, @Nullable Object... values) {
        withoutTriggers(sql, values);
        keepFacts();
    }

    /** The audit trail of the authority. */
    List<String> audited() {
        try (var sql = Sql.superuser()) {
            return sql.column("select act from audit_entry where authority = ? order by id", authority);
        }
    }

    /**
     * Collects additions and writes them at the end, table by table, because thousands of small calls would take too
     * long.
     */
    void together(Runnable adding) {
        together = true;
        try (var preparing = superuser().createStatement()) {
            preparing.execute("set local session_replication_role = replica");
            adding.run();
            for (var statement : waiting.values()) {
                statement.executeBatch();
                statement.close();
            }
            superuser().commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            waiting.clear();
            together = false;
        }
        keepFacts();
    }

    private void run(String sql, @Nullable Object... values) {
        if (!together) {
            withoutTriggers(sql, values);
            keepFacts();
            return;
        }
        try {
            var statement = waiting.get(sql);
            if (statement == null) {
                statement = superuser().prepareStatement(sql);
                waiting.put(sql, statement);
            }
            set(statement, values);
            statement.addBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /** Past histories are written now: no trigger compares their instants with the clock or their caller with anybody. */
    private static void withoutTriggers(String sql, @Nullable Object... values) {
        try {
            var connection = superuser();
            try (var preparing = connection.createStatement();
                    var statement = connection.prepareStatement(sql)) {
                preparing.execute("set local session_replication_role = replica");
                set(statement, values);
                statement.execute();
                connection.commit();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * One connection for all samples, since to sign in takes longer than to write; it ends with the database. The driver is
     * asked directly, since DriverManager looks at class loaders.
     */
    private static synchronized Connection superuser() throws SQLException {
        var known = shared;
        if (known == null || known.isClosed()) {
            var url = ConfigProvider.getConfig().getValue("comity.dev.superuser-url", String.class);
            known = Objects.requireNonNull(new org.postgresql.Driver().connect(url, new Properties()));
            known.setAutoCommit(false);
            shared = known;
        }
        return known;
    }

    /** A request of the sample, to which moves are added in the order of their places. */
    final class Sample {

        private final UUID id;
        private final String reference;
        private final Direction direction;
        private Kind kind;
        private int seq;
        private @Nullable State state;

        private Sample(UUID id, String reference, Direction direction, Kind kind) {
            this.id = id;
            this.reference = reference;
            this.direction = direction;
            this.kind = kind;
        }

        UUID id() {
            return id;
        }

        String reference() {
            return reference;
        }

        Sample moved(State to, String day) {
            return moved(to, day, null);
        }

        Sample moved(State to, String day, @Nullable String result) {
            add(new Moved(state, to, result), day, null);
            if (seq == 1) {
                tell(Step.IMPORT, null);
            }
            return this;
        }

        /** From a day on it is of another kind, in a state of the procedure of that kind. */
        Sample reclassified(Kind to, State in, String day) {
            run(
                    "update request set kind = ?, former_kinds = array_append(former_kinds, ?) where id = ?",
                    to.name(),
                    kind.name(),
                    id);
            var from = kind;
            kind = to;
            add(new Moved(state, in, null), day, null);
            tell(Step.RECLASSIFY, from);
            return this;
        }

        private void tell(Step step, @Nullable Kind from) {
            tamper(
                    "update history_entry set step = ?, direction = ?, from_kind = ?, to_kind = ?"
                            + " where request_id = ? and seq = ?",
                    step.name(),
                    direction.name(),
                    from == null ? null : from.name(),
                    kind.name(),
                    id,
                    seq);
        }

        /** A step as the application records it. */
        Sample took(Step step, State to, String day, @Nullable String result) {
            return add(new Moved(step, state, to, result, null, "{}"), day, null);
        }

        /** The entry of an import for steps without recorded days. */
        Sample bridged(State to, String day) {
            return add(new Moved(Step.IMPORT, state, to, null, null, "{\"notRecorded\":[\"APPROVE\"]}"), day, null);
        }

        /** A refusal with its deciding body and its grounds, as stored in the history. */
        Sample refused(Step step, String day, @Nullable String decidedBy, String grounds) {
            return add(new Moved(step, state, State.REFUSED, "REFUSED", decidedBy, grounds), day, null);
        }

        /** A side process that ran between two days, recorded after the moves so far; it still runs if the second is null. */
        Sample beside(SideProcessKind kind, String opened, @Nullable String ended) {
            run(
                    """
                    insert into side_process (id, request_id, authority, kind, opened_on, ended_on, opened_by, version)
                    values (?, ?, ?, ?, ?, ?, ?, 0)""",
                    UUID.randomUUID(),
                    id,
                    authority,
                    kind.name(),
                    LocalDate.parse(opened),
                    ended == null ? null : LocalDate.parse(ended),
                    Math.max(seq, 1));
            return this;
        }

        /** Records the move with this number again. */
        Sample corrected(int superseded, State from, State to, String day, @Nullable String result) {
            return add(new Moved(from, to, result), day, superseded);
        }

        /** The move that has a number never happened. */
        Sample annulled(int superseded, String day) {
            return add(null, day, superseded);
        }

        Sample basedOn(String... instruments) {
            for (var i = 0; i < instruments.length; i++) {
                run(
                        "insert into request_legal_basis (request_id, ord, instrument) values (?, ?, ?)",
                        id,
                        i,
                        instruments[i]);
            }
            return this;
        }

        Sample forOffence(int ord, @Nullable String article, @Nullable String national) {
            run(
                    "insert into request_offence (request_id, ord, article, national, main) values (?, ?, ?, ?, false)",
                    id,
                    ord,
                    article,
                    national);
            return this;
        }

        private Sample add(@Nullable Moved move, String day, @Nullable Integer superseded) {
            seq++;
            run(
                    """
                    insert into history_entry (request_id, seq, authority, kind, place, supersedes, annulled, step,
                        from_state, to_state, result, occurred_on, decided_by, details, recorded_at, recorded_by,
                        recorded_by_name, previous_hash, hash)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now(), 'x', 'x', '\\x00', '\\x00')""",
                    id,
                    seq,
                    authority,
                    superseded == null ? "TRANSITION" : "CORRECTION",
                    superseded == null ? seq : superseded,
                    superseded,
                    move == null,
                    move == null ? Step.IMPORT.name() : move.step().name(),
                    move == null || move.from() == null ? null : move.from().name(),
                    move == null ? null : move.to().name(),
                    move == null ? null : move.result(),
                    LocalDate.parse(day),
                    move == null ? null : move.decidedBy(),
                    move == null ? "{}" : move.details());
            if (superseded == null && move != null) {
                state = move.to();
            }
            return this;
        }
    }

    private record Moved(
            Step step,
            @Nullable State from,
            State to,
            @Nullable String result,
            @Nullable String decidedBy,
            String details) {

        Moved(@Nullable State from, State to, @Nullable String result) {
            this(Step.IMPORT, from, to, result, null, "{}");
        }
    }
}
