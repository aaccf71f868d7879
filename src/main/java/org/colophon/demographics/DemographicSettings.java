package org.colophon.demographics;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this installation finds what is asked.
 *
 * @param questionnaire a YAML file
 */
@ConfigurationProperties("colophon.demographics")
record DemographicSettings(
    @DefaultValue("classpath:demographics/questionnaire.yaml") String questionnaire) {}
