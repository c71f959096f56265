package org.comity.cases.recovery;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.comity.cases.part.content.ContentRecord;

/** A proceeding for direct recovery as a record of a request. */
@Entity
@Table(name = "direct_recovery")
class DirectRecoveryRecord extends ContentRecord<DirectRecovery> {

    @Embedded
    private DirectRecovery content;

    /** For the persistence provider. */
    protected DirectRecoveryRecord() {}

    DirectRecoveryRecord(Origin origin, DirectRecovery content) {
        super(origin);
        this.content = content;
    }

    @Override
    public DirectRecovery content() {
        return content;
    }

    @Override
    protected void contains(DirectRecovery corrected) {
        content = corrected;
    }
}
