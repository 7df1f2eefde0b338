package org.daal4j.benchmarks.line;

import java.nio.file.Path;

/** Where things are on the HDFS of the cluster. */
public final class HdfsPlaces {

  /** What a run writes. */
  public static final String OUTPUT = "/benchmarks/output";

  /** The jars of Spark, in one archive. */
  public static final String SPARK = "/benchmarks/spark/libraries.zip";

  private HdfsPlaces() {}

  /** Where a file of this machine is put. */
  public static String table(Path local) {
    return "/benchmarks/tables/" + local.getFileName();
  }
}
