package org.comity.registers.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.comity.base.audit.Author;
import org.hibernate.annotations.Immutable;

/** One version of a saved mapping. The last version of a name is the valid one. */
@Entity
@Immutable
@Table(name = "import_mapping")
public class ImportMapping {

    @EmbeddedId
    private Key key;

    private String authority;
    private String name;
    private String mapping;
    private boolean removed;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "saved_by")
    private String savedBy;

    @Column(name = "saved_by_name")
    private String savedByName;

    /** For the persistence provider. */
    protected ImportMapping() {}

    ImportMapping(Key key, Named named, String mapping, boolean removed, Author saver) {
        this.key = key;
        this.authority = named.authority();
        this.name = named.name();
        this.mapping = mapping;
        this.removed = removed;
        this.savedAt = saver.at();
        this.savedBy = saver.id();
        this.savedByName = saver.name();
    }

    /** A mapping and the number of its version, from 1. */
    @Embeddable
    public record Key(UUID id, int version) implements Serializable {}

    /** The name of a mapping in an office. */
    public record Named(String authority, String name) {}

    UUID id() {
        return key.id();
    }

    public int version() {
        return key.version();
    }

    String authority() {
        return authority;
    }

    public String name() {
        return name;
    }

    public String mapping() {
        return mapping;
    }

    /** True for a version that removes the mapping. */
    public boolean isRemoved() {
        return removed;
    }

    Instant savedAt() {
        return savedAt;
    }

    String savedByName() {
        return savedByName;
    }
}
