package org.daal4j.benchmarks.line;

import java.util.ArrayList;
import java.util.List;

/** All lines, in the order of the document. */
public final class Catalogue {

  private Catalogue() {}

  /** The lines but those of the kernels. */
  public static List<Line> lines(Places places) {
    List<Line> lines = new ArrayList<>(new WholeProcessLines(places).lines());
    lines.addAll(new SweepLines(places).lines());
    lines.addAll(new ClusterLines(places).lines());
    lines.addAll(new MemoryLines(places).lines());
    lines.addAll(new ScalingLines(places).lines());
    lines.add(new StartLine(places).line());
    return lines;
  }
}
