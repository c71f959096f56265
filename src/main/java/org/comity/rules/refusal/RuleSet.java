package org.comity.rules.refusal;

import java.util.Set;
import org.comity.rules.law.LawEntry;
import org.comity.rules.law.SortedCopy;
import org.comity.rules.law.Source;

/**
 * The grounds of one instrument for one form of cooperation.
 *
 * @param code the stable code
 * @param title it in words
 * @param instrument the code of the instrument
 * @param appliesTo the form of cooperation
 * @param mandatory the grounds on which it demands refusal
 * @param optional the grounds on which it allows refusal
 * @param forbidden the prohibitions it makes
 * @param verified true if the set was checked against the official text
 * @param source the text it comes from
 */
public record RuleSet(
        String code,
        String title,
        String instrument,
        AppliesTo appliesTo,
        Set<String> mandatory,
        Set<String> optional,
        Set<String> forbidden,
        boolean verified,
        Source source)
        implements LawEntry {

    public RuleSet {
        mandatory = SortedCopy.of(mandatory);
        optional = SortedCopy.of(optional);
        forbidden = SortedCopy.of(forbidden);
    }
}
