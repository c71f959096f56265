package org.comity.reference.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.comity.reference.authority.OfficeCache;
import org.comity.reference.authority.OfficeEntries;
import org.comity.reference.authority.OwnAuthorities;

/** The rules of assignment of the offices of the caller. */
@ApplicationScoped
public class AssignmentRules implements OfficeEntries<AssignmentRule> {

    private static final Comparator<AssignmentRule> ORDER =
            Comparator.comparingInt(AssignmentRule::position).thenComparing(AssignmentRule::code);

    private final OwnAuthorities authorities;
    private final OfficeCache<List<AssignmentRuleView>> known;

    AssignmentRules(OwnAuthorities authorities, OfficeCache<List<AssignmentRuleView>> known) {
        this.authorities = authorities;
        this.known = known;
    }

    /**
     * Those of an office that are used today, in the order in which they are tried. Every registration needs them, so they are
     * cached for a minute, or until this node changes them. The caller belongs to the office.
     */
    public List<AssignmentRuleView> used(String authority) {
        var rules = known.get(authority, this::inOrder);
        return rules.isEmpty()
                ? rules
                : rules.stream()
                        .filter(rule -> rule.isUsed(authorities.today(authority)))
                        .toList();
    }

    /** All of an office, in the order in which they are tried. */
    List<AssignmentRuleView> inOrder(String authority) {
        return of(authority).stream().sorted(ORDER).map(AssignmentRule::view).toList();
    }

    void forgetAfterTransaction(String authority) {
        known.forgetAfterTransaction(authority);
    }
}
