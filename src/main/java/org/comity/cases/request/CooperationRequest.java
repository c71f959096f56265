package org.comity.cases.request;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comity.cases.history.HistoryHead;
import org.comity.cases.part.PartRecord;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.request.content.ForeignReference;
import org.comity.cases.request.content.LegalBasis;
import org.comity.cases.request.content.Measure;
import org.comity.cases.request.content.MeasureRecord;
import org.comity.cases.request.content.OffenceNamed;
import org.comity.cases.request.content.RequestContent;
import org.comity.cases.request.content.StoredContent;
import org.comity.cases.request.content.StoredContent.Lists;
import org.comity.rules.procedure.Procedure;
import org.comity.rules.workflow.Result;
import org.comity.rules.workflow.SideProcessKind;
import org.comity.rules.workflow.State;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A request for cooperation between two States. The state, the result, the running side processes and the head of the
 * history are projections of the history, stored here for search and written in the same transaction.
 */
@Entity
@DynamicUpdate
@Table(name = "request")
public class CooperationRequest {

    @Id
    private UUID id;

    private String authority;
    private String reference;

    @Embedded
    private Classification classification;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private @Nullable Result result;

    @Embedded
    private StoredContent said;

    /** The codes of the legal bases again, so that a step need not read their table. */
    private String[] instruments = {};

    @Embedded
    private RunningSideProcesses running = RunningSideProcesses.of(Set.of());

    @Column(name = "executing_authority")
    private @Nullable String executingAuthority;

    @Column(name = "received_on")
    private @Nullable LocalDate receivedOn;

    @Column(name = "received_by_executing_on")
    private @Nullable LocalDate receivedByExecutingOn;

    @Column(name = "review_on")
    private @Nullable LocalDate reviewOn;

    @Column(name = "last_moved_on")
    private LocalDate lastMovedOn;

    @Column(name = "proposed_by")
    private @Nullable String proposedBy;

    @Column(name = "reasons_sent")
    private boolean reasonsSent;

    /** True or null, which costs no byte of the row. */
    private @Nullable Boolean obliged;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Embedded
    private Protection protection = Protection.none();

    @Embedded
    private @Nullable Provenance provenance;

    @Embedded
    private @Nullable PrioritySet priority;

