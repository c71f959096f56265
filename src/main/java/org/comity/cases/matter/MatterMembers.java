package org.comity.cases.matter;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.PartRecords;
import org.comity.cases.part.content.ContentPart;
import org.comity.cases.part.content.RecordDeadlines;
import org.comity.cases.part.content.RecordReferences;
import org.comity.cases.request.CooperationRequest;
import org.jspecify.annotations.Nullable;

/** The matters that requests belong to as a part of requests. A matter that the caller does not see does not exist for the caller. */
@Singleton
@Priority(154)
class MatterMembers extends ContentPart<MatterMemberRecord, MatterMember> {

    private static final PartKind KIND = PartKind.of("matter_member", "matters");

    private final Matters matters;
    private final PartRecords records;

    MatterMembers(RecordReferences numbers, RecordDeadlines deadlines, Matters matters, PartRecords records) {
        super(KIND, MatterMemberRecord.class, numbers, deadlines);
        this.matters = matters;
        this.records = records;
    }

    @Override
    protected List<Fault> faultsOf(
            CooperationRequest request, MatterMember wanted, @Nullable MatterMemberRecord former) {
        var matter = matters.findById(wanted.matter());
        if (matter == null || !matter.authority().equals(request.authority())) {
            return List.of(Fault.ofBody("matter", "unknown", "there is no such matter; see GET /api/v1/matters"));
        }
        return records.known(KIND, MatterMemberRecord.class, request.id(), null).stream()
                .filter(other -> other.endedOn() == null && !other.equals(former))
                .filter(other -> other.content().matter().equals(wanted.matter()))
                .map(other -> Fault.ofBody("matter", "twice", "the request belongs to it by record " + other.no()))
                .toList();
    }

    @Override
    protected MatterMemberRecord record(Origin origin, MatterMember content) {
        return new MatterMemberRecord(origin, content);
    }
}
