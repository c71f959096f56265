package org.comity.cases.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.comity.cases.request.CooperationRequest;
import org.comity.cases.request.content.DualCriminality;
import org.comity.cases.request.content.Measure;
import org.comity.cases.request.content.OffenceNamed;
import org.comity.cases.request.content.RequestContent;
import org.comity.reference.authority.OwnAuthorities;
import org.comity.reference.lawbook.LawBook;
import org.comity.reference.minimis.MinimisBasis;
import org.comity.reference.minimis.MinimisPolicies;
import org.comity.reference.minimis.MinimisPolicyView;
import org.comity.rules.refusal.Reason;
import org.comity.rules.workflow.Direction;

/**
 * Warns that a policy of the office on minor matters may bear on a request from abroad that is not over. The value of a matter is in
 * no field of a request, so that a warning always leaves the comparison to a person.
 */
@ApplicationScoped
class MinimisWarnings {

    private static final String CONVENTION = "UNCAC";

    /** The letters of UNCAC article 46(3) that are assistance under its chapter V. */
    private static final Set<String> RECOVERY = Set.of("j", "k");

    private final MinimisPolicies policies;
    private final OwnAuthorities authorities;
    private final LawBook book;

    MinimisWarnings(MinimisPolicies policies, OwnAuthorities authorities, LawBook book) {
        this.book = book;
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
        var ground = book.reason(MinimisPolicies.GROUND);
        return listed.isEmpty() || ground.isEmpty() || !ground.get().canConcern(procedure.kind())
                ? List.of()
                : warnings(listed, ground.get(), request, content, authorities.today(request.authority()));
    }

    private static List<String> warnings(
            List<MinimisPolicyView> listed,
            Reason ground,
            CooperationRequest request,
            RequestContent content,
            LocalDate today) {
        return listed.stream()
                .filter(policy -> policy.isInForce(today))
                .filter(policy -> policy.kinds().isEmpty()
                        || policy.kinds().contains(request.procedure().kind()))
                .filter(policy -> mayCover(policy, content))
                .map(policy -> warning(policy, ground, content))
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

    private static String warning(MinimisPolicyView policy, Reason ground, RequestContent content) {
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
            sentences.addAll(underTheConvention(content));
        }
        sentences.add(
                ground.hasNatureIn(content.instruments())
                        ? "Consult the requesting State before a refusal, whose ground would be " + ground.code()
                        : "Consult the requesting State before a refusal. The law book has the ground " + ground.code()
                                + " in no instrument of the request");
        return String.join(". ", sentences);
    }

    private static String unknown(MinimisPolicyView policy, RequestContent content) {
        var hasArticle = content.offences().stream().anyMatch(offence -> offence.article() != null);
        return (policy.offences().isEmpty() || hasArticle ? "" : ", and no offence by article")
                + (content.measures().isEmpty() ? ", and no measure" : "");
    }

    /** Two provisions have the ground: one for confiscation and provisional measures, one for other assistance. */
    private static List<String> underTheConvention(RequestContent content) {
        var sentences = new ArrayList<String>();
        var others = content.measures().stream()
                .filter(measure -> !RECOVERY.contains(measure.letter()))
                .toList();
        if (others.size() < content.measures().size()) {
            sentences.add(
                    "UNCAC article 55(7) allows this ground for confiscation and provisional measures, coercive or not,"
                            + " if the property is of a de minimis value");
        }
        if (!others.isEmpty() || content.measures().isEmpty()) {
            sentences.add(underArticle46(others));
        }
        return sentences;
    }

    private static String underArticle46(List<Measure> measures) {
        var bars = new ArrayList<String>();
        if (measures.stream().anyMatch(Measure::coercive)) {
            bars.add("a measure of the request is coercive");
        }
        if (measures.stream().noneMatch(measure -> measure.dualCriminality() == DualCriminality.NOT_FULFILLED)) {
            bars.add("it is not recorded that dual criminality is missing");
        }
        return "UNCAC article 46(9)(b) allows this ground only for assistance that is not coercive, where dual"
                + " criminality is missing"
                + (bars.isEmpty() ? "" : "; " + String.join(", and ", bars));
    }
}
