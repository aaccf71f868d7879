package org.colophon.installation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of this installation. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Installation.class)
class InstallationConfiguration {}
