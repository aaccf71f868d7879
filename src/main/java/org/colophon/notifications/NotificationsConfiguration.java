package org.colophon.notifications;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Chooses the way mails leave: the mail server when one is set, else a folder. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationSettings.class)
class NotificationsConfiguration {

  @Bean
  MailTransport mailTransport(
      @Value("${spring.mail.host:}") String host,
      ObjectProvider<JavaMailSender> sender,
      NotificationSettings settings,
      Clock clock) {
    return host.isBlank()
        ? new FolderTransport(settings.outgoingFolder(), settings.refusedDomain(), clock.getZone())
        : new SmtpTransport(sender.getObject());
  }
}
