package org.daal4j.cli.launch;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * Hadoop's settings, found the way Hadoop looks for them. {@code bin/daal4j} names their directory
 * in a system property and not on the class path, because a class path with a directory on it
 * cannot have an archive of loaded classes, which halves the time to start. Under {@code hadoop
 * jar} they are on the class path and the property is not set.
 */
public final class SettingsDirectory {

  /** System property with the directory. */
  static final String PROPERTY = "daal4j.conf.dir";

  private SettingsDirectory() {}

  /** Lets this thread, and those it starts, find resources in the directory, too. */
  public static void addToContext() {
    String directory = System.getProperty(PROPERTY);
    if (directory == null) {
      return;
    }
    URL url;
    try {
      url = Path.of(directory).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(PROPERTY + ": " + directory, e);
    }
    Thread thread = Thread.currentThread();
    thread.setContextClassLoader(
        new URLClassLoader("settings", new URL[] {url}, thread.getContextClassLoader()));
  }
}
