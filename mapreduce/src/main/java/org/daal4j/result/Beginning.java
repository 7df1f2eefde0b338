package org.daal4j.result;

import java.util.Map;

/** How a run begins, given what is in its output directory. */
public sealed interface Beginning {

  /** From nothing. */
  record Fresh() implements Beginning {}

  /** From what an earlier, unfinished run of the same identity left. */
  record Resumed() implements Beginning {}

  /**
   * An earlier run of the same identity has finished.
   *
   * @param model its model.json
   */
  record Finished(Map<String, Object> model) implements Beginning {}
}
