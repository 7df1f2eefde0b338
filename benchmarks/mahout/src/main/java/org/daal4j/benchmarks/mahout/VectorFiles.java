package org.daal4j.benchmarks.mahout;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.IntWritable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.SequenceFile;
import org.apache.hadoop.io.Text;
import org.apache.mahout.clustering.iterator.ClusterWritable;
import org.apache.mahout.clustering.kmeans.Kluster;
import org.apache.mahout.common.distance.SquaredEuclideanDistanceMeasure;
import org.apache.mahout.math.DenseVector;
import org.apache.mahout.math.Vector;
import org.apache.mahout.math.VectorWritable;

/** Mahout's files of vectors and clusters; not compressed, which serves it best here. */
final class VectorFiles {

  private final Configuration conf;
  private final int columns;

  VectorFiles(Configuration conf, int columns) {
    this.conf = conf;
    this.columns = columns;
  }

  /** Writes the rows of comma-separated text. */
  void writeRows(java.nio.file.Path text, Path file) throws IOException {
    try (SequenceFile.Writer writer = writer(file, LongWritable.class, VectorWritable.class);
        BufferedReader lines = Files.newBufferedReader(text)) {
      LongWritable key = new LongWritable();
      VectorWritable value = new VectorWritable();
      double[] row = new double[columns];
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        TextRow.parse(line, row);
        value.set(new DenseVector(row, true));
        writer.append(key, value);
        key.set(key.get() + 1);
      }
    }
  }

  /** Writes the rows of comma-separated text as clusters. */
  void writeClusters(java.nio.file.Path text, Path file) throws IOException {
    try (SequenceFile.Writer writer = writer(file, Text.class, Kluster.class)) {
      int number = 0;
      double[] row = new double[columns];
      for (String line : Files.readAllLines(text)) {
        TextRow.parse(line, row);
        Kluster cluster =
            new Kluster(
                new DenseVector(row.clone()), number, new SquaredEuclideanDistanceMeasure());
        writer.append(new Text(cluster.getIdentifier()), cluster);
        number++;
      }
    }
  }

  /** Reads the centres of clusters. */
  double[][] readClusters(Path directory) throws IOException {
    List<double[]> centres = new ArrayList<>();
    for (FileStatus status : directory.getFileSystem(conf).listStatus(directory)) {
      if (!status.getPath().getName().startsWith("part-")) {
        continue;
      }
      try (SequenceFile.Reader reader =
          new SequenceFile.Reader(conf, SequenceFile.Reader.file(status.getPath()))) {
        IntWritable key = new IntWritable();
        ClusterWritable value = new ClusterWritable();
        while (reader.next(key, value)) {
          Vector centre = value.getValue().getCenter();
          double[] numbers = new double[columns];
          for (int j = 0; j < columns; j++) {
            numbers[j] = centre.getQuick(j);
          }
          centres.add(numbers);
        }
      }
    }
    return centres.toArray(double[][]::new);
  }

  private SequenceFile.Writer writer(Path file, Class<?> key, Class<?> value) throws IOException {
    return SequenceFile.createWriter(
        conf,
        SequenceFile.Writer.file(file),
        SequenceFile.Writer.keyClass(key),
        SequenceFile.Writer.valueClass(value),
        SequenceFile.Writer.compression(SequenceFile.CompressionType.NONE));
  }
}
