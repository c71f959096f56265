package org.comity.base.limit;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An act that may take minutes, such as an import or a verification. Only a few of all such acts run at once, so that they
 * never hold all connections of the database, and few of one authority; further ones are answered 503 before they begin.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Limited {}
