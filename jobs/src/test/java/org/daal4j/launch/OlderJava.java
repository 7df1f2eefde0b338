package org.daal4j.launch;

import org.daal4j.door.Daal4j;

/** Runs {@link Daal4j} in a JVM that says of itself to be Java 11. */
final class OlderJava {

  private OlderJava() {}

  public static void main(String[] arguments) throws Throwable {
    System.setProperty("java.class.version", "55.0");
    System.setProperty("java.version", "11.0.22");
    System.setProperty("java.home", "/usr/lib/jvm/java-11");
    Daal4j.main(arguments);
  }
}
