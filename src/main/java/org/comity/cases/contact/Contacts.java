package org.comity.cases.contact;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.content.ContentPart;
import org.comity.cases.part.content.RecordDeadlines;
import org.comity.cases.part.content.RecordReferences;

/** Contacts as a part of requests. */
@Singleton
@Priority(149)
class Contacts extends ContentPart<ContactRecord, Contact> {

    private static final PartKind KIND = PartKind.of("contact", "contacts");

    Contacts(RecordReferences numbers, RecordDeadlines deadlines) {
        super(KIND, ContactRecord.class, numbers, deadlines);
    }

    @Override
    protected ContactRecord record(Origin origin, Contact content) {
        return new ContactRecord(origin, content);
    }
}
