package org.comity.cases.support;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comity.base.problem.Fault;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.content.ContentPart;
import org.comity.cases.part.content.RecordDeadlines;
import org.comity.cases.part.content.RecordDue;
import org.comity.cases.part.content.RecordReferences;
import org.comity.cases.request.CooperationRequest;
import org.jspecify.annotations.Nullable;

/** Translations as a part of requests. */
@Singleton
@Priority(135)
class Translations extends ContentPart<TranslationRecord, Translation> {

    static final PartKind KIND = PartKind.of("translation", "translations");

    Translations(RecordReferences numbers, RecordDeadlines deadlines) {
        super(KIND, TranslationRecord.class, numbers, deadlines);
    }

    @Override
    protected List<Fault> faultsOf(CooperationRequest request, Translation wanted, @Nullable TranslationRecord former) {
        var faults = new ArrayList<Fault>();
        if (wanted.fromLanguage().equals(wanted.toLanguage())) {
            faults.add(Fault.ofBody("toLanguage", "contradiction", "is the language of the document"));
        }
        var ordered = wanted.day();
        if (ordered != null && wanted.dueOn() != null && wanted.dueOn().isBefore(ordered)) {
            faults.add(Fault.ofBody("dueOn", "out-of-order", "cannot be before the day of the order, " + ordered));
        }
        if (ordered != null && wanted.doneOn() != null && wanted.doneOn().isBefore(ordered)) {
            faults.add(Fault.ofBody("doneOn", "out-of-order", "cannot be before the day of the order, " + ordered));
        }
        return faults;
    }

    @Override
    protected Optional<RecordDue> due(CooperationRequest request, Translation content, LocalDate day) {
        return content.dueOn() == null
                ? Optional.empty()
                : Optional.of(new RecordDue("SLA_TRANSLATION", day, content.dueOn(), content.doneOn()));
    }

    @Override
    protected TranslationRecord record(Origin origin, Translation content) {
        return new TranslationRecord(origin, content);
    }
}
