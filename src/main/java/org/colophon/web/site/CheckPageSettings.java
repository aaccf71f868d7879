package org.colophon.web.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the public check of certificates runs.
 *
 * @param perMinute how many checks one sender may make in a minute
 */
@ConfigurationProperties("colophon.web.check")
record CheckPageSettings(@DefaultValue("30") int perMinute) {}
