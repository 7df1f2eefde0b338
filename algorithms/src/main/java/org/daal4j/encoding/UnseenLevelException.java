package org.daal4j.encoding;

import org.daal4j.core.BadInputException;
import org.daal4j.core.Setting;
import org.daal4j.table.FieldText;

/** A level that the model does not know. */
public final class UnseenLevelException extends BadInputException {
  private static final long serialVersionUID = 1;

  private static final Setting UNSEEN = Setting.named("unseen");

  private static final String REMEDY =
      " Use " + UNSEEN.to("zero") + " to take it for none of them.";

  UnseenLevelException(String column, String level) {
    super(complaint(column, level));
  }

  private UnseenLevelException(String place, UnseenLevelException found) {
    super(place + ": " + found.marked(), found);
  }

  private static String complaint(String column, String level) {
    return "column "
        + FieldText.name(column)
        + ": "
        + FieldText.quote(level)
        + " is none of its levels in the model."
        + REMEDY;
  }

  /**
   * What a task has said of a level, for a fit, which cannot take it for none of them.
   *
   * @param marked the message of any error
   * @param remedy a sentence
   */
  public static String withRemedy(String marked, String remedy) {
    return marked.replace(REMEDY, " " + remedy);
  }

  /** The same, with the file it was found in. */
  public UnseenLevelException in(String file) {
    return new UnseenLevelException(file, this);
  }
}
