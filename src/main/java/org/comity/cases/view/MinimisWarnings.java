package org.comity.cases.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.DualCriminality;
import org.comity.cases.request.content.Measure;
import org.comity.cases.request.content.OffenceNamed;
import org.comity.cases.request.content.RequestContent;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.minimis.MinimisBasis;
import org.comity.reference.minimis.MinimisPolicies;
import org.comity.reference.minimis.MinimisPolicyView;
import org.comity.rules.workflow.Direction;

/**
 * Warns that a policy of the office on minor matters may bear on a request from abroad that is not over. The value of a matter is in
 * no field of a request, so that a warning always leaves the comparison to a person.
 */
@ApplicationScoped
class MinimisWarnings {

    /** The ground of a refusal that would follow. */
    private static final String GROUND = "RF_DE_MINIMIS";

    private static final String CONVENTION = "UNCAC";

    private final MinimisPolicies policies;
    private final OwnAuthorities authorities;

    MinimisWarnings(MinimisPolicies policies, OwnAuthorities authorities) {
        this.policies = policies;
        this.authorities = authorities;
    }

    /** A warning for each policy that is in force today and may bear on the request, in sentences. */
    List<String> of(CooperationRequest request, RequestContent content) {
        var procedure = request.procedure();
        if (procedure.direction() != Direction.INCOMING
                || request.state().standing().isOver()) {
            return List.of();
        }
        var listed = policies.listed(request.authority());
        return listed.isEmpty()
                ? List.of()
                : warnings(listed, request, content, authorities.today(request.authority()));
    }

    private static List<String> warnings(
            List<MinimisPolicyView> listed, CooperationRequest request, RequestContent content, LocalDate today) {
        return listed.stream()
                .filter(policy -> policy.isInForce(today))
                .filter(policy -> policy.kinds().isEmpty()
                        || policy.kinds().contains(request.procedure().kind()))
                .filter(policy -> mayCover(policy, content))
                .map(policy -> warning(policy, content))
                .toList();
    }

    /** A policy on some offences bears on a request whose offences are all among them, or are not recorded by article. */
    private static boolean mayCover(MinimisPolicyView policy, RequestContent content) {
        return policy.offences().isEmpty()
                || content.offences().stream()
                        .map(OffenceNamed::article)
                        .filter(Objects::nonNull)
                        .allMatch(policy.offences()::contains);
    }

    private static String warning(MinimisPolicyView policy, RequestContent content) {
        var sentences = new ArrayList<String>();
        var kind = policy.basis() == MinimisBasis.LAW ? "The rule of law" : "The policy of the office";
        sentences.add("%s %s (%s; %s) may bear on the request: a matter of up to %s %s is minor"
                .formatted(
                        kind,
                        policy.code(),
                        policy.name(),
                        policy.textRead() == null ? policy.source() : policy.textRead(),
                        policy.amount().toPlainString(),
                        policy.currency()));
        sentences.add("Not compared: no value of the matter is recorded" + unknown(policy, content));
        if (content.instruments().contains(CONVENTION)) {
            sentences.add(underTheConvention(content));
        }
        sentences.add("Consult the requesting State before a refusal, whose ground would be " + GROUND);
        return String.join(". ", sentences);
    }

    private static String unknown(MinimisPolicyView policy, RequestContent content) {
        return policy.offences().isEmpty() || content.offences().stream().anyMatch(offence -> offence.article() != null)
                ? ""
                : ", and no offence by article";
    }

    private static String underTheConvention(RequestContent content) {
        var bars = new ArrayList<String>();
        if (content.measures().stream().anyMatch(Measure::coercive)) {
            bars.add("a measure of the request is coercive");
        }
        if (content.measures().stream()
                .noneMatch(measure -> measure.dualCriminality() == DualCriminality.NOT_FULFILLED)) {
            bars.add("it is not recorded that dual criminality is missing");
        }
        return "UNCAC article 46(9)(b) allows this ground only for assistance that is not coercive, where dual criminality is missing"
                + (bars.isEmpty() ? "" : "; " + String.join(", and ", bars));
    }
}
