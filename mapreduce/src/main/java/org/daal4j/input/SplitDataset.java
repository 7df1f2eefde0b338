package org.daal4j.input;

import java.util.List;
import org.daal4j.core.Dataset;
import org.daal4j.table.ColumnOrigin;

/** A table that engines can run passes over: splits in input order, and how to read them. */
public interface SplitDataset extends Dataset {

  /** The splits in input order; the ordinal of each is its place. */
  List<RowsSplit> plan();

  /** Reads the splits. */
  RowSource source();

  /** Where the names of the columns come from. */
  ColumnOrigin origin();

  /** What a message calls this table. */
  String name();

  /** Bytes of all splits as stored. */
  long bytes();

  /** How many malformed records may be left out in the whole table. */
  long maxBadRecords();

  /**
   * What to do when hardly a row can be read, as far as the first lines tell: whole sentences.
   * Empty when nothing is known.
   */
  default String advice() {
    return "";
  }

  /** Whether the files are text, which may have a header and delimiters. */
  default boolean isText() {
    return true;
  }

  /** How many bytes of rows make a part when the table is packed. */
  long partBytes();

  /** Bytes of memory that a split takes while it is read, beside a block of rows. */
  default long openBytes() {
    return 0;
  }

  /** Identifies the bytes of the table and how they are cut. */
  String fingerprint();

  /** Identifies each of its files, however they are cut; none where rows are in no file. */
  default List<String> files() {
    return List.of();
  }
}
