package org.comity.reference.minimis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.base.problem.ProblemException;
import org.comity.base.web.Versioned;
import org.comity.reference.authority.OfficeList;
import org.comity.reference.authority.OfficeLists;
import org.comity.reference.lawbook.LawBook;
import org.comity.rules.workflow.Kind;

/** Enters policies on minor matters in the list of an office, changes and ends them, and shows them. */
@ApplicationScoped
class KeepMinimisPolicies {

    private final MinimisPolicies policies;
    private final OfficeLists lists;
    private final LawBook book;

    KeepMinimisPolicies(MinimisPolicies policies, OfficeLists lists, LawBook book) {
        this.book = book;
        this.policies = policies;
        this.lists = lists;
    }

    @Transactional
    List<MinimisPolicyView> all(String authority) {
        lists.requireVisible(authority);
        return policies.read(authority);
    }

    @Transactional
    Versioned<MinimisPolicyView> one(String authority, String code) {
        lists.requireVisible(authority);
        return shown(policies.find(authority, code).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    Versioned<MinimisPolicyView> keep(String authority, String code, NewMinimisPolicy wanted) {
        lists.requireChangeable(authority, "minimisPolicy", code);
        check(wanted);
        var policy = lists.changing(policies.find(authority, code), id -> new MinimisPolicy(id, authority, code));
        policy.says(wanted);
        policies.persist(policy);
        lists.note(authority, OfficeList.MINIMIS_POLICIES, code, wanted);
        policies.flush();
        policies.forgetAfterTransaction(authority);
        return shown(policy);
    }

    private void check(NewMinimisPolicy wanted) {
        var faults = new ArrayList<Fault>();
        checkKinds(wanted.kinds(), faults);
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(one -> one.getCurrencyCode().equals(wanted.currency()))) {
            faults.add(Fault.ofBody("currency", "unknown", "must be a currency of ISO 4217"));
        }
        boolean hasText = wanted.textRead() != null && !wanted.textRead().isBlank();
        if (wanted.basis() == MinimisBasis.LAW && !hasText) {
            faults.add(
                    Fault.ofBody("textRead", "missing", "a policy is law only if somebody has read the text: name it"));
        }
        if (wanted.basis() == MinimisBasis.POLICY && hasText) {
            faults.add(Fault.ofBody("textRead", "not-applicable", "is named for a policy based on law alone"));
        }
        if (wanted.until() != null && wanted.until().isBefore(wanted.from())) {
            faults.add(Fault.ofBody("until", "out-of-order", "cannot be before from"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
    }

    /** A refusal of another kind cannot have the ground. */
    private void checkKinds(List<Kind> kinds, List<Fault> faults) {
        for (var i = 0; i < kinds.size(); i++) {
            var kind = kinds.get(i);
            if (book.reason(MinimisPolicies.GROUND).stream().noneMatch(ground -> ground.canConcern(kind))) {
                faults.add(Fault.ofBody(
                        "kinds/" + i,
                        "not-applicable",
                        MinimisPolicies.GROUND + " is no ground for this kind of request"));
            }
        }
    }

    private static Versioned<MinimisPolicyView> shown(MinimisPolicy policy) {
        return new Versioned<>(policy.view(), policy.version());
    }
}
