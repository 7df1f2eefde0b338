package org.daal4j.input;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.daal4j.core.Engine;
import org.daal4j.core.PartialSize;
import org.daal4j.table.TableLayout;

/** A table whose files are known, and whose columns may have to be found out in a pass. */
public interface RawTable {

  /** Name of its format, as a user says it. */
  String format();

  /** Its files. */
  InputFiles input();

  /** The splits in input order. */
  List<RowsSplit> plan();

  /** Identifies the bytes of the table and how they are cut. */
  String fingerprint();

  /** The table, when no pass is needed to know its columns. */
  Optional<FileTable> known();

  /** The columns of its files, when no pass is needed to know them. */
  default Optional<TableLayout> seen() {
    return known().map(FileTable::layout);
  }

  /** How many columns its rows have, features and responses, when no pass is needed to know it. */
  default OptionalInt width() {
    return known().map(table -> OptionalInt.of(table.columns().size())).orElse(OptionalInt.empty());
  }

  /**
   * Some passes that find out what is not known yet.
   *
   * @param least how many there are at least
   * @param most how many there are at most
   * @param purpose what they find out, as {@code counts the features}
   */
  record Finding(int least, int most, String purpose) {}

  /** What {@link #resolve} takes. */
  List<Finding> findings();

  /**
   * Finds out what is not known yet.
   *
   * @param partial what a pass over the table will build, for any number of columns
   * @throws org.daal4j.core.BadInputException when there are no columns, or more than with which
   *     that fits in memory
   */
  FileTable resolve(Engine engine, PartialSize partial) throws IOException;
}
