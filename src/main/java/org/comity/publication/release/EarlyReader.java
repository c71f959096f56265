package org.comity.publication.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.comity.base.audit.Author;
import org.hibernate.annotations.Immutable;

/** A person who saw an edition before its publication. */
@Entity
@Immutable
@Table(name = "release_early_reader")
class EarlyReader {

    @Id
    private UUID id;

    @Column(name = "release_id")
    private UUID release;

    @Column(name = "authority")
    private String authority;

    private String name;
    private String organisation;
    private String reason;

    @Column(name = "noted_at")
    private Instant notedAt;

    @Column(name = "noted_by")
    private String notedBy;

    @Column(name = "noted_by_name")
    private String notedByName;

    /** For the persistence provider. */
    protected EarlyReader() {}

    EarlyReader(UUID id, Release release, NewEarlyReader wanted, Author by) {
        this.id = id;
        this.release = release.id();
        this.authority = release.authority();
        this.name = wanted.name();
        this.organisation = wanted.organisation();
        this.reason = wanted.reason();
        this.notedAt = by.at();
        this.notedBy = by.id();
        this.notedByName = by.name();
    }

    UUID release() {
        return release;
    }

    ReleaseView.EarlyReaderView view() {
        return new ReleaseView.EarlyReaderView(name, organisation, reason, notedAt, notedByName);
    }
}
