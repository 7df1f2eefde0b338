package org.daal4j.text;

import org.daal4j.core.UsageException;
import org.daal4j.table.FieldText;

/** Which characters can separate fields. */
final class Delimiter {

  private Delimiter() {}

  /**
   * Refuses characters that numbers, quotes or line ends are made of.
   *
   * @throws UsageException naming the character
   */
  static void check(char delimiter) {
    boolean partOfNumbers =
        delimiter >= '0' && delimiter <= '9' || delimiter == '.' || "+-".indexOf(delimiter) >= 0;
    boolean letter = Character.isLetter(delimiter);
    boolean partOfRecords = "\"\r\n".indexOf(delimiter) >= 0;
    if (partOfNumbers || letter || partOfRecords || delimiter > 0x7e) {
      throw new UsageException(
          TextSyntax.DELIMITER,
          FieldText.quote(String.valueOf(delimiter)) + " cannot separate fields.",
          "Give one ASCII character that is no letter, digit, sign, point or double quote.");
    }
  }
}
