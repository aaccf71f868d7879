package org.colophon.process.correspondence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often people are reminded by hand.
 *
 * @param pause how long after any reminder of a case no other is sent by hand
 */
@ConfigurationProperties("colophon.reminders")
record ReminderSettings(@DefaultValue("7d") Duration pause) {}
