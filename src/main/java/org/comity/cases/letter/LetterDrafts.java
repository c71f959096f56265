package org.comity.cases.letter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.comity.base.problem.ProblemException;

/** The drafts of letters. The caller has passed the gate of the request first. */
@ApplicationScoped
class LetterDrafts implements PanacheRepositoryBase<LetterDraft, UUID> {

    /** All drafts of a request, those that were sent or dropped included, by number. */
    List<LetterDraft> of(UUID requestId) {
        return list("requestId = ?1 order by no", requestId);
    }

    /** The draft with a number, or the problem not-found. */
    LetterDraft find(UUID requestId, int no) {
        return find("requestId = ?1 and no = ?2", requestId, no)
                .singleResultOptional()
                .orElseThrow(ProblemException::notFound);
    }
}
