package org.comity.cases.workload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.comity.base.audit.Act;
import org.comity.base.audit.AuditTrail;
import org.comity.base.time.Now;
import org.comity.base.web.QueryParameters;
import org.comity.cases.workload.OpenLoads.Member;
import org.comity.cases.workload.OpenLoads.OfficerLoad;
import org.comity.cases.workload.WorkloadView.LoadView;
import org.comity.cases.workload.WorkloadView.OfficerLoadView;
import org.comity.cases.workload.WorkloadView.UnitLoadView;
import org.comity.reference.authority.FilterCodes;
import org.comity.reference.authority.OwnAuthorities;

/** Counts the open requests of officers and units; the counting is noted. */
@ApplicationScoped
class ReadWorkload {

    private final OwnAuthorities authorities;
    private final FilterCodes codes;
    private final OpenLoads loads;
    private final AuditTrail audit;
    private final Now now;

    ReadWorkload(OwnAuthorities authorities, FilterCodes codes, OpenLoads loads, AuditTrail audit, Now now) {
        this.authorities = authorities;
        this.codes = codes;
        this.loads = loads;
        this.audit = audit;
        this.now = now;
    }

    @Transactional
    List<WorkloadView> read(QueryParameters query) {
        var authority = codes.authority(query);
        query.check();
        var own = authorities.visible().stream()
                .filter(one -> authority.isEmpty() || authority.get().equals(one.code()))
                .toList();
        var at = now.instant();
        var found = loads.of(own, at);
        var members = loads.members(own, at);
        own.forEach(one -> audit.note(Act.STATISTICS, one.code(), null));
        return own.stream().map(one -> view(one.code(), found, members)).toList();
    }

    private static WorkloadView view(String authority, List<OfficerLoad> found, List<Member> members) {
        var here =
                found.stream().filter(one -> one.authority().equals(authority)).toList();
        var officers = here.stream()
                .flatMap(one -> one.officer() == null
                        ? Stream.<OfficerLoadView>empty()
                        : Stream.of(new OfficerLoadView(one.person(), one.officer(), one.load())))
                .toList();
        return new WorkloadView(
                authority,
                sum(here.stream().map(OfficerLoad::load).toList()),
                sum(here.stream()
                        .filter(one -> one.officer() == null)
                        .map(OfficerLoad::load)
                        .toList()),
                officers,
                units(
                        officers,
                        members.stream()
                                .filter(one -> one.authority().equals(authority))
                                .toList()));
    }

    private static List<UnitLoadView> units(List<OfficerLoadView> officers, List<Member> members) {
        var units = new TreeMap<String, LoadView>();
        for (var member : members) {
            var load = sum(officers.stream()
                    .filter(one -> member.person().equals(one.person()))
                    .map(OfficerLoadView::load)
                    .toList());
            units.merge(member.unit(), load, LoadView::and);
        }
        return units.entrySet().stream()
                .map(unit -> new UnitLoadView(unit.getKey(), unit.getValue()))
                .toList();
    }

    private static LoadView sum(List<LoadView> loads) {
        return loads.stream().reduce(LoadView.NONE, LoadView::and);
    }
}
