package org.daal4j.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which version this is. */
public final class VersionInfo {

  private VersionInfo() {}

  /** The version, as {@code 0.1.0}. */
  public static String version() {
    Properties properties = new Properties();
    try (InputStream in = VersionInfo.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("version.properties in the jar is not readable", e);
    }
    return properties.getProperty("version");
  }
}
