package org.comity.publication.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.publication.table.Cell;
import org.comity.publication.table.CellStatus;
import org.comity.publication.table.PublishedTable;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A cell of an edition. */
@Entity
@Immutable
@IdClass(EditionCell.Key.class)
@Table(name = "edition_cell")
class EditionCell {

    @Id
    @Column(name = "edition_id")
    private UUID edition;

    @Id
    @Column(name = "table_code")
    private String table;

    @Id
    private int place;

    @Column(name = "authority")
    private String authority;

    /** Code of each axis, followed by that of its category. */
    @SuppressWarnings("UnusedVariable")
    private String[] keys;

    private @Nullable BigDecimal value;
    private String[] statuses;

    /** For the persistence provider. */
    protected EditionCell() {}

    EditionCell(Edition edition, PublishedTable table, int place) {
        var cell = table.cells().get(place);
        this.edition = edition.id();
        this.authority = edition.authority();
        this.table = table.code();
        this.place = place;
        this.keys = table.keysOf(place).entrySet().stream()
                .flatMap(key -> Stream.of(key.getKey(), key.getValue()))
                .toArray(String[]::new);
        this.value = cell.value();
        this.statuses = cell.statuses().stream().map(Enum::name).toArray(String[]::new);
    }

    /** The key: edition, table and place. */
    record Key(UUID edition, String table, int place) implements Serializable {}

    String table() {
        return table;
    }

    Cell cell() {
        return new Cell(value, Arrays.stream(statuses).map(CellStatus::valueOf).collect(Collectors.toSet()));
    }
}
