package org.comity.cost.large;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.comity.cases.history.Detail;
import org.comity.cases.history.Detail.ContentChanged;
import org.comity.cases.history.Detail.DeadlineEnded;
import org.comity.cases.history.Detail.DeadlineSet;
import org.comity.cases.history.Detail.Linked;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.history.Detail.SideProcessEnded;
import org.comity.cases.history.Detail.SideProcessOpened;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.history.HistoryEntry;
import org.comity.cases.request.content.ConventionRole;
import org.comity.cases.request.content.DualCriminality;
import org.comity.cases.request.content.ForeignReference;
import org.comity.cases.request.content.LegalBasis;
import org.comity.cases.request.content.Measure;
import org.comity.cases.request.content.MeasureRecord;
import org.comity.cases.sideprocess.SideProcess;
import org.comity.cases.sideprocess.SideProcess.Opening;
import org.comity.cost.large.RequestFile.OwnLink;
import org.comity.cost.large.RequestFile.OwnNote;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.LinkKind;
import org.comity.rules.workflow.SideProcessKind;
import org.jspecify.annotations.Nullable;

/** Events beside the steps of a request: notes, changes of its content, side processes, deadlines, measures. */
final class BesideEvents {

    private static final Shares<SideProcessKind> KINDS = new Shares<SideProcessKind>()
            .with(SideProcessKind.REQUEST_FOR_INFORMATION, 40)
            .with(SideProcessKind.STATUS_QUERY, 20)
            .with(SideProcessKind.TRANSLATION, 15)
            .with(SideProcessKind.CONSULTATION, 12)
            .with(SideProcessKind.POSTPONEMENT, 4)
            .with(SideProcessKind.APPEAL, 3)
            .with(SideProcessKind.ASSURANCES, 3)
            .with(SideProcessKind.CONDITIONS, 2)
            .with(SideProcessKind.COMPETING_REQUEST, 1);
    private static final List<String> POSTPONED_FOR =
            List.of("PP_ONGOING_PROCEEDING", "PP_EVIDENCE_IN_USE", "PP_SERVING_SENTENCE");
    private static final Shares<String> CAUSES_OF_DELAY = new Shares<String>()
            .with("DL_INCOMPLETE_REQUEST", 40)
            .with("DL_TRANSLATION", 25)
            .with("DL_MISROUTED", 10)
            .with("DL_BACKLOG", 15)
            .with("DL_EXECUTING_AUTHORITY", 10);
    private static final List<String> ITEMS = List.of(
            "RI_FACTS_INSUFFICIENT",
            "RI_LEGAL_TEXTS_MISSING",
            "RI_PERSON_DETAILS",
            "RI_ASSISTANCE_UNCLEAR",
            "RI_TRANSLATION_QUALITY",
            "RI_NEXUS_MISSING");

    private final RequestFile file;
    private final Chance chance;

    BesideEvents(RequestFile file) {
        this.file = file;
        this.chance = file.chance;
    }

    /** An event beside a request that is not over. */
    void happens() {
        var acts = new Shares<Runnable>()
                .with(this::note, 26)
                .with(this::change, 30)
                .with(this::setDeadline, 7);
        if (file.request().running().size() < 3) {
            acts.with(this::openSideProcess, 22);
        }
        if (!running().isEmpty()) {
            acts.with(this::endSideProcess, 40);
        }
        if (byHand().isEmpty()) {
            acts.with(this::addMeasure, 2);
        } else {
            acts.with(this::endDeadline, 15);
        }
        if (file.prepared != null && file.links.isEmpty()) {
            acts.with(this::link, 60);
        }
        acts.one(chance).run();
    }

    /** The extradition that the arrest prepares has come. */
    private void link() {
        var to = Objects.requireNonNull(file.prepared);
        var id = chance.id(file.now());
        var entry = record(new Linked(id, LinkKind.PREPARES, to.id(), to.reference()), null);
        file.links.add(new OwnLink(id, to.id(), file.today(), entry.seq()));
    }

