package org.daal4j.input;

import java.io.IOException;
import java.util.Set;

/** A way in which files hold a table. */
public interface TableFormat {

  /** Its name, as a user says it. */
  String name();

  /** What a message calls such files, as {@code libsvm text}. */
  String noun();

  /** How names of such files end, in small letters, with the dot. */
  Set<String> extensions();

  /**
   * Looks at the beginning of the first file.
   *
   * @throws org.daal4j.core.BadInputException when it is unreadable or of another format
   */
  SeenTable open(InputFiles files) throws IOException;
}
