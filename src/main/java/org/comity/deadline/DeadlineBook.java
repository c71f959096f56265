package org.comity.deadline;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comity.deadline.Deadline.Due;
import org.comity.deadline.Deadline.Ground;
import org.comity.deadline.Deadline.Owner;
import org.comity.directory.OwnAuthorities;
import org.comity.http.ProblemException;
import org.comity.http.ProblemKind;
import org.comity.request.CooperationRequest;

/** The deadlines of one request, as they are shown and as a person sets and ends them by hand. */
@ApplicationScoped
public class DeadlineBook {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Deadlines deadlines;
    private final OwnAuthorities authorities;

    DeadlineBook(Deadlines deadlines, OwnAuthorities authorities) {
        this.deadlines = deadlines;
        this.authorities = authorities;
    }

    /** All deadlines of a request, the next first. */
    public List<DeadlineView> of(CooperationRequest request) {
        var today = authorities.today(request.authority());
        return deadlines.of(request.id()).stream()
                .map(deadline -> DeadlineView.of(deadline, today))
                .toList();
    }

    /** Sets a deadline by hand, told of in the entry of the history that has this number. */
    public DeadlineView set(CooperationRequest request, Ground ground, LocalDate from, LocalDate dueOn, int toldIn) {
        var owner = new Owner(request.id(), request.authority());
        var deadline = new Deadline(IDS.generate(), owner, ground, new Due(from, dueOn, null), toldIn);
        deadlines.persist(deadline);
        return DeadlineView.of(deadline, authorities.today(request.authority()));
    }

    /** Ends a deadline by hand; one that has ended is a conflict. */
    public DeadlineView end(CooperationRequest request, UUID id, Ending how, LocalDate day, int toldIn) {
        var deadline = deadlines.find(request.id(), id).orElseThrow(ProblemException::notFound);
        if (deadline.endedOn() != null) {
            throw new ProblemException(ProblemKind.CONFLICT, "The deadline ended on " + deadline.endedOn());
        }
        deadline.ends(day, how, toldIn);
        return DeadlineView.of(deadline, authorities.today(request.authority()));
    }
}