    /** Something that held a step back is removed. */
    void clears() {
        if (file.request().instruments().isEmpty() && chance.in(0.6)) {
            addBasis();
        } else if (file.request().measures().stream().anyMatch(BesideEvents::isNotJudged)) {
            judgeDualCriminality();
        } else if (running().isEmpty()) {
            note();
        } else {
            endSideProcess();
        }
    }

    /** A note is added. */
    void note() {
        var no = file.notes.size() + 1;
        var text =
                "A call with the office that asks, of which this is note " + no + ", about item " + chance.below(9999);
        var author = chance.one(OfficeShape.CASEWORKERS);
        var day = file.today();
        var hash = DigestUtils.sha256Hex(day + "\n" + author.name().length() + "\n" + author.name() + "\n" + text);
        var id = chance.id(file.now());
        var detail = new PartDetail("note", id, PartAct.ADDED, Map.of("no", no, "contentHash", hash));
        var entry = file.record(EntryDraft.beside(day, null, detail), author);
        file.notes.add(new OwnNote(id, no, day, text, author.name(), entry.seq()));
    }

    private void change() {
        var edited = new EditedContent(file.request().content());
        var fields = new Shares<Runnable>()
                .with(() -> edited.reviewOn = file.today().plusDays(10L + chance.below(80)), 25)
                .with(
                        () -> edited.officer =
                                OfficeShape.OFFICERS_IN_CHARGE.one(chance).code(),
                        20)
                .with(() -> edited.summary = "Facts in short, as known by now, number " + chance.below(1_000_000), 20)
                .with(
                        () -> edited.offences =
                                new RandomContent(chance, file.request().procedure()).offences(),
                        12)
                .with(() -> edited.foreignReferences = with(edited.foreignReferences), 10)
                .with(() -> edited.urgency = edited.urgency == null ? RandomContent.urgent() : null, 6)
                .with(() -> edited.legalBases = withAnother(edited.legalBases), 6)
                .with(() -> edited.counterpart = OfficeShape.RECEIVED_FROM.one(chance), 1);
        fields.one(chance).run();
        change(edited);
    }

    private List<ForeignReference> with(List<ForeignReference> references) {
        var more = new ArrayList<>(references);
        more.add(new ForeignReference("PNF-" + chance.below(900_000), "A prosecutor"));
        return more.size() > 3 ? references : more;
    }

    private List<LegalBasis> withAnother(List<LegalBasis> bases) {
        var instrument = new RandomContent(chance, file.request().procedure()).instrument();
        if (bases.size() > 2
                || bases.stream().anyMatch(basis -> basis.instrument().equals(instrument))) {
            return bases;
        }
        var more = new ArrayList<>(bases);
        more.add(RandomContent.basis(instrument, bases.isEmpty() ? ConventionRole.SOLE : ConventionRole.ADDITIONAL));
        return more;
    }

    private void addBasis() {
        var edited = new EditedContent(file.request().content());
        edited.legalBases = withAnother(edited.legalBases);
        change(edited);
    }

    private static boolean isNotJudged(Measure measure) {
        return measure.coercive() && measure.dualCriminality() == DualCriminality.PENDING;
    }

    private void judgeDualCriminality() {
        var edited = new EditedContent(file.request().content());
        edited.measures = edited.measures.stream()
                .map(measure -> isNotJudged(measure) ? judged(measure) : measure)
                .toList();
        change(edited);
    }

    private Measure judged(Measure measure) {
        var found = chance.in(0.95) ? DualCriminality.FULFILLED : DualCriminality.NOT_FULFILLED;
        return new Measure(
                measure.no(),
                measure.letter(),
                measure.coercive(),
                measure.description(),
                found,
                null,
                null,
                measure.outcome(),
                measure.outcomeCode(),
                null,
                null,
                null,
                null,
                null);
    }

    private void change(EditedContent edited) {
        var changes = edited.changes();
        if (!changes.isEmpty()) {
            var measures = file.request().everyMeasureRecord().stream()
                    .map(MeasureRecord::measure)
                    .toList();
            file.request().says(edited.content(), file.today());
            record(new ContentChanged(changes), null);
            file.keepEarlier(measures);
        }
    }

