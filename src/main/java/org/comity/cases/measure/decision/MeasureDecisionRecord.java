package org.comity.cases.measure.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.comity.cases.part.content.ContentRecord;
import org.jspecify.annotations.Nullable;

/** A decision on one measure as a record of a request. */
@Entity
@Table(name = "measure_decision")
public class MeasureDecisionRecord extends ContentRecord<MeasureDecision> {

    @Embedded
    private MeasureDecision content;

    private @Nullable UUID awaited;

    @Column(name = "awaited_on")
    private @Nullable LocalDate awaitedOn;

    /** For the persistence provider. */
    protected MeasureDecisionRecord() {}

    /** A new record. */
    public MeasureDecisionRecord(Origin origin, MeasureDecision content) {
        super(origin);
        this.content = content;
    }

    @Override
    public MeasureDecision content() {
        return content;
    }

    @Override
    protected void contains(MeasureDecision corrected) {
        content = corrected;
    }

    /** True if it is about the measure with this number. */
    public boolean concerns(int measure) {
        return content.measureNo() == measure;
    }

    /** The deadline of its last day while it runs. */
    public @Nullable UUID awaited() {
        return awaited;
    }

    /** The last day of that deadline. */
    public @Nullable LocalDate awaitedOn() {
        return awaitedOn;
    }

    /** Sets the deadline of its last day and the day; null if none runs. */
    public void awaits(@Nullable UUID deadline, @Nullable LocalDate on) {
        awaited = deadline;
        awaitedOn = deadline == null ? null : on;
    }
}
