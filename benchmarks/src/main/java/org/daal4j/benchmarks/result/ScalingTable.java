package org.daal4j.benchmarks.result;

import java.util.List;
import org.daal4j.benchmarks.line.Line;

/** Stand-in until the lines exist. */
record ScalingTable(List<Line> lines, ResultFile results) {

  List<String> text() {
    return new ComparisonTable(lines, results).text();
  }
}
