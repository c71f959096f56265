package org.comity.cases.matter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.comity.base.audit.Author;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Title, description and mark of a matter from an instant on. A text is never changed: the one with the highest number counts. */
@Entity
@Immutable
@Table(name = "matter_text")
class MatterText {

    @Id
    private UUID id;

    @Column(name = "matter_id")
    private UUID matterId;

    @Column(name = "authority")
    private String authority;

    @Column(name = "no")
    private int no;

    @Column(name = "title")
    private String title;

    @Column(name = "description")
    private @Nullable String description;

    @Column(name = "vast_quantities_of_assets")
    private boolean vastQuantitiesOfAssets;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_by_name")
    private String recordedByName;

    /** For the persistence provider. */
    protected MatterText() {}

    MatterText(UUID id, Matter of, int no, NewMatterText content, Author by) {
        this.id = id;
        this.matterId = of.id();
        this.authority = of.authority();
        this.no = no;
        this.title = content.title();
        this.description = content.description();
        this.vastQuantitiesOfAssets = content.hasMark();
        this.recordedAt = by.at();
        this.recordedBy = by.id();
        this.recordedByName = by.name();
    }
}
