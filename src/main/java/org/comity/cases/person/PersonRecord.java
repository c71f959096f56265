package org.comity.cases.person;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.comity.cases.part.content.ContentRecord;

/** A person as a record of a request. */
@Entity
@Table(name = "person")
class PersonRecord extends ContentRecord<PersonConcerned> {

    @Embedded
    private PersonConcerned content;

    /** For the persistence provider. */
    protected PersonRecord() {}

    PersonRecord(Origin origin, PersonConcerned content) {
        super(origin);
        this.content = content;
    }

    @Override
    public PersonConcerned content() {
        return content;
    }

    @Override
    protected void contains(PersonConcerned corrected) {
        content = corrected;
    }

    boolean isProtected() {
        return content.identityProtected() != null;
    }

    /** The identity is in the vault from now on. */
    void isShownAs(String pseudonym) {
        content = content.under(pseudonym);
    }
}
