package org.comity.cases.access.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.security.CurrentCaller;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.Versioned;
import org.comity.cases.access.review.NewBreakGlass.NewReviewClosing;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.CooperationRequests;
import org.comity.reference.twopersons.TwoPersons;
import org.comity.rules.workflow.TwoPersonAct;

/**
 * Shows the uses of break-glass, and closes their reviews. A supervisor who may not see the request reviews it as well, without
 * the reference. The person who took access does not close the review.
 */
@ApplicationScoped
class ReviewAccess {

    private static final String LIST = "access reviews";

    private final AccessReviews reviews;
    private final CooperationRequests requests;
    private final AuditTrail audit;
    private final CurrentCaller current;
    private final CurrentAuthor author;
    private final CallHeaders call;
    private final TwoPersons twoPersons;

    ReviewAccess(
            AccessReviews reviews,
            CooperationRequests requests,
            AuditTrail audit,
            CurrentCaller current,
            CurrentAuthor author,
            CallHeaders call,
            TwoPersons twoPersons) {
        this.reviews = reviews;
        this.requests = requests;
        this.audit = audit;
        this.current = current;
        this.author = author;
        this.call = call;
        this.twoPersons = twoPersons;
    }

    @Transactional
    Page<AccessReviewView> list(QueryParameters query) {
        var open = query.flag("open").orElse(null);
        var before = query.read(
                        "cursor", text -> UUID.fromString(Page.key(LIST, text)), "must be a cursor of this list")
                .orElse(null);
        int limit = query.number("limit", Page.USUAL, 1, Page.MOST);
        query.check();
        var found = reviews.newestFirst(open, before, limit);
        var visible = visible(found);
        current.sight().authorities().forEach(authority -> audit.note(Act.REVIEW_ACCESS, authority, null));
        return Page.of(
                LIST,
                found,
                limit,
                review -> review.id().toString(),
                review -> review.view(visible.get(review.subject())));
    }

    private Map<UUID, CooperationRequest> visible(List<AccessReview> found) {
        return found.isEmpty()
                ? Map.of()
                : requests
                        .visibleAmong(found.stream()
                                .map(AccessReview::subject)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(CooperationRequest::id, Function.identity()));
    }

    @Transactional
    Versioned<AccessReviewView> one(UUID id) {
        var review = reviews.visible(id).orElseThrow(ProblemException::notFound);
        audit.note(Act.REVIEW_ACCESS, review.authority(), id);
        return shown(review);
    }

    @Transactional
    Versioned<AccessReviewView> close(UUID id, NewReviewClosing wanted) {
        var review = reviews.visible(id).orElseThrow(ProblemException::notFound);
        call.requireVersion(review.version());
        var by = author.get();
        if (review.closedAt() != null) {
            throw new ProblemException(ProblemKind.CONFLICT, "The review was closed at " + review.closedAt());
        }
        twoPersons.require(
                TwoPersonAct.BREAK_GLASS_REVIEW, review.authority(), Set.of(review.person()), "request", "person");
        review.closes(by, wanted.finding(), wanted.remark());
        audit.note(Act.REVIEW_ACCESS, review.authority(), id);
        reviews.flush();
        return shown(review);
    }

    private Versioned<AccessReviewView> shown(AccessReview review) {
        return new Versioned<>(review.view(visible(List.of(review)).get(review.subject())), review.version());
    }
}
