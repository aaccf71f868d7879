package org.colophon.program;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this installation finds its program.
 *
 * @param location folder of {@code program.yaml}, {@code rules.yaml} and {@code editions/}
 */
@ConfigurationProperties("colophon.program")
record ProgramSettings(@DefaultValue("classpath:program/") String location) {}
