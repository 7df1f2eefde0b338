package org.daal4j.table;

/** Where in a file a record stands. */
public sealed interface RecordPlace {

  /** As a message says it, without the name of the file. */
  String text();

  /**
   * Of text: {@code record at byte B (line L)}, without the line when it is not known.
   *
   * @param offset where the record starts, in (decompressed) bytes from the start of the file
   * @param line its line number from 1, or {@link #UNKNOWN_LINE}
   */
  record InText(long offset, long line) implements RecordPlace {

    /** Stands for a line number that is not known, because the reader did not start at line 1. */
    public static final long UNKNOWN_LINE = -1;

    @Override
    public String text() {
      return "record at byte " + offset + (line == UNKNOWN_LINE ? "" : " (line " + line + ")");
    }
  }

  /**
   * Of a file that holds values, not lines: {@code row R} and which part of the file that is in.
   *
   * @param row number of the row, from 1: in the file, or in the part where that is how it is told
   * @param part as {@code (row group 2)} or {@code of the block at byte 512}; empty when there are
   *     no parts
   */
  record OfRow(long row, String part) implements RecordPlace {

    @Override
    public String text() {
      return "row " + row + (part.isEmpty() ? "" : " " + part);
    }
  }
}
