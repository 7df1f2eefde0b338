package org.daal4j.text;

import org.daal4j.core.BadInputException;
import org.daal4j.core.Setting;

/** What is refused at the beginning of a file of text, whatever its records are. */
public final class TextBeginning {

  private TextBeginning() {}

  /** Refuses a file whose next line holds a carriage return that ends no line, outside quotes. */
  public static void refuseCarriageReturns(RecordWindow window, String file)
      throws BadInputException {
    byte[] line = window.buffer();
    boolean quoted = false;
    for (int i = window.position(); line[i] != '\n'; i++) {
      quoted ^= line[i] == '"';
      if (line[i] == '\r' && line[i + 1] != '\n' && !quoted) {
        throw new BadInputException(
            file
                + ": has carriage returns without line feeds between its lines, as old Macs wrote"
                + " them. Lines end with LF or CRLF: convert the file, as with tr '\\r' '\\n'.");
      }
    }
  }

  /**
   * Refuses a file in which more comes before the first row than the stretches that start near the
   * start of the file see.
   *
   * @param window at the first row
   * @param end of the stretch
   */
  public static void refuseLongBeginning(RecordWindow window, String file, long end)
      throws BadInputException {
    if (end > RecordLayout.NEAR_BYTES && window.offset() > end) {
      throw new BadInputException(
          file
              + ": so much comes before the first row, "
              + window.offset()
              + " bytes, that a split ends in it. Make splits larger, as with "
              + Setting.SPLIT_BYTES.to(String.valueOf(2 * window.offset()))
              + ".");
    }
  }
}
