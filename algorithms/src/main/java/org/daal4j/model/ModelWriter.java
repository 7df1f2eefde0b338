package org.daal4j.model;

import java.io.IOException;
import java.util.List;
import org.daal4j.core.RowWriter;
import org.daal4j.core.Setting;

/** Where a result goes: tables, which become CSV files with a header line, and named values. */
public interface ModelWriter {

  /** Writes the lines of a table, without the header. */
  @FunctionalInterface
  interface Lines {
    /** Writes all lines. */
    void writeTo(RowWriter lines) throws IOException;
  }

  /**
   * Writes a table.
   *
   * @param file its name in the result directory, as {@code beta.csv}
   * @param header names of its columns
   */
  void table(String file, List<String> header, Lines body) throws IOException;

  /** A field of model.json: string, number, boolean, or list or map of those. */
  void put(String key, Object value);

  /**
   * A sentence the user should read.
   *
   * @param sentence its settings as {@link org.daal4j.core.Setting#tell} takes them
   */
  void warn(String sentence);

  /**
   * A sentence as readers of the result have it.
   *
   * @param sentence its settings as {@link org.daal4j.core.Setting#tell} takes them
   */
  default String words(String sentence) {
    return Setting.plain(sentence);
  }
}
