package org.comity.cases.offence;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.comity.cases.part.content.ContentRecord;

/** An offence as a record of a request. */
@Entity
@Table(name = "offence")
class AllegedOffenceRecord extends ContentRecord<AllegedOffence> {

    @Embedded
    private AllegedOffence content;

    /** For the persistence provider. */
    protected AllegedOffenceRecord() {}

    AllegedOffenceRecord(Origin origin, AllegedOffence content) {
        super(origin);
        this.content = content;
    }

    @Override
    public AllegedOffence content() {
        return content;
    }

    /** A correction that does not say whether it is the main offence leaves that as it is. */
    @Override
    protected void contains(AllegedOffence corrected) {
        content = corrected.main() == null ? corrected.as(content.isMain()) : corrected;
    }
}
