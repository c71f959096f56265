package org.comity.publication.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.comity.publication.release.Edition;
import org.hibernate.annotations.Immutable;

/** The traces of an edition, which are made once and never change. */
@Entity
@Immutable
@Table(name = "edition_trace")
class EditionTrace {

    @Id
    @Column(name = "edition_id")
    private UUID edition;

    @Column(name = "authority")
    private String authority;

    private String content;

    @Column(name = "made_at")
    private Instant madeAt;

    /** For the persistence provider. */
    protected EditionTrace() {}

    EditionTrace(Edition edition, String content, Instant madeAt) {
        this.edition = edition.id();
        this.authority = edition.authority();
        this.content = content;
        this.madeAt = madeAt;
    }

    /** The {@link StoredTraces} as JSON. */
    String content() {
        return content;
    }
}
