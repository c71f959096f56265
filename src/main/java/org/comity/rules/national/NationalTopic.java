package org.comity.rules.national;

import org.comity.rules.workflow.Kind;

/** The part of cooperation that a limit or a rule of national law is about. */
public enum NationalTopic {
    /** Arrest before the request for extradition. */
    PROVISIONAL_ARREST,
    /** Grounds of refusal. */
    REFUSAL,
    /** Decision on extradition, custody meanwhile, and surrender. */
    SURRENDER,
    /** Speciality and extradition onward. */
    SPECIALITY,
    /** Mutual legal assistance. */
    ASSISTANCE,
    /** The counting of time limits. */
    COUNTING;

    /** True if it can concern a request of the kind. */
    public boolean canConcern(Kind requested) {
        var isExtradition = requested == Kind.EXTRADITION || requested == Kind.PROVISIONAL_ARREST;
        return switch (this) {
            case PROVISIONAL_ARREST, REFUSAL, SURRENDER, SPECIALITY -> isExtradition;
            case ASSISTANCE -> !isExtradition;
            case COUNTING -> true;
        };
    }
}
