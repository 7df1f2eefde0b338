package org.daal4j.table;

import org.daal4j.core.BadInputException;

/**
 * A record that is not what the options allow. The message reads {@code FILE: PLACE: REASON}, with
 * the place as {@link RecordPlace} says it.
 */
public final class BadRecordException extends BadInputException {
  private static final long serialVersionUID = 1;

  private final String file;
  private final transient RecordPlace place;
  private final String reason;
  private final String finding;

  /**
   * Describes the record.
   *
   * @param file name of the file
   * @param place where in it the record stands
   * @param reason what is wrong, and the remedy, in whole sentences
   */
  public BadRecordException(String file, RecordPlace place, String reason) {
    this(file, place, reason, "");
  }

  /** With a remedy that holds only unless the whole table is of another format. */
  public BadRecordException(String file, RecordPlace place, String finding, String remedy) {
    super(file + ": " + place.text() + ": " + join(finding, remedy));
    this.file = file;
    this.place = place;
    this.reason = join(finding, remedy);
    this.finding = finding;
  }

  private static String join(String finding, String remedy) {
    return remedy.isEmpty() ? finding : finding + " " + remedy;
  }

  /** The same record, of a table for which there is another remedy. */
  public BadRecordException withRemedy(String remedy) {
    return new BadRecordException(file, place, finding, remedy);
  }

  /** Name of the file. */
  public String file() {
    return file;
  }

  /** Where in the file it stands. */
  public RecordPlace place() {
    return place;
  }

  /** What is wrong, and the remedy, as {@link #marked} has it. */
  public String reason() {
    return reason;
  }
}
