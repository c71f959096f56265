package org.comity.cases.extradition.surrender;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.comity.cases.part.content.ContentRecord;

/** A consent to act beyond the surrender as a record of a request. */
@Entity
@Table(name = "speciality_consent")
class SpecialityConsentRecord extends ContentRecord<SpecialityConsent> {

    @Embedded
    private SpecialityConsent content;

    /** For the persistence provider. */
    protected SpecialityConsentRecord() {}

    SpecialityConsentRecord(Origin origin, SpecialityConsent content) {
        super(origin);
        this.content = content;
    }

    @Override
    public SpecialityConsent content() {
        return content;
    }

    @Override
    protected void contains(SpecialityConsent corrected) {
        content = corrected;
    }
}
