package org.daal4j.core;

/**
 * An option that is wrong in itself or does not fit the table. The message names it and a remedy.
 */
public class UsageException extends RuntimeException implements Setting.Message {
  private static final long serialVersionUID = 1;

  /** With a message for the user. */
  public UsageException(String message) {
    super(message);
  }

  /**
   * Of one setting.
   *
   * @param problem what is wrong with it, a sentence that begins with a small letter
   * @param remedy a sentence; empty for none
   */
  public UsageException(Setting setting, String problem, String remedy) {
    this(setting + ": " + problem + (remedy.isEmpty() ? "" : " " + remedy));
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
