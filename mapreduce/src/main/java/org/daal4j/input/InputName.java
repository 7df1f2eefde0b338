package org.daal4j.input;

/**
 * An input as the user named it.
 *
 * @param path a path or URI of files, directories or globs
 * @param place where the user named it, in front of messages about it: a list and the line in it,
 *     up to a colon and a blank; empty for an argument
 */
public record InputName(String path, String place) {

  /** One that is an argument. */
  public static InputName argument(String path) {
    return new InputName(path, "");
  }
}
