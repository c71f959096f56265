package org.comity.registers.words;

import java.util.Map;
import java.util.Optional;
import org.comity.base.sheet.text.TextKey;
import org.comity.reference.authority.NamedCodes;

/**
 * The words by which registers name the executing authorities of an office.
 *
 * @param codes the list of the office
 * @param matched the codes of the names that the administrator of the office has matched, by the keys of the names
 */
public record AgencyWords(NamedCodes codes, Map<String, String> matched) {

    /** Those of an office without a list. */
    public static final AgencyWords NONE = new AgencyWords(new NamedCodes(Map.of(), ""), Map.of());

    /** The code that is meant; empty if the list and the matches know none, or the list knows several. */
    public Optional<String> code(String words) {
        return codes.entries().containsKey(words)
                ? Optional.of(words)
                : Optional.ofNullable(matched.get(TextKey.of(words))).or(() -> codes.meantBy(words));
    }

    /** The end of a sentence that names the code that was perhaps meant; nothing if none is near. */
    public String hint(String words) {
        return codes.hint(words);
    }
}