    /** A measure more is asked for. */
    private void addMeasure() {
        var request = file.request();
        var measures = request.measures();
        if (request.procedure().kind() != Kind.MLA || measures.size() > 5) {
            note();
            return;
        }
        var no = request.everyMeasureRecord().size() + 1;
        var edited = new EditedContent(request.content());
        edited.measures = new ArrayList<>(measures);
        edited.measures.add(new RandomContent(chance, request.procedure()).measure(no));
        request.says(edited.content(), file.today());
        var record = request.everyMeasureRecord().getLast();
        record(new PartDetail("measure", record.id(), PartAct.ADDED, values(record.measure(), no)), null);
    }

    /** The values of a measure as the history stores them. */
    private static Map<String, Object> values(Measure measure, int no) {
        var values = new LinkedHashMap<String, Object>();
        values.put("no", no);
        values.put("letter", measure.letter());
        values.put("coercive", measure.coercive());
        values.put("description", Objects.requireNonNull(measure.description()));
        values.put("dualCriminality", Objects.requireNonNull(measure.dualCriminality()));
        values.put("outcome", measure.outcome());
        return values;
    }

    private void openSideProcess() {
        var kind = KINDS.one(chance);
        if (file.request().running().contains(kind)) {
            note();
            return;
        }
        var asks = kind == SideProcessKind.REQUEST_FOR_INFORMATION;
        var opening = new Opening(
                kind,
                file.today(),
                asks ? file.today().plusDays(30L + chance.below(30)) : null,
                reasonOf(kind),
                "What it is about, as the file has it",
                asks ? List.of(chance.one(ITEMS)) : List.of());
        var id = chance.id(file.now());
        var detail = new SideProcessOpened(id, kind, opening.replyBy(), opening.reasonCode(), opening.items());
        file.open(id, opening, record(detail, opening.topic()).seq());
    }

    private @Nullable String reasonOf(SideProcessKind kind) {
        if (kind == SideProcessKind.POSTPONEMENT) {
            return chance.one(POSTPONED_FOR);
        }
        return chance.in(0.4) ? CAUSES_OF_DELAY.one(chance) : null;
    }

    private List<SideProcess> running() {
        return file.sideProcesses.stream()
                .filter(process -> process.endedOn() == null)
                .toList();
    }

    private void endSideProcess() {
        var process = chance.one(running());
        var entry = record(new SideProcessEnded(process.id(), process.kind()), "answered");
        process.ends(entry.occurredOn(), "answered", entry.seq());
        var running = file.request().running();
        running.remove(process.kind());
        file.request().runs(running);
        file.deadlines.stream()
                .filter(deadline -> deadline.runs()
                        && deadline.rule == OwnDeadlineRule.SLA_RFI_REPLY
                        && process.kind() == SideProcessKind.REQUEST_FOR_INFORMATION)
                .forEach(deadline -> deadline.ends(entry.occurredOn(), OwnDeadline.MET, entry.seq()));
    }

    private List<OwnDeadline> byHand() {
        return file.deadlines.stream()
                .filter(deadline -> deadline.runs() && deadline.rule == null)
                .toList();
    }

    private void setDeadline() {
        var title = chance.one(List.of("Hearing abroad", "Ask the office again", "Limit that the court set"));
        var due = file.today().plusDays(10L + chance.below(120));
        var entry = record(new DeadlineSet(title, due, null), "As the file says");
        file.deadlines.add(new OwnDeadline(chance.id(file.now()), null, title, entry.occurredOn(), due, entry.seq()));
    }

    private void endDeadline() {
        var deadline = chance.one(byHand());
        var how = chance.in(0.85) ? OwnDeadline.MET : OwnDeadline.CANCELLED;
        var entry = record(new DeadlineEnded(deadline.id, how), "done");
        deadline.ends(entry.occurredOn(), how, entry.seq());
    }

    private HistoryEntry record(Detail detail, @Nullable String words) {
        return file.record(EntryDraft.beside(file.today(), words, detail), chance.one(OfficeShape.CASEWORKERS));
    }
}
