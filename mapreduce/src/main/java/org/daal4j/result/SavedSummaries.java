package org.daal4j.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.BadInputException;
import org.daal4j.summary.SavedSummary;
import org.daal4j.summary.SummaryFile;

/** What results keep of the rows that they were fitted to. */
public final class SavedSummaries {

  private SavedSummaries() {}

  /**
   * That of a result.
   *
   * @param name of the result, as the user wrote it
   * @throws BadInputException when the result is not complete, holds none, or a damaged one
   */
  public static SavedSummary open(SavedModel result, String name) throws IOException {
    FileSystem fileSystem = result.fileSystem();
    if (!fileSystem.exists(new Path(result.directory(), OutputDirectory.SUCCESS))) {
      throw new BadInputException(
          name
              + ": is not complete: it has no "
              + OutputDirectory.SUCCESS
              + ". Run again what writes it.");
    }
    Path file = new Path(result.directory(), SummaryFile.NAME);
    try {
      return SavedSummary.open(name, name + "/" + SummaryFile.NAME, () -> fileSystem.open(file));
    } catch (FileNotFoundException absent) {
      throw new BadInputException(
          name
              + ": holds no "
              + SummaryFile.NAME
              + ". Fit it again with "
              + SavedSummary.SAVE_PARTIAL
              + ".",
          absent);
    }
  }
}
