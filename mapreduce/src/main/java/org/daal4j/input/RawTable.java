package org.daal4j.input;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.daal4j.core.Engine;
import org.daal4j.core.PartialSize;

/** A table whose files are known, and whose columns may have to be found out in a pass. */
public interface RawTable {

  /** Name of its format, as a value of {@code --format}. */
  String format();

  /** Its files. */
  InputFiles input();

  /** The splits in input order. */
  List<RowsSplit> plan();

  /** Identifies the bytes of the table and how they are cut. */
  String fingerprint();

  /** The table, when no pass is needed to know its columns. */
  Optional<FileTable> known();

  /**
   * Finds out what is not known yet.
   *
   * @param partial what a pass over the table will build, for any number of columns
   * @throws org.daal4j.core.BadInputException when there are no columns, or more than with which
   *     that fits in memory
   */
  FileTable resolve(Engine engine, PartialSize partial) throws IOException;
}
