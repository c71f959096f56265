package org.comity.publication.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A table of an edition without its cells. */
@Entity
@Immutable
@IdClass(EditionTable.Key.class)
@Table(name = "edition_table")
class EditionTable {

    @Id
    @Column(name = "edition_id")
    private UUID edition;

    @Id
    private String code;

    @Column(name = "authority")
    private String authority;

    @Column(name = "ord")
    private int ord;

    private String head;

    @Column(name = "hash")
    private String hash;

    /** For the persistence provider. */
    protected EditionTable() {}

    EditionTable(Edition edition, int ord, String code, String head, String hash) {
        this.edition = edition.id();
        this.authority = edition.authority();
        this.ord = ord;
        this.code = code;
        this.head = head;
        this.hash = hash;
    }

    /** The key: edition and code. */
    record Key(UUID edition, String code) implements Serializable {}

    String code() {
        return code;
    }

    String head() {
        return head;
    }
}
