package org.comity.cases.jointwork;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.comity.cases.part.content.ContentRecord;

/** A joint investigation team as a record of a request. */
@Entity
@Table(name = "joint_team")
class JointTeamRecord extends ContentRecord<JointTeam> {

    @Embedded
    private JointTeam content;

    /** For the persistence provider. */
    protected JointTeamRecord() {}

    JointTeamRecord(Origin origin, JointTeam content) {
        super(origin);
        this.content = content;
    }

    @Override
    public JointTeam content() {
        return content;
    }

    @Override
    protected void contains(JointTeam corrected) {
        content = corrected;
    }
}