    @Embedded
    private HistoryHead head;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "request_legal_basis", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "ord")
    private List<LegalBasis> legalBases = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "request_offence", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "ord")
    private List<OffenceNamed> offences = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "request_foreign_reference", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "ord")
    private List<ForeignReference> foreignReferences = new ArrayList<>();

    /** Those that ended are among them. */
    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "request_id", insertable = false, updatable = false)
    @OrderBy("no")
    private List<MeasureRecord> measures = new ArrayList<>();

    /** For the persistence provider. */
    protected CooperationRequest() {}

    /** A request as it enters: with an identity, what it says, and its first state since a day. */
    public CooperationRequest(UUID id, Identity identity, RequestContent content, Entry entry) {
        this.id = id;
        this.authority = identity.authority();
        this.reference = identity.reference();
        this.classification = Classification.of(identity.procedure());
        this.provenance = identity.provenance();
        this.state = entry.state();
        this.lastMovedOn = entry.on();
        this.registeredAt = entry.registeredAt();
        this.head = HistoryHead.none();
        says(content, entry.on());
    }

    /** The state a request enters in, since when, and the instant it was registered. */
    public record Entry(State state, LocalDate on, Instant registeredAt) {}

    /**
     * Takes over what the request says. A measure that is new holds from the day, as the next entry of the history records;
     * one that is left out stays.
     */
    public final void says(RequestContent content, LocalDate on) {
        said = StoredContent.of(content);
        receivedOn = content.receivedDay();
        receivedByExecutingOn = content.receivedByExecutingOn();
        reviewOn = content.reviewOn();
        instruments = content.instruments().toArray(String[]::new);
        new Lists(legalBases, offences, foreignReferences).replaceBy(content);
        haveMeasures(content.measures(), on);
    }

    /** The content of the request now. */
    public RequestContent content() {
        return said.with(
                new Lists(legalBases, offences, foreignReferences),
                measures(),
                receivedOn,
                receivedByExecutingOn,
                reviewOn);
    }

    /** Moves to a state on a day, with the result it has there. */
    public void moves(State to, @Nullable Result newResult, LocalDate on) {
        state = to;
        result = newResult;
        lastMovedOn = on;
    }

    /** Turns out to be of another kind or direction, under another reference; the former one stays. */
    public void turnsInto(Procedure procedure, String newReference) {
        classification = classification.turnsInto(procedure, reference, newReference);
        reference = newReference;
    }

    /** Stores the new head of its history beside it. */
    public void headIs(HistoryHead newHead) {
        head = newHead;
    }

    /** Goes to an executing authority, or comes back from one. */
    public void goesTo(@Nullable String newExecutingAuthority) {
        executingAuthority = newExecutingAuthority;
    }

    /** May be seen by these people from now on. */
    public void isProtectedBy(Protection newProtection) {
        protection = newProtection;
    }

    /** Has the priority that the office gives it; none from now on if that is null. */
    public void hasPriority(@Nullable PrioritySet newPriority) {
        priority = newPriority;
    }

    public void wasReceived(@Nullable LocalDate day) {
        receivedOn = day;
    }

    public void reachedExecutingAuthority(@Nullable LocalDate day) {
        receivedByExecutingOn = day;
    }

    /** Notes who proposed the refusal that is pending, or that none is. */
    public void refusalIsProposedBy(@Nullable String proposer) {
        proposedBy = proposer;
    }

    /** Notes whether the reasons of a refusal or impossibility were sent. */
    public void reasonsAreSent(boolean sent) {
        reasonsSent = sent;
    }

    /** Sets the day on which somebody looks at it next; null once nothing is left to look at. */
    public void isReviewedOn(@Nullable LocalDate day) {
        reviewOn = day;
    }

    private void haveMeasures(List<Measure> wanted, LocalDate on) {
        for (var measure : Measure.numbered(measures(), wanted)) {
            var existing =
                    measures.stream().filter(record -> measure.has(record.no())).findFirst();
            existing.ifPresentOrElse(record -> record.become(measure), () -> measures.add(newMeasure(measure, on)));
        }
    }

    private MeasureRecord newMeasure(Measure measure, LocalDate on) {
        var no = measures.stream().mapToInt(PartRecord::no).max().orElse(0) + 1;
        return MeasureRecord.added(new Origin(id, id, authority, no, on), measure, head.count() + 1);
    }

    /** Takes over what became of measures, by their numbers. */
    public void hasOutcomes(List<Measure> ended) {
        for (var measure : ended) {
            measures.stream().filter(record -> measure.has(record.no())).forEach(record -> record.become(measure));
        }
    }

    /** Notes that it has an obligation, also one that ended, so that a step of another request need not look for one. */
    public void hasObligation() {
        obliged = true;
    }

    /** True if it has or had an obligation. */
    public boolean isObliged() {
        return obliged != null;
    }

    /** Notes which side processes run. */
    public void runs(Set<SideProcessKind> kinds) {
        running = RunningSideProcesses.of(kinds);
    }

    /** The side processes that run. */
    public Set<SideProcessKind> running() {
        return running.kinds();
    }

    /** The procedure it goes through. */
    public Procedure procedure() {
        return classification.procedure();
    }

    public UUID id() {
        return id;
    }

    /** The own authority it belongs to. */
    public String authority() {
        return authority;
    }

    public String reference() {
        return reference;
    }

    /** The references it had before it was reclassified. */
    public List<String> formerReferences() {
        return classification.formerly();
    }

    public State state() {
        return state;
    }

    public @Nullable Result result() {
        return result;
    }

    public List<String> instruments() {
        return List.of(instruments);
    }

    /** The mark that it is urgent; null if it is not. */
    public RequestContent.@Nullable Urgency urgency() {
        return said.urgency();
    }

    /** The priority that the office gave it; null if it gave none. */
    public @Nullable PrioritySet priority() {
        return priority;
    }

    /** The measures that have not ended, in the order of their numbers. */
    public List<Measure> measures() {
        return measures.stream()
                .filter(record -> record.endedOn() == null)
                .map(MeasureRecord::measure)
                .toList();
    }

    /** All measures, also those that ended. */
    public List<MeasureRecord> everyMeasureRecord() {
        return List.copyOf(measures);
    }

    /** The move in a place of the history happened on another day: the measures that came with it hold since then. */
    public void holdInstead(int place, LocalDate was, LocalDate on) {
        measures.stream()
                .filter(measure -> measure.holdsSince(place, was))
                .forEach(measure -> measure.changed(measure.measure(), on));
    }

    public LocalDate lastMovedOn() {
        return lastMovedOn;
    }

    /** Who may see it inside its authority. */
    public Protection protection() {
        return protection;
    }

    public @Nullable LocalDate reviewOn() {
        return reviewOn;
    }

    public @Nullable String executingAuthority() {
        return executingAuthority;
    }

    public @Nullable LocalDate dated() {
        return said.dated();
    }

    public @Nullable LocalDate receivedOn() {
        return receivedOn;
    }

    public @Nullable LocalDate receivedByExecutingOn() {
        return receivedByExecutingOn;
    }

    public @Nullable LocalDate suggestedDeadline() {
        return said.suggestedOn();
    }

    public @Nullable String proposedBy() {
        return proposedBy;
    }

    public boolean areReasonsSent() {
        return reasonsSent;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public @Nullable Provenance provenance() {
        return provenance;
    }

    public HistoryHead head() {
        return head;
    }

    public int version() {
        return version;
    }
}
