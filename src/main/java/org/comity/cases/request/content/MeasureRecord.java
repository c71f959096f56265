package org.comity.cases.request.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.comity.cases.part.PartRecord;
import org.comity.rules.workflow.MeasureOutcome;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A measure as a record with an identity: its number never changes, and what happens to it is recorded. */
@Entity
@DynamicUpdate
@Table(name = "measure")
public class MeasureRecord extends PartRecord {

    private String letter;
    private boolean coercive;
    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    @Column(name = "dual_criminality")
    private @Nullable DualCriminality dualCriminality;

    @Column(name = "assessed_by")
    private @Nullable String assessedBy;

    @Column(name = "assessed_on")
    private @Nullable LocalDate assessedOn;

    @Enumerated(EnumType.STRING)
    private MeasureOutcome outcome;

    @Column(name = "outcome_code")
    private @Nullable String outcomeCode;

    @Column(name = "sub_type")
    private @Nullable String subType;

    @Column(name = "executing_reference")
    private @Nullable String executingReference;

    @Column(name = "procedure_asked")
    private @Nullable String procedureAsked;

    @Column(name = "executing_authority")
    private @Nullable String executingAuthority;

    @Column(name = "postponed_until")
    private @Nullable LocalDate postponedUntil;

    /** For the persistence provider. */
    protected MeasureRecord() {}

    /** A new measure. */
    public MeasureRecord(Origin origin, Measure measure) {
        super(origin);
        become(measure);
    }

    /**
     * A new measure of a request. The identifier follows from the request and the number, which are used once.
     *
     * @param of the request, the number and the day; its identifier is not used
     * @param entry the number of the entry of the history that adds it
     */
    public static MeasureRecord added(Origin of, Measure measure, int entry) {
        var name = (of.requestId() + "/measures/" + of.no()).getBytes(StandardCharsets.UTF_8);
        var record = new MeasureRecord(
                new Origin(UUID.nameUUIDFromBytes(name), of.requestId(), of.authority(), of.no(), of.day()), measure);
        record.isAddedBy(entry);
        return record;
    }

    /** Takes over a changed measure, with the day from which it then holds. */
    public void changed(Measure measure, LocalDate day) {
        standsFrom(day);
        become(measure);
    }

    /** True if it came with the move in a place of the history, and holds since its day. */
    public boolean holdsSince(int place, LocalDate on) {
        return addedBy() == place && day().equals(on);
    }

    /** Takes over everything of a measure but its number. */
    public final void become(Measure measure) {
        letter = measure.letter();
        coercive = measure.coercive();
        description = measure.description();
        dualCriminality = measure.dualCriminality();
        assessedBy = measure.assessedBy();
        assessedOn = measure.assessedOn();
        outcome = measure.outcome();
        outcomeCode = measure.outcomeCode();
        subType = measure.subType();
        executingReference = measure.executingReference();
        procedureAsked = measure.procedureAsked();
        executingAuthority = measure.executingAuthority();
        postponedUntil = measure.postponedUntil();
    }

    /** The measure as the content of its request has it. */
    public Measure measure() {
        return new Measure(
                no(),
                letter,
                coercive,
                description,
                dualCriminality,
                assessedBy,
                assessedOn,
                outcome,
                outcomeCode,
                subType,
                executingReference,
                procedureAsked,
                executingAuthority,
                postponedUntil);
    }
}
