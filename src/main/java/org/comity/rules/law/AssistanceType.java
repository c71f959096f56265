package org.comity.rules.law;

/**
 * A kind of assistance that may be asked for, UNCAC article 46(3).
 *
 * @param letter the letter of the paragraph
 * @param code the stable code
 * @param title its name in short
 * @param coercion whether it is usually coercive; each measure says for itself
 * @param assetRecovery true if it belongs to chapter V
 * @param verified true if the entry was checked against the official text
 * @param source the text it comes from
 */
public record AssistanceType(
        String letter,
        String code,
        String title,
        Coercion coercion,
        boolean assetRecovery,
        boolean verified,
        Source source)
        implements LawEntry {

    /** Whether a kind of assistance usually needs force of law against someone. */
    public enum Coercion {
        USUALLY,
        RARELY,
        DEPENDS
    }
}
