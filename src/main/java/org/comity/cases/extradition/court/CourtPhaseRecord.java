package org.comity.cases.extradition.court;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.comity.cases.part.content.ContentRecord;

/** A phase before a court as a record of a request. */
@Entity
@Table(name = "court_phase")
class CourtPhaseRecord extends ContentRecord<CourtPhase> {

    @Embedded
    private CourtPhase content;

    /** For the persistence provider. */
    protected CourtPhaseRecord() {}

    CourtPhaseRecord(Origin origin, CourtPhase content) {
        super(origin);
        this.content = content;
    }

    @Override
    public CourtPhase content() {
        return content;
    }

    @Override
    protected void contains(CourtPhase corrected) {
        content = corrected;
    }
}
