package org.comity.base.limits;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks operations that may occupy the database for seconds. Few of them run at once. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Costly {

    /** The query parameters of which one makes a call costly; without any, every call is. */
    String[] with() default {};
}
