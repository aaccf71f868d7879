package org.colophon.files;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where files are kept and how large one may be.
 *
 * @param folder the folder that holds them
 * @param maxSize the largest file that may be uploaded
 */
@ConfigurationProperties("colophon.files")
record FileSettings(
    @DefaultValue("data/files") Path folder, @DefaultValue("10MB") DataSize maxSize) {}
