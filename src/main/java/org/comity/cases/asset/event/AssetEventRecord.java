package org.comity.cases.asset.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.comity.cases.part.content.ContentRecord;
import org.jspecify.annotations.Nullable;

/** An event of an asset as a record of a request. */
@Entity
@Table(name = "asset_event")
public class AssetEventRecord extends ContentRecord<AssetEvent> {

    @Embedded
    private AssetEvent content;

    private @Nullable UUID renewal;

    @Column(name = "renewal_from")
    private @Nullable LocalDate renewalFrom;

    @Column(name = "renewal_due")
    private @Nullable LocalDate renewalDue;

    /** For the persistence provider. */
    protected AssetEventRecord() {}

    AssetEventRecord(Origin origin, AssetEvent content) {
        super(origin);
        this.content = content;
    }

    @Override
    public AssetEvent content() {
        return content;
    }

    @Override
    protected void contains(AssetEvent corrected) {
        content = corrected;
    }

    /** The deadline of the renewal of the freeze while it runs. */
    @Nullable
    UUID renewal() {
        return renewal;
    }

    /** True if the deadline is that from a first day to a last day. */
    boolean isDue(LocalDate from, @Nullable LocalDate until) {
        return renewal != null && from.equals(renewalFrom) && until != null && until.equals(renewalDue);
    }

    void hasRenewal(UUID deadline, LocalDate from, LocalDate until) {
        renewal = deadline;
        renewalFrom = from;
        renewalDue = until;
    }

    void isNotDue() {
        renewal = null;
        renewalFrom = null;
        renewalDue = null;
    }
}
