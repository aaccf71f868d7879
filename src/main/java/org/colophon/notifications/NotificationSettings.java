package org.colophon.notifications;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves. The first two are read where the schedule is made, {@link DispatchSchedule}.
 *
 * @param dispatch whether waiting notices are sent by themselves
 * @param dispatchEvery how long to rest after each look for waiting notices
 * @param outgoingFolder where mails are put while no mail server is set ({@code spring.mail.host})
 * @param refusedDomain a domain to which the outgoing folder takes no mail, as a mail server would
 *     that finds no mailbox there; empty for none
 * @param officeAddress the program office's address: mails come from it, answers go to it
 * @param officeName how mails sign off and whom they come from
 */
@ConfigurationProperties("colophon.notifications")
record NotificationSettings(
    @DefaultValue("true") boolean dispatch,
    @DefaultValue("5s") Duration dispatchEvery,
    @DefaultValue("data/outgoing-mail") Path outgoingFolder,
    @DefaultValue("") String refusedDomain,
    @DefaultValue("certification-office@example.org") String officeAddress,
    @DefaultValue("Certification program office") String officeName) {}
