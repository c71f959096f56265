package org.comity.cases.contact;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.comity.cases.part.content.ContentRecord;

/** A contact as a record of a request. */
@Entity
@Table(name = "contact")
class ContactRecord extends ContentRecord<Contact> {

    @Embedded
    private Contact content;

    /** For the persistence provider. */
    protected ContactRecord() {}

    ContactRecord(Origin origin, Contact content) {
        super(origin);
        this.content = content;
    }

    @Override
    public Contact content() {
        return content;
    }

    @Override
    protected void contains(Contact corrected) {
        content = corrected;
    }
}
