package org.daal4j.result;

import java.io.IOException;
import org.daal4j.core.Setting;

/** The output is there already and may not be replaced. The message says why and the remedy. */
public class OutputExistsException extends IOException implements Setting.Message {
  private static final long serialVersionUID = 1;

  /** With a message for the user. */
  public OutputExistsException(String message) {
    super(message);
  }

  @Override
  public String marked() {
    return super.getMessage();
  }

  @Override
  public String getMessage() {
    return Setting.plain(marked());
  }
}
