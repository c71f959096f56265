package org.comity.rules.refusal;

/** A result of the check of a refusal. A finding that does not block is reported and recorded. */
public sealed interface Finding {

    /** True if the refusal cannot be recorded like this. */
    boolean blocks();

    /** The law book does not have the ground. Codes must be known, whether or not we decided. */
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

    /** The ground needs a narrative. The finding does not block by itself, because the step checks the narrative. */
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
