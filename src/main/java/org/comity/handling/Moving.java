package org.comity.handling;

import jakarta.enterprise.context.ApplicationScoped;
import org.comity.audit.Act;
import org.comity.handling.Effects.Taking;
import org.comity.handling.Judgement.Allowed;
import org.comity.handling.Recording.When;
import org.comity.history.EntryKind;
import org.comity.history.HistoryEntry;
import org.comity.history.WhatHappened;
import org.comity.history.WhatHappened.Moved;
import org.comity.request.CooperationRequest;
import org.comity.security.CurrentCaller;

/** Moves a request by a step that was allowed, and records the move. */
@ApplicationScoped
class Moving {

    private final Recording recording;
    private final CurrentCaller current;

    Moving(Recording recording, CurrentCaller current) {
        this.recording = recording;
        this.current = current;
    }

    HistoryEntry move(CooperationRequest request, NewTransition wanted, Allowed allowed, When when) {
        var from = request.state();
        var details = Effects.details(wanted, allowed);
        var before = BeforeStep.of(request, !wanted.measureOutcomes().isEmpty());
        Effects.apply(
                request,
                wanted,
                allowed,
                new Taking(when.on(), when.today(), current.get().id()));
        before.tell(request, details);
        var moved = new Moved(
                wanted.step(),
                from,
                allowed.move().to(),
                request.result(),
                wanted.reasonCode(),
                allowed.decider().name());
        var what =
                new WhatHappened(EntryKind.TRANSITION, moved, null, when.on(), when.at(), wanted.narrative(), details);
        return recording.record(request, Act.TRANSITION, what);
    }
}
