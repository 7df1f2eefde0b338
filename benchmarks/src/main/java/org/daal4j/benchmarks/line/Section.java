package org.daal4j.benchmarks.line;

/** The tables of the document. */
public enum Section {
  /** Text in, result out. */
  PROCESS("Whole process, from text to result"),
  /** Parquet in, result out. */
  PARQUET("Whole process, from Parquet to result"),
  /** Text on HDFS in, result out, on a cluster. */
  CLUSTER("On YARN, from HDFS"),
  /** Rows are in memory before the clock starts. */
  MEMORY("Rows in memory"),
  /** Time and memory against rows and threads. */
  SCALING("Scaling"),
  /** A small input. */
  START("Start-up"),
  /** Parts of the program on one core. */
  KERNELS("Kernels on one core");

  private final String title;

  Section(String title) {
    this.title = title;
  }

  /** The heading. */
  public String title() {
    return title;
  }
}
