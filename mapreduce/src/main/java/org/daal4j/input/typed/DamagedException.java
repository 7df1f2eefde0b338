package org.daal4j.input.typed;

import org.daal4j.core.Setting;

/**
 * Bytes that are not what a file of the format may hold. Beside the exceptions of libraries that
 * say the same; whoever knows the file, the part of it and the column makes an error for the user
 * of all of them.
 */
public final class DamagedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says what is wrong, without a full stop. */
  public DamagedException(String message) {
    super(message);
  }

  /** What an exception says is wrong, also one of a library, without a full stop. */
  public static String reason(Exception e) {
    String message = e.getMessage() == null ? e.toString() : Setting.messageOf(e);
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }
}
