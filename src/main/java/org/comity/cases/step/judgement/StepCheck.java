package org.comity.cases.step.judgement;

import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.cases.request.CooperationRequest;
import org.comity.rules.workflow.Move;

/** A condition of steps that follows from records of a part. Every bean of this type is asked before a step is taken. */
public interface StepCheck {

    /** The faults for which a move cannot be taken now; none if the request has no such records. */
    List<Fault> faults(CooperationRequest request, Move move, NewTransition wanted);
}
