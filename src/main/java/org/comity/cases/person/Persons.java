package org.comity.cases.person;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.comity.base.problem.Fault;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.content.ContentPart;
import org.comity.cases.part.content.RecordDeadlines;
import org.comity.cases.part.content.RecordReferences;
import org.comity.cases.part.content.Recorded;
import org.comity.cases.part.record.ColumnedPart;
import org.comity.cases.request.CooperationRequest;
import org.jspecify.annotations.Nullable;

/** Persons as a part of requests. Records of other parts name them by their numbers. */
@Singleton
@Priority(195)
public class Persons extends ContentPart<PersonRecord, PersonConcerned>
        implements ColumnedPart<PersonRecord, PersonConcerned, Recorded<PersonConcerned>> {

    /** The part, for the references of other parts. */
    public static final PartKind KIND = PartKind.of("person", "persons");

    private final PersonCheck check;

    Persons(RecordReferences numbers, RecordDeadlines deadlines, PersonCheck check) {
        super(KIND, PersonRecord.class, numbers, deadlines);
        this.check = check;
    }

    @Override
    protected List<Fault> faultsOf(CooperationRequest request, PersonConcerned wanted, @Nullable PersonRecord former) {
        var prefix = former == null ? "" : "corrected/";
        var faults = new ArrayList<>(check.faults(request, wanted, prefix));
        faults.addAll(PersonCheck.protection(wanted, former, prefix));
        return faults;
    }

    /** The entries from before a protection have hashes of contents with the identity. */
    @Override
    public Set<String> notComparable(PersonRecord record) {
        return record.isProtected() ? Set.of("contentHash") : Set.of();
    }

    @Override
    protected PersonRecord record(Origin origin, PersonConcerned content) {
        return new PersonRecord(origin, content);
    }

    @Override
    public Class<PersonConcerned> body() {
        return PersonConcerned.class;
    }

    @Override
    public PersonConcerned bodyOf(PersonRecord record) {
        return record.content();
    }

    @Override
    public List<String> sameBy() {
        return List.of("name", "born");
    }
}
