package org.comity.rules.refusal;

/** What the check of a refusal found. A finding that does not block is told and recorded. */
public sealed interface Finding {

    /** True if the refusal cannot be recorded like this. */
    boolean blocks();

    /** The book has no such ground. Codes must be known whoever decided. */
    record UnknownGround(String code) implements Finding {
        @Override
        public boolean blocks() {
            return true;
        }
    }

    /** The ground cannot concern a request of this kind. */
    record NotApplicable(String code, boolean blocks) implements Finding {}

    /** The law forbids the ground. */
    record Forbidden(String prohibition, String ground, boolean blocks) implements Finding {}

    /** The ground needs a justification that was not given. */
    record Unanswered(String prohibition, String ground, boolean blocks) implements Finding {}

    /** The ground needed a justification, which was given. */
    record Warned(String prohibition, String ground) implements Finding {
        @Override
        public boolean blocks() {
            return false;
        }
    }

    /**
     * The ground says nothing without words. It does not block by itself, since whoever takes the step holds it against
     * the narrative that came with it.
     */
    record NarrativeRequired(String code) implements Finding {
        @Override
        public boolean blocks() {
            return false;
        }
    }

    /** The book does not know what the request's legal bases say of the ground. */
    record NatureUnknownForBasis(String code) implements Finding {
        @Override
        public boolean blocks() {
            return false;
        }
    }
}
