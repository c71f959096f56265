package org.comity.cases.matter;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.comity.cases.part.content.ContentRecord;

/** That a request belongs to a matter as a record of the request. */
@Entity
@Table(name = "matter_member")
class MatterMemberRecord extends ContentRecord<MatterMember> {

    @Embedded
    private MatterMember content;

    /** For the persistence provider. */
    protected MatterMemberRecord() {}

    MatterMemberRecord(Origin origin, MatterMember content) {
        super(origin);
        this.content = content;
    }

    @Override
    public MatterMember content() {
        return content;
    }

    @Override
    protected void contains(MatterMember corrected) {
        content = corrected;
    }
}
