package org.comity.cases.support;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.comity.cases.part.content.ContentRecord;

/** A translation as a record of a request. */
@Entity
@Table(name = "translation")
class TranslationRecord extends ContentRecord<Translation> {

    @Embedded
    private Translation content;

    /** For the persistence provider. */
    protected TranslationRecord() {}

    TranslationRecord(Origin origin, Translation content) {
        super(origin);
        this.content = content;
    }

    @Override
    public Translation content() {
        return content;
    }

    @Override
    protected void contains(Translation corrected) {
        content = corrected;
    }
}
