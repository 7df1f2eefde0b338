package org.daal4j.benchmarks.line;

import java.util.Arrays;
import java.util.Optional;

/** Who takes part. */
public enum Contender {
  /** The command line, in-process engine. */
  DAAL4J("daal4j", "daal4j"),
  /** The command line, MapReduce engine on Hadoop's LocalJobRunner. */
  LOCAL_JOBS("daal4j-mr", "daal4j on LocalJobRunner"),
  /** Of rows in memory: in a JVM started with the Vector API. */
  VECTORS("daal4j-vectors", "daal4j with the Vector API"),
  /** Scikit-learn, pandas and numpy. */
  SCIKIT_LEARN("sklearn", "scikit-learn"),
  /** R's glmnet. */
  GLMNET("glmnet", "glmnet"),
  /** Spark MLlib with a local master of all processors. */
  SPARK("spark", "Spark MLlib"),
  /** Mahout's MapReduce programs on Hadoop's LocalJobRunner. */
  MAHOUT("mahout", "Mahout"),
  /** SQL in DuckDB. */
  DUCKDB("duckdb", "DuckDB"),
  /** {@code hadoop jar}, a Tez session on YARN. */
  TEZ("daal4j-tez", "daal4j on Tez"),
  /** {@code hadoop jar}, MapReduce jobs on YARN. */
  YARN("daal4j-yarn", "daal4j on MapReduce"),
  /** Spark MLlib with executors on YARN. */
  SPARK_YARN("spark-yarn", "Spark MLlib on YARN");

  private final String id;
  private final String title;

  Contender(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The name in options and results. */
  public String id() {
    return id;
  }

  /** The name in the document. */
  public String title() {
    return title;
  }

  /** The contender of an id. */
  public static Optional<Contender> of(String id) {
    return Arrays.stream(values()).filter(contender -> contender.id.equals(id)).findFirst();
  }
}
