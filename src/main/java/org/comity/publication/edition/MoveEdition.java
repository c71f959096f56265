package org.comity.publication.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.web.Precondition;
import org.comity.base.web.Versioned;
import org.comity.publication.edition.ChecklistView.FindingView;
import org.comity.publication.release.Edition;
import org.comity.publication.release.EditionDeed;
import org.comity.publication.release.EditionState;
import org.comity.publication.release.Editions;
import org.comity.publication.release.Release;
import org.comity.publication.release.Releases;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.twopersons.TwoPersons;
import org.comity.rules.workflow.TwoPersonAct;
import org.jspecify.annotations.Nullable;

/** Brings an edition from draft to publication, supersession and withdrawal. */
@ApplicationScoped
class MoveEdition {

    private final Releases releases;
    private final Editions editions;
    private final ReadEditions reading;
    private final TwoPersons twoPersons;
    private final OwnAuthorities authorities;
    private final AuditTrail audit;
    private final CurrentAuthor author;

    MoveEdition(
            Releases releases,
            Editions editions,
            ReadEditions reading,
            TwoPersons twoPersons,
            OwnAuthorities authorities,
            AuditTrail audit,
            CurrentAuthor author) {
        this.releases = releases;
        this.editions = editions;
        this.reading = reading;
        this.twoPersons = twoPersons;
        this.authorities = authorities;
        this.audit = audit;
        this.author = author;
    }

    private record Found(Release release, Edition edition) {}

    private Found found(UUID id, int no, Precondition precondition, List<EditionState> from) {
        var release = releases.locked(id);
        var edition = editions.one(release, no);
        precondition.requireCurrent(edition.version());
        if (!from.contains(edition.state())) {
            throw new ProblemException(
                    ProblemKind.CONFLICT, "The edition is in the state " + edition.state() + ", not in " + from);
        }
        return new Found(release, edition);
    }

    private Versioned<EditionView> moved(Found found, EditionDeed act, @Nullable String note, List<String> signed) {
        editions.note(found.edition(), act, author.get(), note, signed);
        editions.flush();
        audit.note(
                Act.MOVE_EDITION, found.release().authority(), found.edition().id());
        return reading.shown(found.release(), found.edition());
    }

    /** Submits a draft to the person who approves; an edition after the first then needs its public reason. */
    @Transactional
    Versioned<EditionView> submit(UUID id, int no, Precondition precondition, NewSubmission wanted) {
        var found = found(id, no, precondition, List.of(EditionState.DRAFT));
        var edition = found.edition();
        if (wanted.reason() != null) {
            edition.isExplained(wanted.reason());
        }
        if (no > 1 && edition.reason() == null) {
            throw ProblemException.unprocessable(
                    List.of(Fault.ofBody("reason", "missing", "an edition after the first needs a public reason")));
        }
        edition.isIn(EditionState.REVIEW);
        return moved(found, EditionDeed.SUBMITTED, wanted.note(), List.of());
    }

    /** Returns an edition to its draft. */
    @Transactional
    Versioned<EditionView> giveBack(UUID id, int no, Precondition precondition, NewEditionAct wanted) {
        var found = found(id, no, precondition, List.of(EditionState.REVIEW, EditionState.APPROVED));
        found.edition().isIn(EditionState.DRAFT);
        return moved(found, EditionDeed.RETURNED, wanted.note(), List.of());
    }

    /** Approves an edition: a supervisor who neither drafted nor submitted it, and who signs each warning. */
    @Transactional
    Versioned<EditionView> approve(UUID id, int no, Precondition precondition, NewApproval wanted) {
        var found = found(id, no, precondition, List.of(EditionState.REVIEW));
        var makers = Set.copyOf(editions.makers(found.edition()));
        twoPersons.require(TwoPersonAct.APPROVAL_OF_EDITION, found.release().authority(), makers, "path", "/edition");
        requireSigned(reading.checklist(found.release(), found.edition()), wanted);
        found.edition().isIn(EditionState.APPROVED);
        return moved(found, EditionDeed.APPROVED, wanted.note(), wanted.signed());
    }

    private static void requireSigned(Checklist checklist, NewApproval wanted) {
        if (!checklist.isApprovable()) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "The checklist has errors: GET …/checklist names them. Draft the edition again");
        }
        var missing = new TreeSet<>(checklist.toSign());
        wanted.signed().forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw ProblemException.unprocessable(
                    List.of(Fault.ofBody("signed", "missing", "each warning is signed by its code: " + missing)));
        }
    }

    /** Publishes an approved edition, not before its scheduled time. The current edition is superseded. */
    @Transactional
    Versioned<EditionView> publish(UUID id, int no, Precondition precondition, NewEditionAct wanted) {
        var found = found(id, no, precondition, List.of(EditionState.APPROVED));
        if (!found.release().isDue(author.get().at())) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "The release is under embargo until " + found.release().scheduledAt()
                            + "; it is published then without further act");
        }
        editions.lockOffice(found.release().authority());
        var overlaps = reading.overlaps(found.release(), found.edition());
        if (!overlaps.isEmpty()) {
            throw new ProblemException(
                    ProblemKind.CONFLICT,
                    "The edition is not protected with those of other releases: " + overlaps.keySet()
                            + ". GET …/checklist says why. Return it and draft it again");
        }
        return publishNow(found, wanted.note());
    }

    /**
     * Publishes the approved edition of a release that is due, for the job.
     *
     * @return what holds it back
     * @see ReadEditions#heldBack
     */
    @Transactional
    List<FindingView> publishIfDue(UUID id) {
        var release = releases.locked(id);
        if (release.scheduledAt() == null || !release.isDue(author.get().at())) {
            return List.of();
        }
        editions.lockOffice(release.authority());
        var due = editions.of(release).stream()
                .filter(edition -> edition.state() == EditionState.APPROVED)
                .findFirst();
        if (due.isEmpty()) {
            return List.of();
        }
        var heldBack = reading.heldBack(release, due.get());
        if (heldBack.isEmpty()) {
            publishNow(new Found(release, due.get()), null);
        }
        return heldBack;
    }

    private Versioned<EditionView> publishNow(Found found, @Nullable String note) {
        var at = author.get().at();
        var shown = authorities.today(found.release().authority());
        var former = editions.current(found.release());
        if (former.isPresent()) {
            former.get().isIn(EditionState.SUPERSEDED);
            editions.note(former.get(), EditionDeed.SUPERSEDED, author.get(), null, List.of());
            editions.flush();
            shown = former.get().shownOn() == null ? shown : former.get().shownOn();
        }
        found.edition().isPublished(at, shown);
        return moved(found, EditionDeed.PUBLISHED, note, List.of());
    }

    /** Withdraws an edition: a supervisor, with a reason for the public. */
    @Transactional
    Versioned<EditionView> withdraw(UUID id, int no, Precondition precondition, NewWithdrawal wanted) {
        var found = found(id, no, precondition, List.of(EditionState.PUBLISHED, EditionState.SUPERSEDED));
        found.edition().isIn(EditionState.WITHDRAWN);
        return moved(found, EditionDeed.WITHDRAWN, wanted.reason(), List.of());
    }
}
