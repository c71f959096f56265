package org.comity.cases.extradition.court;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.comity.cases.part.content.ContentRecord;

/** A request of another State for the same person as a record of a request. */
@Entity
@Table(name = "competing_request")
class CompetingRequestRecord extends ContentRecord<CompetingRequest> {

    @Embedded
    private CompetingRequest content;

    /** For the persistence provider. */
    protected CompetingRequestRecord() {}

    CompetingRequestRecord(Origin origin, CompetingRequest content) {
        super(origin);
        this.content = content;
    }

    @Override
    public CompetingRequest content() {
        return content;
    }

    @Override
    protected void contains(CompetingRequest corrected) {
        content = corrected;
    }
}
