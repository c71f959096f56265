package org.comity.cases.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.comity.rules.workflow.SideProcessKind;

/** The side processes that run beside a request, stored in its row so that a step need not read their table. */
@Embeddable
@SuppressWarnings("ArrayRecordComponent")
record RunningSideProcesses(@Column(name = "running") String[] names) {

    static RunningSideProcesses of(Set<SideProcessKind> kinds) {
        var names = new TreeSet<String>();
        kinds.forEach(kind -> names.add(kind.name()));
        return new RunningSideProcesses(names.toArray(String[]::new));
    }

    Set<SideProcessKind> kinds() {
        var kinds = EnumSet.noneOf(SideProcessKind.class);
        for (var name : names) {
            kinds.add(SideProcessKind.valueOf(name));
        }
        return kinds;
    }
}
