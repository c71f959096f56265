package org.comity.cases.sideprocess;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.comity.base.problem.Fault;
import org.comity.reference.lawbook.ReasonCodes;
import org.comity.reference.lawbook.ReasonCodes.Use;
import org.comity.rules.refusal.ReasonKind;
import org.comity.rules.workflow.Kind;
import org.comity.rules.workflow.SideProcessKind;

/** Checks the codes that come with a side process. */
@ApplicationScoped
class SideProcessCodes {

    private final ReasonCodes codes;

    SideProcessCodes(ReasonCodes codes) {
        this.codes = codes;
    }

    /** The faults of the codes of a side process: its reason, and what it asks for. */
    List<Fault> faults(Kind kind, NewSideProcess wanted, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (wanted.reasonCode() != null) {
            codes.check("reasonCode", wanted.reasonCode(), new Use(kindsFor(wanted.kind()), kind, today), faults);
        } else if (wanted.kind() == SideProcessKind.POSTPONEMENT) {
            faults.add(Fault.ofBody(
                    "reasonCode", "postponement-reason", "Name the coded reason of the postponement (PP_…)"));
        }
        if (!wanted.items().isEmpty() && wanted.kind() != SideProcessKind.REQUEST_FOR_INFORMATION) {
            faults.add(Fault.ofBody("items", "not-applicable", "only a request for information asks for items"));
        }
        for (var i = 0; i < wanted.items().size(); i++) {
            codes.check("items/" + i, wanted.items().get(i), new Use(EnumSet.of(ReasonKind.RI), kind, today), faults);
        }
        return faults;
    }

    /** Each thing that is waited for may be named with the cause of delay that it is. */
    private static Set<ReasonKind> kindsFor(SideProcessKind kind) {
        return switch (kind) {
            case POSTPONEMENT -> EnumSet.of(ReasonKind.PP);
            case REQUEST_FOR_INFORMATION -> EnumSet.of(ReasonKind.RI, ReasonKind.DL);
            case CONDITIONS, TEMPORARY_SURRENDER -> EnumSet.of(ReasonKind.PX, ReasonKind.DL);
            case CONFIDENTIALITY_CHOICE, ORAL_CONFIRMATION, ASSURANCES, TRANSLATION ->
                EnumSet.of(ReasonKind.RI, ReasonKind.DL);
            case CONSULTATION, COMPETING_REQUEST, APPEAL, STATUS_QUERY, SPECIALITY_CONSENT, EXECUTION_QUESTION ->
                EnumSet.of(ReasonKind.DL);
            case NATIONALITY_FOLLOW_UP -> EnumSet.of(ReasonKind.RF, ReasonKind.DL);
        };
    }
}
