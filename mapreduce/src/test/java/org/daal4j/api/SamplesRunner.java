package org.daal4j.api;

/** Runs the main methods of several classes, one after the other. */
public final class SamplesRunner {

  static final String SEPARATOR = "== ";

  private SamplesRunner() {}

  /**
   * Runs them.
   *
   * @param classes their names
   */
  public static void main(String[] classes) throws ReflectiveOperationException {
    for (String name : classes) {
      System.out.println(SEPARATOR + name);
      Class.forName(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    }
  }
}
