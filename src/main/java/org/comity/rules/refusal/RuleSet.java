package org.comity.rules.refusal;

import java.util.Set;
import org.comity.rules.law.LawEntry;
import org.comity.rules.law.SortedCopy;
import org.comity.rules.law.Source;

/**
 * The grounds of one instrument for one form of cooperation.
 *
 * @param code stable code of the set of grounds, such as {@code ECE}
 * @param title name of the set in English
 * @param instrument the code of the instrument
 * @param appliesTo form of cooperation the set holds for
 * @param mandatory codes of the reasons (kind RF) on which the instrument demands refusal
 * @param optional codes of the reasons (kind RF) on which the instrument allows refusal
 * @param forbidden codes of the prohibitions (kind PH) the instrument makes, of the list GET /api/v1/law/prohibitions
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
