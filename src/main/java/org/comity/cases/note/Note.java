package org.comity.cases.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.comity.cases.part.PartRecord;
import org.jspecify.annotations.Nullable;

/** A note on a request. The former text of a corrected note is retained. */
@Entity
@Table(name = "note")
class Note extends PartRecord {

    private String text;
    private String author;

    @Column(name = "on_entry")
    private @Nullable Integer onEntry;

    /** For the persistence provider. */
    protected Note() {}

    Note(Origin origin, String text, String author, @Nullable Integer onEntry) {
        super(origin);
        this.text = text;
        this.author = author;
        this.onEntry = onEntry;
    }

    void saysNow(NewNote corrected, String caller, LocalDate day) {
        standsFrom(day);
        text = corrected.text();
        author = corrected.author() == null ? caller : corrected.author();
        onEntry = corrected.entry() == null ? onEntry : corrected.entry();
    }

    String text() {
        return text;
    }

    String author() {
        return author;
    }

    @Nullable
    Integer onEntry() {
        return onEntry;
    }
}
