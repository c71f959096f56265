package org.comity.base.bulk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** The rows of entities by table, with the values of their columns as the mapping gives them. */
final class MappedRows {

    private static final JsonFactory JSON = new JsonFactory();

    private final SharedSessionContractImplementor session;
    private final Map<String, List<Map<String, @Nullable Object>>> byTable = new LinkedHashMap<>();

    MappedRows(SharedSessionContractImplementor session) {
        this.session = session;
    }

    /** Adds the row of an entity, and the rows of its lists. */
    void add(Object entity) {
        var persister = persister(entity);
        var id = persister.getIdentifier(entity, session);
        var row = row(persister.getTableName());
        persister.getIdentifierMapping().breakDownJdbcValues(id, 0, row, this, MappedRows::put, session);
        persister.forEachAttributeMapping(attribute -> {
            var value = persister.getValue(entity, attribute.getStateArrayPosition());
            if (attribute instanceof PluralAttributeMapping list) {
                addAll(list, id, value);
            } else {
                attribute.breakDownJdbcValues(value, 0, row, this, MappedRows::put, session);
            }
        });
    }

    private EntityPersister persister(Object entity) {
        return session.getFactory().getMappingMetamodel().getEntityDescriptor(entity.getClass());
    }

    /** A list of entities has rows of its own; a list of values has the key of its owner and the place in each row. */
    private void addAll(PluralAttributeMapping list, Object owner, @Nullable Object value) {
        var values = value instanceof Collection<?> all ? all : List.of();
        var descriptor = list.getCollectionDescriptor();
        if (descriptor.isOneToMany()) {
            values.forEach(this::add);
            return;
        }
        int place = 0;
        for (var one : values) {
            var row = row(descriptor.getTableName());
            list.getKeyDescriptor().getKeyPart().breakDownJdbcValues(owner, 0, row, this, MappedRows::put, session);
            list.getElementDescriptor().breakDownJdbcValues(one, 0, row, this, MappedRows::put, session);
            var index = list.getIndexDescriptor();
            if (index != null) {
                index.breakDownJdbcValues(place, 0, row, this, MappedRows::put, session);
            }
            place++;
        }
    }

    private Map<String, @Nullable Object> row(String table) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        byTable.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
        return row;
    }

    private static void put(
            int place,
            Map<String, @Nullable Object> row,
            MappedRows rows,
            @Nullable Object value,
            SelectableMapping column) {
        if (!column.isFormula()) {
            row.put(column.getSelectionExpression(), value);
        }
    }

    /** The tables, in the order in which their rows came. */
    Collection<String> tables() {
        return byTable.keySet();
    }

    /** The columns of a table that the mapping knows. */
    Collection<String> columns(String table) {
        return rows(table).getFirst().keySet();
    }

    private List<Map<String, @Nullable Object>> rows(String table) {
        return Objects.requireNonNull(byTable.get(table));
    }

    /** The rows of a table as a JSON array, in the forms that the types of PostgreSQL are read from. */
    String json(String table) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (var row : rows(table)) {
                json.writeStartObject();
                for (var cell : row.entrySet()) {
                    json.writeFieldName(cell.getKey());
                    write(json, cell.getValue());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case byte[] bytes -> json.writeString("\\x" + HexFormat.of().formatHex(bytes));
            case Enum<?> constant -> json.writeString(constant.name());
            case Object[] values -> {
                json.writeStartArray();
                for (var one : values) {
                    write(json, one);
                }
                json.writeEndArray();
            }
            // Days, instants, identifiers and texts are written as they print.
            default -> json.writeString(value.toString());
        }
    }
}
