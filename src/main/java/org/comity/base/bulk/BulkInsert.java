package org.comity.base.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/**
 * Inserts many new entities, with the lists that they hold, in one statement for each table. The columns and their values are
 * those of the mapping, as if each entity was persisted on its own; the entities are not managed afterwards.
 */
@ApplicationScoped
public class BulkInsert {

    private final Session session;

    BulkInsert(Session session) {
        this.session = session;
    }

    /** Inserts entities, table by table in the order in which the entities first come. */
    public void insert(Collection<?> entities) {
        var rows = rows(entities);
        session.doWork(connection -> {
            for (var table : rows.tables()) {
                execute(connection, statement(rows, table), List.of(rows.json(table)));
            }
        });
    }

    /** Inserts entities of several tables in one statement, if no rule of their tables asks for another one of them. */
    public void insertAtOnce(Collection<?> entities) {
        var rows = rows(entities);
        var tables = List.copyOf(rows.tables());
        var last = tables.size() - 1;
        var before = IntStream.range(0, last)
                .mapToObj(i -> "t" + i + " as (" + statement(rows, tables.get(i)) + ")")
                .collect(Collectors.joining(", "));
        var sql = (before.isEmpty() ? "" : "with " + before + " ") + statement(rows, tables.get(last));
        session.doWork(connection ->
                execute(connection, sql, tables.stream().map(rows::json).toList()));
    }

    private MappedRows rows(Collection<?> entities) {
        var rows = new MappedRows(session.unwrap(SharedSessionContractImplementor.class));
        entities.forEach(rows::add);
        return rows;
    }

    /** One parameter for any number of rows: the database makes the values by the types of its columns. */
    private static String statement(MappedRows rows, String table) {
        return "insert into %1$s (%2$s) select %2$s from json_populate_recordset(cast(null as %1$s), cast(? as json))"
                .formatted(table, String.join(", ", rows.columns(table)));
    }

    private static void execute(Connection connection, String sql, List<String> values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i));
            }
            statement.executeUpdate();
        }
    }
}
