package org.daal4j.engine.libraries;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises in what YARN or MapReduce says of a failed container that its Java was to blame, and
 * says it with the remedy: daal4j's own code did not get so far.
 */
public final class JavaTrouble {

  /** Of java.lang.UnsupportedClassVersionError, since Java 8; the name of the class comes first. */
  private static final Pattern TOO_OLD =
      Pattern.compile(
          "org/daal4j/\\S+ has been compiled by a more recent version of the Java Runtime"
              + " \\(class file version [0-9.]+\\), this version of the Java Runtime only"
              + " recognizes class file versions up to ([0-9]{2,3})\\.");

  /** Of the shell that starts a container. */
  private static final Pattern NOT_THERE = Pattern.compile("(/\\S*/bin/java): ([^\\n]{1,99})");

  /** The class files of Java 8 have version 52, and so on. */
  private static final int FIRST_CLASS_VERSION = 44;

  private static final String REMEDY =
      "Give them one by "
          + TaskJava.JDK
          + ": an archive that nodes fetch, or local: and a directory that every"
          + " node has.";

  private JavaTrouble() {}

  /** What the trouble is and what helps, in one line; empty when it is something else. */
  public static Optional<String> in(String diagnostics) {
    Matcher tooOld = TOO_OLD.matcher(diagnostics);
    if (tooOld.find()) {
      int version = Integer.parseInt(tooOld.group(1)) - FIRST_CLASS_VERSION;
      return Optional.of(
          "tasks of the cluster run on Java "
              + version
              + ", but daal4j needs "
              + TaskJava.LEAST_VERSION
              + " or newer. "
              + REMEDY);
    }
    Matcher notThere = NOT_THERE.matcher(diagnostics);
    if (notThere.find()) {
      return Optional.of(
          "tasks of the cluster have no Java on a node: "
              + notThere.group(1)
              + ": "
              + notThere.group(2)
              + ". "
              + REMEDY);
    }
    return Optional.empty();
  }
}
