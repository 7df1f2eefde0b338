package org.daal4j.benchmarks.spark;

import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A file of text as Spark reads it: numbers by a stated schema, or libsvm.
 *
 * @param columns number of features
 * @param analysis decides where the label is: the first column of counts, the last of others
 */
record SparkTable(SparkSession spark, String file, int columns, String analysis) {

  /** A column {@code features} of vectors, and {@code label} where there is one. */
  Dataset<Row> features() {
    if (file.endsWith(".libsvm")) {
      return spark.read().format("libsvm").option("numFeatures", columns).load(file);
    }
    StructType schema = new StructType();
    if (analysis.equals("naive-bayes")) {
      schema = schema.add("label", DataTypes.DoubleType, false);
    }
    String[] names =
        IntStream.rangeClosed(1, columns).mapToObj(j -> "c" + j).toArray(String[]::new);
    for (String name : names) {
      schema = schema.add(name, DataTypes.DoubleType, false);
    }
    if (analysis.equals("linear-regression") || analysis.equals("logistic-regression")) {
      schema = schema.add("label", DataTypes.DoubleType, false);
    }
    return new VectorAssembler()
        .setInputCols(names)
        .setOutputCol("features")
        .transform(
            file.endsWith(".parquet")
                ? spark.read().parquet(file)
                : spark.read().schema(schema).csv(file));
  }

  /** The features as vectors of the older interface. */
  JavaRDD<Vector> vectors() {
    return features()
        .select("features")
        .toJavaRDD()
        .map(row -> Vectors.fromML(row.<org.apache.spark.ml.linalg.Vector>getAs(0)));
  }
}
