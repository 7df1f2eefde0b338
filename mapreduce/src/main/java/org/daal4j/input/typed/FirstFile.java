package org.daal4j.input.typed;

import java.io.IOException;
import org.daal4j.core.BadInputException;
import org.daal4j.input.ChangedInput;
import org.daal4j.input.InputFile;
import org.daal4j.input.InputFiles;
import org.daal4j.input.Segment;

/** Looks at the first file of a table, which tells its columns. */
public final class FirstFile {

  private FirstFile() {}

  /** What is seen in a file. */
  @FunctionalInterface
  public interface Look<T> {
    /**
     * Looks.
     *
     * @param name of the file, for messages
     */
    T at(FileBytes bytes, String name) throws IOException;
  }

  /**
   * Looks at the first file, which is still the one that was found.
   *
   * @throws BadInputException when it is gone, has changed or is not what it should be
   */
  public static <T> T look(InputFiles files, Look<T> look) throws IOException {
    InputFile first = files.first();
    Segment whole = first.whole();
    T seen;
    try (FileBytes bytes = new FileBytes(files.conf(), first.path(), first.length())) {
      seen = look.at(bytes, first.name());
    } catch (IOException e) {
      throw ChangedInput.explain(files.conf(), whole, e);
    }
    ChangedInput.refuse(files.conf(), whole);
    return seen;
  }
}
