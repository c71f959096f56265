package org.comity.publication.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comity.base.audit.Author;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An act that brought an edition into a state, with its author. */
@Entity
@Immutable
@IdClass(EditionAct.Key.class)
@Table(name = "edition_act")
class EditionAct {

    @Id
    @Column(name = "edition_id")
    private UUID edition;

    @Id
    private int no;

    @Column(name = "authority")
    private String authority;

    @Enumerated(EnumType.STRING)
    private EditionDeed act;

    private Instant at;
    private String by;

    @Column(name = "by_name")
    private String byName;

    private @Nullable String note;
    private String[] signed;

    /** For the persistence provider. */
    protected EditionAct() {}

    EditionAct(Edition edition, int no, EditionDeed act, Author author, @Nullable String note, List<String> signed) {
        this.edition = edition.id();
        this.no = no;
        this.authority = edition.authority();
        this.act = act;
        this.at = author.at();
        this.by = author.id();
        this.byName = author.name();
        this.note = note;
        this.signed = signed.toArray(String[]::new);
    }

    /** The key: edition and number. */
    record Key(UUID edition, int no) implements Serializable {}

    UUID edition() {
        return edition;
    }

    EditionDeed act() {
        return act;
    }

    String by() {
        return by;
    }

    EditionActView view() {
        return new EditionActView(act, at, byName, note, List.of(signed));
    }
}
