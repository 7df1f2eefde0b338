package org.daal4j.input;

import java.io.IOException;
import java.util.Set;
import org.daal4j.table.TableOptions;

/** A way in which files hold a table. */
public interface TableFormat {

  /** Its name, as a value of {@code --format}. */
  String name();

  /** What a message calls such files, as {@code libsvm text}. */
  String noun();

  /** How names of such files end, in small letters, with the dot. */
  Set<String> extensions();

  /**
   * Looks at the first file and plans the splits.
   *
   * @throws org.daal4j.core.BadInputException when a file is unreadable or of another format
   * @throws org.daal4j.core.UsageException when an option does not fit the columns
   */
  RawTable open(InputFiles files, TableOptions options) throws IOException;
}
