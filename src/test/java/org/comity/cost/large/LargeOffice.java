package org.comity.cost.large;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.comity.cases.history.ChainedHistory;
import org.comity.cases.verification.NotedDigest;
import org.comity.cost.large.RequestFile.Office;
import org.comity.cost.large.RequestFile.Prepared;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.State;
import org.jspecify.annotations.Nullable;

/**
 * A Large office: requests of all kinds and directions over the years 2011 to 2025, with legal histories, repeatable by a seed.
 * Each step is judged by its procedure, and each entry is hashed as the application hashes it. It is written past the
 * application by COPY into an authority without requests.
 */
public final class LargeOffice {

    private static final int BATCH = 1000;
    private static final int SEED_OF_A_REQUEST = 1_000_003;

    private final String authority;
    private final int requests;
    private final long seed;
    private final ReferenceNumbers numbers = new ReferenceNumbers();
    private final Tally tally = new Tally();

    /** An office of an authority that exists, with so many requests. */
    public LargeOffice(String authority, int requests, long seed) {
        this.authority = authority;
        this.requests = requests;
        this.seed = seed;
    }

    /** Makes the office without writing it. */
    public Tally counted() {
        make(file -> {});
        return tally;
    }

    private void make(Consumer<RequestFile> reader) {
        var office = new Office(authority, numbers, new ChainedHistory());
        var extraditions = new EnumMap<Direction, Prepared>(Direction.class);
        for (var number = 0; number < requests; number++) {
            var chance = new Chance(seed * SEED_OF_A_REQUEST + number);
            var file = RandomRequest.of(office, chance, extraditions, OfficeShape.day(number, requests));
            var request = file.request();
            if (request.procedure().kind() == Kind.EXTRADITION && request.state() != State.ANNULLED) {
                extraditions.put(request.procedure().direction(), new Prepared(request.id(), request.reference()));
            }
            tally.count(file);
            reader.accept(file);
        }
    }

    /** Makes the office and writes it into the database at this address, as its superuser. */
    public Tally written(String superuserUrl) throws SQLException {
        try (var connection = connected(superuserUrl);
                var writing = Executors.newSingleThreadExecutor()) {
            run(
                    connection,
                    "set session_replication_role = replica; set timezone = 'UTC'; set synchronous_commit = off");
            addPeople(connection);
            var batches = new Batches(connection, writing);
            make(batches::add);
            batches.end();
            addSeries(connection);
            run(connection, "analyze");
            System.out.printf("Large office: written, %.0f s%n", batches.seconds());
            note(connection);
            System.out.printf("Large office: noted, %.0f s%n", batches.seconds());
            keepFacts(connection);
            System.out.printf("Large office: facts made, %.0f s%n", batches.seconds());
        }
        return tally;
    }

    private static Connection connected(String url) throws SQLException {
        return Objects.requireNonNull(new org.postgresql.Driver().connect(url, new Properties()));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The triggers that keep facts and the state beside each request were off. */
    private void keepFacts(Connection connection) throws SQLException {
        try (var states = connection.prepareStatement("""
                insert into request_in_state
                select r.authority, s.no, r.id from request r join state_standing s on s.state = r.state where r.authority = ?""")) {
            states.setString(1, authority);
            states.executeUpdate();
        }
        try (var keeping = connection.prepareStatement("""
                select keep_move_facts(p.ids), keep_request_facts(p.ids)
                from (select array_agg(r.id) as ids
                      from (select id, row_number() over (order by id) / ? as part from request where authority = ?) r
                      group by r.part) p""")) {
            keeping.setInt(1, BATCH);
            keeping.setString(2, authority);
            keeping.execute();
        }
        run(connection, "analyze fact_move, fact_open, fact_request");
    }

    /** The lists of the office. */
    private void addPeople(Connection connection) throws SQLException {
        var rows = new CopiedRows();
        for (var people : List.of(OfficeShape.CASEWORKERS, OfficeShape.DECIDING)) {
            for (var worker : people) {
                rows.add(
                        "office_person (id, authority, code, caller, name, version)",
                        id(worker.code()),
                        authority,
                        worker.code(),
                        worker.caller(),
                        worker.name(),
                        0);
            }
        }
        for (var code : OfficeShape.EXECUTING) {
            rows.add(
                    "office_executing_authority (id, authority, code, name, other_names, version)",
                    id(code),
                    authority,
                    code,
                    "Office " + code,
                    List.of(),
                    0);
        }
        copy(rows, connection);
    }

    private UUID id(String code) {
        return UUID.nameUUIDFromBytes((authority + "/" + code).getBytes(StandardCharsets.UTF_8));
    }

    private void addSeries(Connection connection) throws SQLException {
        var rows = new CopiedRows();
        numbers.last()
                .forEach((series, last) -> rows.add(
                        "reference_series (authority, series, year, last)",
                        authority,
                        series.name(),
                        series.year(),
                        last));
        copy(rows, connection);
    }

    /** Notes the state of each request, as the database does at each entry. */
    private void note(Connection connection) throws SQLException {
        try (var statement =
                connection.prepareStatement("insert into noted_state (subject, history_count, authority, digest)"
                        + " select r.id, r.history_count, r.authority, " + NotedDigest.SQL
                        + " from request r where r.authority = ? order by r.id")) {
            statement.setString(1, authority);
            statement.execute();
        }
    }

    private static void copy(CopiedRows rows, Connection connection) throws SQLException {
        try {
            rows.copy(connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of some requests at a time, written while the next requests are made. */
    private final class Batches {

        private final Connection connection;
        private final ExecutorService writing;
        private final long begun = System.nanoTime();
        private CopiedRows rows = new CopiedRows();
        private int waiting;
        private int done;
        private @Nullable Future<?> former;

        Batches(Connection connection, ExecutorService writing) {
            this.connection = connection;
            this.writing = writing;
        }

        void add(RequestFile file) {
            new OfficeRows(rows).add(file);
            if (++waiting == BATCH) {
                write();
            }
        }

        private void write() {
            await();
            var full = rows;
            former = writing.submit(() -> {
                copy(full, connection);
                return null;
            });
            rows = new CopiedRows();
            done += waiting;
            waiting = 0;
            if (done % (20 * BATCH) == 0) {
                System.out.printf("Large office: %d of %d requests, %.0f s%n", done, requests, seconds());
            }
        }

        double seconds() {
            return (System.nanoTime() - begun) / 1e9;
        }

        void end() {
            write();
            await();
        }

        private void await() {
            try {
                if (former != null) {
                    former.get();
                }
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
