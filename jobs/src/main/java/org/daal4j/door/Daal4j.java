package org.daal4j.door;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * What {@code hadoop jar daal4j.jar} runs: the program, or on a Java that is too old for it two
 * lines about what to set. Compiled for Java 8, and alone in that: it may use no other class of
 * ours.
 */
public final class Daal4j {

  private static final String PROGRAM = "org.daal4j.cli.Main";

  /** Of the class files of Java 17. */
  private static final double LEAST_CLASS_VERSION = 61;

  /** As that of a command that is used wrongly. */
  private static final int USAGE = 2;

  private Daal4j() {}

  /**
   * Hands the arguments to the program, which ends the process.
   *
   * @throws Throwable what the program throws, and nothing around it: launchers look for their own
   *     exceptions
   */
  public static void main(String[] arguments) throws Throwable {
    if (Double.parseDouble(System.getProperty("java.class.version")) < LEAST_CLASS_VERSION) {
      System.err.println(refusal());
      System.exit(USAGE);
    }
    MethodHandles.lookup()
        .findStatic(
            Class.forName(PROGRAM), "main", MethodType.methodType(void.class, String[].class))
        .invokeExact(arguments);
  }

  private static String refusal() {
    return "error: daal4j needs Java 17 or newer, but this is Java "
        + System.getProperty("java.version")
        + " in "
        + System.getProperty("java.home")
        + ".\nSet JAVA_HOME to a newer one, in the environment or, where hadoop-env.sh sets it, there."
        + " Tasks of the cluster get theirs by --jdk.";
  }
}
