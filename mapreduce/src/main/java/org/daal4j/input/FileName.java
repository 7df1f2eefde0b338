package org.daal4j.input;

import org.apache.hadoop.fs.Path;

/** What messages call a file. */
public final class FileName {

  private FileName() {}

  /**
   * A local file goes by its path, from the working directory when it lies below it; a file
   * elsewhere by its URI.
   */
  public static String of(Path path) {
    String scheme = path.toUri().getScheme();
    if (scheme != null && !scheme.equals("file")) {
      return path.toString();
    }
    String local = path.toUri().getPath();
    String here = System.getProperty("user.dir", "") + "/";
    return local.startsWith(here) && local.length() > here.length()
        ? local.substring(here.length())
        : local;
  }
}
