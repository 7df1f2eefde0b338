package org.daal4j.text;

import java.util.List;
import org.daal4j.core.Portable;

/**
 * The columns of a table and what each is for: what the user said, resolved against the files. Sent
 * to tasks.
 */
public sealed interface TableLayout extends Portable permits RecordLayout, StoredLayout {

  /** Names of the numeric columns: features, then responses. */
  List<String> columns();

  /** How many of {@link #columns()} are features; the others are responses. */
  int features();

  /** Position from 1, in the file, of each of {@link #columns()}. */
  int[] positions();

  /** Names of the text columns, in the order of the options. */
  List<String> textColumns();

  /** How many of {@link #textColumns()}, from the first, are labels. */
  int labels();

  /** Whether a label that is a number has one form, however it is written. */
  boolean hasNumberLabels();

  /** Names of all columns of the file, in file order. */
  List<String> fileColumns();

  /** Where the names of the columns come from. */
  ColumnOrigin origin();

  /**
   * Options with which the table would be read better, as its first lines look: whole sentences,
   * for messages about what is not found in it or cannot be read. Empty when there are none.
   */
  default String advice() {
    return "";
  }
}
