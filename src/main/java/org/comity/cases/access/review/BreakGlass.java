package org.comity.cases.access.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
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
 * of reviews have it at once. The answer for a request that does not exist is that for one with a bar.
 */
@ApplicationScoped
class BreakGlass {

    private static final Logger LOG = Logger.getLogger(BreakGlass.class);

    private final SetUpAuthority authorities;
    private final AccessReviews reviews;
    private final CooperationRequests requests;
    private final HistoryRecorder recorder;
    private final CurrentAuthor author;
    private final Ids ids;

    BreakGlass(
            SetUpAuthority authorities,
            AccessReviews reviews,
            CooperationRequests requests,
            HistoryRecorder recorder,
            CurrentAuthor author,
            Ids ids) {
        this.authorities = authorities;
        this.reviews = reviews;
        this.requests = requests;
        this.recorder = recorder;
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
        var rightId = ids.next();
        var review = reviews.breakGlass(rightId, ids.next(), authority, wanted, caller.name())
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
}
