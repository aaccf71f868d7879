package org.colophon.engine;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks a bean whose own public methods models may call by its name, as in {@code
 * ${followUp.halfwayTo(due)}}.
 *
 * <p>Delegates need no mark. Every other bean is unknown to models.
 */
@Target(TYPE)
@Retention(RUNTIME)
public @interface ForModels {}
