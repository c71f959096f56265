package org.comity.cases.asset.event;

/** The answer of the requesting State to the intention to lift a freeze, UNCAC article 55(8). */
public enum LiftingAnswer {
    /** It gave reasons in favour of continuing the measure. */
    REASONS_FOR_CONTINUING,
    /** It agreed to the lifting. */
    AGREED,
    /** It gave no answer in the time that it had. */
    SILENT
}
