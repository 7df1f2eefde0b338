package org.daal4j.benchmarks.result;

import java.util.List;
import org.daal4j.benchmarks.line.Section;

/** What a section says before its table. */
final class SectionText {

  private SectionText() {}

  static List<String> of(Section section) {
    return switch (section) {
      case PROCESS ->
          List.of(
              "",
              "The clock runs from the start of the process to its end: start-up, imports, reading",
              "the text, the analysis, and for daal4j writing the result. All read the same files,",
              "which the system has in memory. k-means starts from the same centroids, makes 10",
              "updates, and measures the objective at the last ones. Mahout's clock stops before the",
              "objective, which its program measures itself; its own format is made from the text",
              "within the time. DuckDB answers one query of a JVM.");
      case PARQUET ->
          List.of(
              "",
              "The same numbers as columns of doubles in one Parquet file, plain, compressed with Snappy,",
              "that daal4j has written; the clock as above. In process, daal4j reads a group of rows by a",
              "thread.");
      case CLUSTER ->
          List.of(
              "",
              "`bin/pseudo-cluster` on this machine: HDFS with two replicas, two nodes of YARN with 3,072",
              "MB each. The clock runs from the start of the client to its end: its JVM, uploading what",
              "a run needs, masters, containers, reading HDFS, the analysis, and for daal4j writing the",
              "result to HDFS. Not in the time: the cluster, and putting the tables there. A split has 128",
              "MB, of which the larger tables have three, and daal4j a container for each: of 1,024 MB",
              "with a heap of 820 MB in a session of Tez, which holds the rows; of 384 MB with 256 MB for",
              "tasks of MapReduce, and one more to merge; its master has 512 MB. Spark has two executors",
              "of 2,176 MB with heaps of 1,792 MB, the largest that fit beside its master of 896 MB, with",
              "as many cores together as the machine; so it never has less memory than daal4j. Its jars",
              "were put on HDFS before (`spark.yarn.archive`); the first run on a node also unpacks them",
              "there. `bin/hadoop jar` does not unpack daal4j's jar (`HADOOP_CLIENT_SKIP_UNJAR`): that",
              "would take some seconds more. Notes say where the time of daal4j's last run went; a session",
              "of Tez is opened in the first pass.");
      case MEMORY ->
          List.of(
              "",
              "Milliseconds on the rows in memory, after warming up. The column *reference engine,",
              "carried over* is what oneDAL 2026.2 took on another machine of this kind, times what",
              "Python takes here, divided by what Python took there:",
              "`reference there × Python here ÷ Python there`, of the same analysis where Python was",
              "measured there, else by the median of that quotient over the lines of as many threads",
              "(marked ~). *With the Vector API*: in a JVM started with",
              "`--add-modules=jdk.incubator.vector`; k-means is the same there.");
      case SCALING ->
          List.of(
              "",
              "`bin/daal4j`, in-process, on 20 columns. Resident memory is the most the process had.",
              "Lines with a small heap keep the packed rows in files. Seconds a million rows more:",
              "what the rows beyond those of the line above cost. One thread has one core, for the",
              "JVM's compiler too (`taskset`). One thread ÷ these: how many times as fast.");
      case START -> List.of();
      case KERNELS ->
          List.of(
              "",
              "JMH, one thread; a value for each iteration of each fork. `benchmarks/run --kernels`.",
              "Rates of packed and stored rows are of bytes as stored, floats or doubles.");
    };
  }
}
