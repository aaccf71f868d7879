package org.colophon.installation;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation runs.
 *
 * @param baseUrl the address people reach it at; every link in a mail, a QR code or a certificate
 *     starts with it
 * @param programName how the program calls itself to people
 * @param dataFolder where files, the database of a first try and mail that was not sent are kept
 * @param secret signs what is handed out and must come back unchanged; production demands its own
 */
@ConfigurationProperties("colophon")
public record Installation(
    @DefaultValue("http://localhost:8080") URI baseUrl,
    @DefaultValue("Library Support Staff Certification Program") String programName,
    @DefaultValue("data") Path dataFolder,
    @DefaultValue("for trying out only, production demands its own") String secret) {}
