package org.colophon.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Part of the demo: there unless {@code colophon.demo.enabled} is false; production refuses it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "colophon.demo.enabled", matchIfMissing = true)
@interface OnlyInDemo {}
