package org.comity.cases.jointwork;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.cases.history.Detail.PartAct;
import org.comity.cases.obligation.ObligationsMet;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.content.ContentPart;
import org.comity.cases.part.content.ObligationMet;
import org.comity.cases.part.content.RecordDeadlines;
import org.comity.cases.part.content.RecordReferences;
import org.comity.cases.request.CooperationRequest;
import org.comity.reference.countries.Countries;
import org.comity.rules.obligation.ObligedAct;
import org.jspecify.annotations.Nullable;

/** Joint investigation teams as a part of requests. */
@Singleton
@Priority(132)
class JointTeams extends ContentPart<JointTeamRecord, JointTeam> {

    static final PartKind KIND = PartKind.of("joint_team", "joint-teams");

    private final Countries countries;
    private final ObligationsMet met;

    JointTeams(RecordReferences numbers, RecordDeadlines deadlines, Countries countries, ObligationsMet met) {
        super(KIND, JointTeamRecord.class, numbers, deadlines);
        this.met = met;
        this.countries = countries;
    }

    @Override
    protected List<Fault> faultsOf(CooperationRequest request, JointTeam wanted, @Nullable JointTeamRecord former) {
        var faults = new ArrayList<Fault>();
        for (var i = 0; i < wanted.members().size(); i++) {
            var code = wanted.members().get(i);
            if (countries.find(code).isEmpty()) {
                faults.add(
                        Fault.ofBody("members/" + i, "unknown", "no such State or territory" + countries.hint(code)));
            }
        }
        return faults;
    }

    @Override
    protected List<ObligationMet> obligationsMet(CooperationRequest request, JointTeam content, PartAct act) {
        return act == PartAct.ENDED ? List.of() : met.by(ObligedAct.USE, request);
    }

    @Override
    protected JointTeamRecord record(Origin origin, JointTeam content) {
        return new JointTeamRecord(origin, content);
    }
}
