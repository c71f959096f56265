package org.comity.rules.obligation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of obligations and acts: an act of this kind meets an obligation of that kind. It never stops the act.
 *
 * @param kind kind of the obligation
 * @param act the act
 * @param onlyOurs true if it is met only where this State is bound
 * @param advice sentence for the person who acts
 */
public record Meeting(ObligationKind kind, ObligedAct act, boolean onlyOurs, String advice) {

    /** The whole table. */
    public static final List<Meeting> TABLE = List.of(
            ours(
                    ObligationKind.USE_LIMIT,
                    ObligedAct.LINK,
                    "The other request may use it after the consent of the other State only"),
            ours(
                    ObligationKind.USE_LIMIT,
                    ObligedAct.USE,
                    "Ask the other State for its consent before it is used in other proceedings"),
            ours(
                    ObligationKind.USE_LIMIT,
                    ObligedAct.PASSING_ON,
                    "The authority that receives it is bound by the limit: inform it"),
            ours(
                    ObligationKind.USE_LIMIT,
                    ObligedAct.LETTER,
                    "A letter that contains it uses it: check that the use is that of its request"),
            ours(
                    ObligationKind.CONFIDENTIALITY,
                    ObligedAct.LINK,
                    "The people of the other request learn of this one: check that they may"),
            ours(
                    ObligationKind.CONFIDENTIALITY,
                    ObligedAct.USE,
                    "A use in other proceedings discloses it: inform the other State first"),
            ours(
                    ObligationKind.CONFIDENTIALITY,
                    ObligedAct.PASSING_ON,
                    "The authority that receives it is bound by the secrecy: inform it"),
            ours(
                    ObligationKind.CONFIDENTIALITY,
                    ObligedAct.LETTER,
                    "A letter about another matter cannot disclose it: check the text"),
            ours(
                    ObligationKind.CONDITION,
                    ObligedAct.LINK,
                    "The condition binds the other request too, where that uses the assistance"),
            ours(ObligationKind.CONDITION, ObligedAct.USE, "Check that the use observes the condition"),
            ours(
                    ObligationKind.CONDITION,
                    ObligedAct.PASSING_ON,
                    "The authority that receives it observes the condition"),
            either(
                    ObligationKind.SPECIALITY,
                    ObligedAct.CHARGE,
                    "Another offence than those of the surrender needs the consent of the State that surrendered the person"),
            ours(
                    ObligationKind.SPECIALITY,
                    ObligedAct.LINK,
                    "Other proceedings against the person need the consent of the State that surrendered the person"),
            either(
                    ObligationKind.SPECIALITY,
                    ObligedAct.SURRENDER,
                    "A further surrender of the person needs the consent of the State that surrendered the person"),
            either(
                    ObligationKind.ASSURANCE,
                    ObligedAct.CHARGE,
                    "Check that the prosecution for this offence observes the assurance"),
            either(ObligationKind.ASSURANCE, ObligedAct.SURRENDER, "The assurance binds from the surrender on"),
            either(ObligationKind.ASSURANCE, ObligedAct.CUSTODY, "Check that the custody observes the assurance"),
            either(
                    ObligationKind.ASSURANCE,
                    ObligedAct.CLOSING,
                    "The observance of the assurance is still to be followed"),
            either(
                    ObligationKind.CUSTODY_CREDIT,
                    ObligedAct.CUSTODY,
                    "This time in custody is credited towards the sentence"),
            either(ObligationKind.CUSTODY_CREDIT, ObligedAct.CLOSING, "The credit of the custody is not recorded"),
            either(
                    ObligationKind.RETURN_OF_PERSON,
                    ObligedAct.SURRENDER,
                    "The person is to be returned: a further surrender would prevent the return"),
            either(ObligationKind.RETURN_OF_PERSON, ObligedAct.CLOSING, "The return of the person is not recorded"),
            either(
                    ObligationKind.RETURN_OF_ORIGINALS,
                    ObligedAct.CLOSING,
                    "The return of the originals is not recorded"),
            either(ObligationKind.FEEDBACK, ObligedAct.CLOSING, "The report on the outcome is not recorded"),
            either(ObligationKind.CONDITION, ObligedAct.CLOSING, "The fulfilment of the condition is not recorded"),
            either(ObligationKind.OTHER, ObligedAct.CLOSING, "The fulfilment of the obligation is not recorded"));

    private static Meeting ours(ObligationKind kind, ObligedAct act, String advice) {
        return new Meeting(kind, act, true, advice);
    }

    private static Meeting either(ObligationKind kind, ObligedAct act, String advice) {
        return new Meeting(kind, act, false, advice);
    }

    /** The row for an obligation and an act. */
    public static Optional<Meeting> of(ObligationKind kind, ObligedAct act, boolean isOurs) {
        return TABLE.stream()
                .filter(row -> row.kind == kind && row.act == act && (isOurs || !row.onlyOurs))
                .findFirst();
    }

    /** The article of the Convention from which an obligation of a kind follows; null if it follows from another source. */
    public static @Nullable String article(ObligationKind kind) {
        return switch (kind) {
            case USE_LIMIT -> "46(19)";
            case CONFIDENTIALITY -> "46(20)";
            case RETURN_OF_PERSON -> "46(11)(b)";
            case CUSTODY_CREDIT -> "46(11)(d)";
            case CONDITION -> "46(26)";
            case RETURN_OF_ORIGINALS, SPECIALITY, ASSURANCE, FEEDBACK, OTHER -> null;
        };
    }
}
