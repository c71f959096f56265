package org.comity.base.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
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
        var rows = new MappedRows(session.unwrap(SharedSessionContractImplementor.class));
        entities.forEach(rows::add);
        session.doWork(connection -> {
            for (var table : rows.tables()) {
                insert(connection, table, rows.columns(table), rows.json(table));
            }
        });
    }

    /** One parameter for any number of rows: the database makes the values by the types of its columns. */
    private static void insert(Connection connection, String table, Collection<String> columns, String json)
            throws SQLException {
        var names = String.join(", ", columns);
        try (var statement = connection.prepareStatement(
                "insert into %1$s (%2$s) select %2$s from json_populate_recordset(cast(null as %1$s), cast(? as json))"
                        .formatted(table, names))) {
            statement.setString(1, json);
            statement.executeUpdate();
        }
    }
}
