package org.comity.base.json;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.AssertTrue;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A rule that no other constraint can express, such as one about several fields: the annotated method must return true.
 * The fault names the object, or one of its fields.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@AssertTrue
@ReportAsSingleViolation
public @interface MustHold {

    /** The rule in words. */
    String message();

    /** The field at fault; empty if it is the object as a whole. */
    String field() default "";

    /** For the validator. */
    Class<?>[] groups() default {};

    /** For the validator. */
    Class<? extends Payload>[] payload() default {};
}
