package org.comity.publication.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The number of a hidden cell, which only the disclosure control of later editions reads. */
@Entity
@Immutable
@IdClass(EditionExact.Key.class)
@Table(name = "edition_exact")
class EditionExact {

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

    private @Nullable BigDecimal value;

    /** For the persistence provider. */
    protected EditionExact() {}

    EditionExact(Edition edition, String table, int place, @Nullable BigDecimal value) {
        this.edition = edition.id();
        this.authority = edition.authority();
        this.table = table;
        this.place = place;
        this.value = value;
    }

    /** The key: edition, table and place. */
    record Key(UUID edition, String table, int place) implements Serializable {}

    String table() {
        return table;
    }

    int place() {
        return place;
    }

    @Nullable
    BigDecimal value() {
        return value;
    }
}
