package org.comity.rules.law;

/**
 * A kind of assistance that may be asked for, UNCAC article 46(3).
 *
 * @param letter letter of UNCAC article 46(3), from a to k; the value a measure sends as {@code letter}
 * @param code stable code of the type of assistance
 * @param title short name of the assistance, such as taking evidence
 * @param coercion how often it needs force against a person: {@code USUALLY}, {@code RARELY} or {@code DEPENDS}; each
 *     measure says for itself by {@code coercive}
 * @param assetRecovery true for the types of chapter V, which trace and return assets
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
        /** In most cases, such as a search or a seizure. */
        USUALLY,
        /** In few cases, such as the service of a document. */
        RARELY,
        /** By the circumstances of the single measure. */
        DEPENDS
    }
}
