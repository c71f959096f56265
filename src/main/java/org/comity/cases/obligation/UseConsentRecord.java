package org.comity.cases.obligation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.comity.cases.part.content.ContentRecord;

/** A consent to another use as a record of a request. */
@Entity
@Table(name = "use_consent")
class UseConsentRecord extends ContentRecord<UseConsent> {

    @Embedded
    private UseConsent content;

    /** For the persistence provider. */
    protected UseConsentRecord() {}

    UseConsentRecord(Origin origin, UseConsent content) {
        super(origin);
        this.content = content;
    }

    @Override
    public UseConsent content() {
        return content;
    }

    @Override
    protected void contains(UseConsent corrected) {
        content = corrected;
    }
}
