package org.daal4j.benchmarks.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.Engine;
import org.daal4j.core.Progress;
import org.daal4j.engine.PassEngine;
import org.daal4j.engine.RunContext;
import org.daal4j.engine.inprocess.InProcessRunner;
import org.daal4j.memory.MemoryTable;

/**
 * Measures one analysis on rows in memory: {@code ANALYSIS FILE COLUMNS THREADS [CENTROIDS]}, the
 * file one of doubles. Prints {@code time SECONDS}, the median of some runs after warming up, and
 * {@code check NUMBER}.
 */
public final class MeasureInMemory {

  private static final int RUNS = 5;
  private static final double WARM_SECONDS = 3;
  private static final int WARM_RUNS = 2;

  private MeasureInMemory() {}

  /** Measures. */
  public static void main(String[] arguments) throws IOException {
    int columns = Integer.parseInt(arguments[2]);
    MemoryTable table =
        MemoryTable.ofBlocks(
            columns,
            arguments[0].equals("linear-regression") ? columns - 1 : columns,
            DoublesFile.read(Path.of(arguments[1]), columns, Long.MAX_VALUE));
    double[][] start =
        arguments.length > 4 ? MemoryAnalysis.centroids(Path.of(arguments[4])) : null;
    Configuration conf = new Configuration(false);
    conf.set("fs.defaultFS", "file:///");
    conf.set(InProcessRunner.THREADS, arguments[3]);
    Path work = Files.createTempDirectory("daal4j-benchmark");
    RunContext context =
        new RunContext(conf, new org.apache.hadoop.fs.Path(work.toUri()), false, Progress.NONE);
    warm(context, table, start, arguments[0]);
    Timed[] runs = new Timed[RUNS];
    for (int run = 0; run < RUNS; run++) {
      runs[run] = run(context, table, start, arguments[0]);
    }
    double[] seconds = Arrays.stream(runs).mapToDouble(Timed::seconds).sorted().toArray();
    System.out.println("time " + seconds[RUNS / 2]);
    System.out.println("check " + runs[RUNS - 1].check());
    Files.delete(work);
  }

  private static void warm(RunContext context, MemoryTable table, double[][] start, String name)
      throws IOException {
    long begin = System.nanoTime();
    int runs = 0;
    while (runs < WARM_RUNS || (System.nanoTime() - begin) * 1e-9 < WARM_SECONDS) {
      run(context, table, start, name);
      runs++;
    }
  }

  /** An engine for each run: it keeps packed rows until it is closed. */
  private static Timed run(RunContext context, MemoryTable table, double[][] start, String name)
      throws IOException {
    System.gc();
    try (Engine engine = new PassEngine(context, new InProcessRunner(context))) {
      return new MemoryAnalysis(engine, table, start).run(name);
    }
  }
}
