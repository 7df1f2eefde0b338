package org.daal4j.packed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.benchmarks.kernel.SampleRows;
import org.daal4j.benchmarks.kernel.TextSample;
import org.daal4j.benchmarks.kernel.Volume;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.input.BlockReader;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;
import org.daal4j.kmeans.Iteration;
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.ColumnOrigin;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a task of a k-means iteration does with a packed file: 84 columns, k = 8. */
@State(Scope.Thread)
public class PackedKernel {

  private static final int COLUMNS = 84;
  private static final int CLUSTERS = 8;
  private static final int BLOCKS = 260; // some 200,000 rows

  /** Whether numbers are stored as floats. */
  @Param({"true", "false"})
  public boolean floats;

  private final Configuration conf = new Configuration(false);
  private Path file;
  private RowsSplit split;
  private double[][] centroids;

  /** Made by JMH. */
  public PackedKernel() {}

  /** Writes the file. */
  @Setup
  public void write() throws IOException {
    conf.set("fs.defaultFS", "file:///");
    file = Files.createTempFile(TextSample.file().getParent(), "packed", "");
    SampleRows rows = new SampleRows(COLUMNS);
    centroids = rows.first(CLUSTERS);
    List<String> names = Collections.nCopies(COLUMNS, "c");
    ColumnOrigin origin = new ColumnOrigin(ColumnNaming.HEADER, COLUMNS);
    OutputStream out = Files.newOutputStream(file);
    try (PackedWriter writer =
        new PackedWriter("rows", out, COLUMNS, false, names, origin, floats, 1)) {
      for (int block = 0; block < BLOCKS; block++) {
        writer.add(rows.next());
      }
      writer.finish();
    }
    long length = Files.size(file);
    Segment whole = Segment.ofOwn(file.toUri().toString(), length);
    split = new RowsSplit(0, 0, List.of(whole), List.of());
  }

  /** Deletes the file. */
  @TearDown
  public void delete() throws IOException {
    Files.delete(file);
  }

  /** Reads it. */
  @Benchmark
  public long read(Volume volume) throws IOException {
    long rows = 0;
    try (BlockReader reader = PackedBlockReader.ofSplit(conf, split, PackedFile.Kind.STORED)) {
      for (RowBlock block = reader.next(); block != null; block = reader.next()) {
        rows += block.rows();
      }
    }
    volume.bytes += split.getLength();
    return rows;
  }

  /** Reads it and evaluates centroids. */
  @Benchmark
  public Partial<?> iteration(Volume volume) throws IOException {
    Partial<?> sums = Iteration.partial(centroids);
    try (BlockReader reader = PackedBlockReader.ofSplit(conf, split, PackedFile.Kind.STORED)) {
      for (RowBlock block = reader.next(); block != null; block = reader.next()) {
        sums.add(block);
      }
    }
    volume.bytes += split.getLength();
    return sums;
  }
}
