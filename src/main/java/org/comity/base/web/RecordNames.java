package org.comity.base.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The words for the records of a resource whose operations are inherited. The API document has them in the place of
 * {@code {one}}, {@code {One}}, {@code {many}}, {@code {adding}}, {@code {correcting}} and {@code {ending}}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RecordNames {

    /** A record, such as {@code note}. */
    String one();

    /** Several records, such as {@code notes}. */
    String many();

    /** A sentence on the operation that adds one. */
    String adding() default "";

    /** A sentence on the operation that corrects one. */
    String correcting() default "";

    /** A sentence on the operation that ends one. */
    String ending() default "";
}
