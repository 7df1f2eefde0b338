package org.daal4j.benchmarks.run;

import java.util.List;
import java.util.OptionalDouble;
import org.daal4j.benchmarks.result.Measured;

/** Whether contenders found the same. One that did not is reported, and not timed. */
final class Agreement {

  private Agreement() {}

  /**
   * Compares the numbers of all with that of the first that ran.
   *
   * @param tolerance by how much they may differ, relative
   * @return the same records; where the number differs, with a status that says so
   */
  static List<Measured> of(List<Measured> measured, double tolerance) {
    OptionalDouble first =
        measured.stream()
            .filter(one -> one.isOk() && !Double.isNaN(one.check()))
            .mapToDouble(Measured::check)
            .findFirst();
    if (first.isEmpty()) {
      return measured;
    }
    return measured.stream().map(one -> compared(one, first.getAsDouble(), tolerance)).toList();
  }

  private static Measured compared(Measured one, double expected, double tolerance) {
    if (!one.isOk() || Double.isNaN(one.check())) {
      return one;
    }
    double difference = Math.abs(one.check() - expected);
    return difference <= tolerance * Math.abs(expected)
        ? one
        : one.withStatus("another result: " + one.check() + " where the first had " + expected);
  }
}
