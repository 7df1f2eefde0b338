package org.daal4j.table;

import org.daal4j.core.BadInputException;

/**
 * A record that is not what the options allow. The message reads {@code FILE: record at byte B
 * (line L): REASON}; without the line when it is not known.
 */
public final class BadRecordException extends BadInputException {
  private static final long serialVersionUID = 1;

  /** Stands for a line number that is not known, because the reader did not start at line 1. */
  public static final long UNKNOWN_LINE = -1;

  private final String file;
  private final long offset;
  private final long line;
  private final String reason;
  private final String finding;

  /**
   * Describes the record.
   *
   * @param file name of the file
   * @param offset where the record starts, in (decompressed) bytes from the start of the file
   * @param line its line number from 1, or {@link #UNKNOWN_LINE}
   * @param reason what is wrong, and the remedy, in whole sentences
   */
  public BadRecordException(String file, long offset, long line, String reason) {
    this(file, offset, line, reason, "");
  }

  /** With a remedy that holds only unless the whole table is of another format. */
  public BadRecordException(String file, long offset, long line, String finding, String remedy) {
    super(
        file
            + ": record at byte "
            + offset
            + (line == UNKNOWN_LINE ? "" : " (line " + line + ")")
            + ": "
            + join(finding, remedy));
    this.file = file;
    this.offset = offset;
    this.line = line;
    this.reason = join(finding, remedy);
    this.finding = finding;
  }

  private static String join(String finding, String remedy) {
    return remedy.isEmpty() ? finding : finding + " " + remedy;
  }

  /** The same record, of a table for which there is another remedy. */
  public BadRecordException withRemedy(String remedy) {
    return new BadRecordException(file, offset, line, finding, remedy);
  }

  /** Name of the file. */
  public String file() {
    return file;
  }

  /** Where the record starts, in bytes from the start of the file. */
  public long offset() {
    return offset;
  }

  /** Line number from 1, or {@link #UNKNOWN_LINE}. */
  public long line() {
    return line;
  }

  /** What is wrong, and the remedy. */
  public String reason() {
    return reason;
  }
}
