package org.comity.cases.part.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.comity.cases.deadline.Deadline.Subject;
import org.comity.cases.deadline.DeadlineEnding;
import org.comity.cases.deadline.SetDeadline;
import org.comity.cases.part.PartKind;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.HistoryRecorder;
import org.comity.rules.workflow.Standing;

/**
 * The deadlines of records: they open, move and end with the record, in the same transaction. None opens on a closed request, whose
 * records may still be corrected.
 */
@ApplicationScoped
public class RecordDeadlines {

    private final SetDeadline deadlines;
    private final HistoryRecorder recorder;

    RecordDeadlines(SetDeadline deadlines, HistoryRecorder recorder) {
        this.deadlines = deadlines;
        this.recorder = recorder;
    }

    /** The present day of the authority of a request. */
    LocalDate today(CooperationRequest request) {
        return recorder.when(request.authority(), null).today();
    }

    /**
     * Follows a change of a record.
     *
     * @param was what was due before
     * @param is what is due now; empty for a record that ended
     */
    void follow(
            CooperationRequest request,
            PartKind kind,
            ContentRecord<?> record,
            Optional<RecordDue> was,
            Optional<RecordDue> is,
            LocalDate on) {
        if (was.equals(is) && is.isPresent()) {
            return;
        }
        var subject = new Subject(kind.code(), record.no());
        var words = kind.words() + " " + record.no();
        var opened = record.deadline();
        if (opened != null) {
            var done = is.map(RecordDue::doneOn);
            deadlines.end(
                    request,
                    subject,
                    opened,
                    done.isPresent()
                            ? DeadlineEnding.MET
                            : is.isPresent() ? DeadlineEnding.SUPERSEDED : DeadlineEnding.CANCELLED,
                    done.orElse(on),
                    words);
        }
        is.filter(due -> due.isOpen() && request.state().standing() != Standing.CLOSED)
                .ifPresent(due -> record.hasDeadline(
                        deadlines.set(request, subject, due.rule(), due.from(), due.dueOn(), words)));
    }
}
