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
 * A rule of a wire type that no other constraint can say, such as one about several of its fields: the method it stands at
 * must answer true. The fault is told of the object, or of one field of it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@AssertTrue
@ReportAsSingleViolation
public @interface MustHold {

    /** What must be so, in words. */
    String message();

    /** The field at fault; empty if it is the object as a whole. */
    String field() default "";

    /** For the validator. */
    Class<?>[] groups() default {};

    /** For the validator. */
    Class<? extends Payload>[] payload() default {};
}
