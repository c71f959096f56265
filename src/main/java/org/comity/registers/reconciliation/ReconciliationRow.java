package org.comity.registers.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.registers.reconciliation.matching.TheirRequest;
import org.comity.rules.workflow.Direction;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.State;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of a list of another office. */
@Entity
@Immutable
@Table(name = "reconciliation_row")
public class ReconciliationRow {

    @EmbeddedId
    private Key place;

    @Column(name = "authority")
    private String authority;

    private @Nullable String reference;

    @Column(name = "our_references")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] ourReferences;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable LocalDate dated;
    private @Nullable LocalDate received;

    @Enumerated(EnumType.STRING)
    private @Nullable State state;

    @Enumerated(EnumType.STRING)
    private @Nullable Result result;

    private @Nullable String persons;
    private @Nullable String summary;

    @Column(name = "latin_names")
    private String latinNames;

    /** For the persistence provider. */
    protected ReconciliationRow() {}

    ReconciliationRow(Reconciliation list, TheirRequest their, String latinNames) {
        this.place = new Key(list.id(), their.row());
        this.authority = list.authority();
        this.reference = their.reference();
        this.ourReferences = their.ourReferences().toArray(String[]::new);
        this.direction = their.direction();
        this.kind = their.kind();
        this.dated = their.dated();
        this.received = their.received();
        this.state = their.state();
        this.result = their.result();
        this.persons = their.persons();
        this.summary = their.summary();
        this.latinNames = latinNames;
    }

    /**
     * The key of a row.
     *
     * @param reconciliation identifier of the reconciliation
     * @param no number of the row in the file
     */
    @Embeddable
    record Key(
            @Column(name = "reconciliation_id") UUID reconciliation,
            @Column(name = "row_no") int no) {}

    TheirRequest their() {
        return new TheirRequest(
                place.no(),
                reference,
                List.of(ourReferences),
                direction,
                kind,
                dated,
                received,
                state,
                result,
                persons,
                summary);
    }
}
