package org.daal4j.benchmarks.mahout;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.mahout.clustering.kmeans.KMeansDriver;

/**
 * Ten iterations of k-means from given centroids: {@code WORK kmeans FILE COLUMNS CENTROIDS}.
 *
 * <p>The time printed runs from the start of the process to the end of the iterations, with the
 * conversion of the text. The objective, which Mahout does not tell, is measured after that.
 */
public final class MahoutKMeans {

  private static final int ITERATIONS = 10;

  private MahoutKMeans() {}

  /** Runs on Hadoop's LocalJobRunner, as many tasks at a time as there are processors. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, ClassNotFoundException {
    long start = ManagementFactory.getRuntimeMXBean().getStartTime();
    Path work = new Path("file://" + arguments[0]);
    java.nio.file.Path text = java.nio.file.Path.of(arguments[2]);
    java.nio.file.Path centroids = java.nio.file.Path.of(arguments[4]);
    int columns = Integer.parseInt(arguments[3]);
    Configuration conf = configuration();

    Path rows = new Path(work, "rows/part-0");
    Path clusters = new Path(work, "clusters-0/part-0");
    VectorFiles files = new VectorFiles(conf, columns);
    files.writeRows(text, rows);
    files.writeClusters(centroids, clusters);
    long converted = System.currentTimeMillis();
    Path output = new Path(work, "result");
    KMeansDriver.run(
        conf, rows.getParent(), clusters.getParent(), output, 0, ITERATIONS, false, 0, false);
    long end = System.currentTimeMillis();
    System.out.println("time " + (end - start) / 1000.0);
    System.out.println(
        "part of it, before the first iteration (conversion of the text): "
            + (converted - start) / 1000.0
            + " s");
    double[][] last = files.readClusters(new Path(output, "clusters-" + ITERATIONS + "-final"));
    System.out.println("check " + Objective.of(text, columns, last));
  }

  private static Configuration configuration() {
    Configuration conf = new Configuration();
    conf.set("fs.defaultFS", "file:///");
    conf.set("mapreduce.framework.name", "local");
    int processors = Runtime.getRuntime().availableProcessors();
    conf.setInt("mapreduce.local.map.tasks.maximum", processors);
    // Five seconds is for clusters; the client would sleep longer than the job runs.
    conf.setInt("mapreduce.client.completion.pollinterval", 20);
    conf.setInt("mapreduce.client.progressmonitor.pollinterval", 100);
    return conf;
  }
}
