package org.daal4j.engine.libraries;

import java.net.URI;
import org.apache.hadoop.fs.Path;

/**
 * A file that nodes fetch for the containers of a run.
 *
 * @param path qualified, where every node can read it
 * @param link its name in the directory of a container
 */
public record ShippedFile(Path path, String link, Kind kind) {

  /** What a container does with it. */
  public enum Kind {
    /** Loads classes from it. */
    JAR,
    /** Reads it. */
    FILE,
    /** Finds it unpacked. */
    ARCHIVE
  }

  /** As the distributed cache of Hadoop's jobs names it. */
  public URI linked() {
    return URI.create(path.toUri() + "#" + link);
  }
}
