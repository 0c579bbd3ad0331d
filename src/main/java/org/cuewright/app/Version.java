package org.cuewright.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// Which Cuewright this is, as the build wrote it down.
public final class Version {
    public static final String NUMBER = read();

    private Version() {}

    private static String read() {
        try (var in = Version.class.getResourceAsStream("version.properties")) {
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
