package org.comity.cases.access.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.comity.base.audit.Act;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.time.Ids;
import org.comity.cases.access.AccessRightKind;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.history.Detail.PartDetail;
import org.comity.cases.history.EntryDraft;
import org.comity.cases.request.CooperationRequests;
import org.comity.cases.request.HistoryRecorder;
import org.comity.reference.authority.SetUpAuthority;
import org.jboss.logging.Logger;

/**
 * Gives the caller access to a request that the caller cannot see, for a short time. The history, the audit trail and the list
 * of reviews have it at once. The answer for a request that does not exist is that for one with a bar. Uses with an open review
 * and misses have a limit, which is looked at before the reference.
 */
@ApplicationScoped
class BreakGlass {

    private static final Logger LOG = Logger.getLogger(BreakGlass.class);
    private static final int AT_ONCE = 4;
    private static final int LONGEST_WAIT_SECONDS = 2;

    private final SetUpAuthority authorities;
    private final AccessReviews reviews;
    private final CooperationRequests requests;
    private final HistoryRecorder recorder;
    private final BreakGlassSettings settings;
    private final CurrentAuthor author;
    private final Ids ids;
    private final Semaphore counting = new Semaphore(AT_ONCE);

    BreakGlass(
            SetUpAuthority authorities,
            AccessReviews reviews,
            CooperationRequests requests,
            HistoryRecorder recorder,
            BreakGlassSettings settings,
            CurrentAuthor author,
            Ids ids) {
        this.authorities = authorities;
        this.reviews = reviews;
        this.requests = requests;
        this.recorder = recorder;
        this.settings = settings;
        this.author = author;
        this.ids = ids;
    }

    @Transactional
    AccessReviewView take(NewBreakGlass wanted) {
        var authority = authorities.chosen(wanted.authority()).code();
        var caller = author.get();
        if (!requests.withReference(authority, List.of(wanted.reference().strip()))
                .isEmpty()) {
            throw new ProblemException(ProblemKind.CONFLICT, "You can see this request without it");
        }
        countTry(authority);
        var rightId = ids.next();
        var review = reviews.breakGlass(rightId, ids.next(), authority, wanted, caller.name(), settings.openReviews())
                .orElseThrow(ProblemException::notFound);
        var request = requests.visible(review.subject());
        var values = Map.<String, Object>of(
                "no", review.rightNo(),
                "kind", AccessRightKind.BREAK_GLASS,
                "person", caller.id(),
                "until", review.untilAt(),
                "purpose", wanted.purpose());
        var today = recorder.when(authority, null).on();
        var detail = new PartDetail(AccessRightKind.PART, rightId, PartAct.ADDED, values);
        recorder.record(request, Act.BREAK_GLASS, EntryDraft.beside(today, wanted.reason(), detail));
        requests.flush();
        LOG.warnf("break-glass: the review %s waits for a supervisor of %s", review.id(), authority);
        return review.view(request);
    }

    private void requirePlace() {
        try {
            if (counting.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(ProblemKind.UNAVAILABLE, "Nothing was changed. Try again in a moment");
    }

    /** In a transaction of its own, since a miss rolls the other one back. Few at once have two connections. */
    private void countTry(String authority) {
        requirePlace();
        try {
            QuarkusTransaction.requiringNew()
                    .call(() -> reviews.countTry(authority, settings))
                    .ifPresent(limit -> {
                        throw limit.reached(limit.most(settings));
                    });
        } finally {
            counting.release();
        }
    }
}
