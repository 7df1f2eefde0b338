package org.daal4j.benchmarks.kernel;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.RowBlock;
import org.daal4j.input.BlockReader;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFiles;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.text.TextTables;
import org.daal4j.moments.Moments;
import org.daal4j.table.TableOptions;
import org.daal4j.text.TextSyntax;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A file of text, as a task reads it: a split after the other. */
@State(Scope.Thread)
public class FileKernel {

  private static final String SPLIT_BYTES = "16777216"; // as in conf/local

  private final Configuration conf = new Configuration(false);
  private FileTable table;
  private Moments moments;
  private int next;

  /** Made by JMH. */
  public FileKernel() {}

  /** Plans the splits. */
  @Setup
  public void open() throws IOException {
    conf.set("fs.defaultFS", "file:///");
    conf.set("mapreduce.input.fileinputformat.split.maxsize", SPLIT_BYTES);
    table =
        new TextTables(TextSyntax.PLAIN)
            .open(InputFiles.find(conf, List.of(TextSample.file().toString())))
            .read(TableOptions.DEFAULTS)
            .known()
            .orElseThrow();
    moments = new Moments(table.columns().size());
  }

  /** Into row blocks. */
  @Benchmark
  public long rows(Volume volume) throws IOException {
    RowsSplit split = nextSplit(volume);
    long rows = 0;
    try (BlockReader reader = table.source().open(conf, split)) {
      for (RowBlock block = reader.next(); block != null; block = reader.next()) {
        rows += block.rows();
      }
    }
    return rows;
  }

  /** Into row blocks and these into moments. */
  @Benchmark
  public Moments moments(Volume volume) throws IOException {
    RowsSplit split = nextSplit(volume);
    try (BlockReader reader = table.source().open(conf, split)) {
      for (RowBlock block = reader.next(); block != null; block = reader.next()) {
        moments.add(block);
      }
    }
    return moments;
  }

  private RowsSplit nextSplit(Volume volume) {
    next = (next + 1) % table.plan().size();
    RowsSplit split = table.plan().get(next);
    volume.bytes += split.getLength();
    return split;
  }
}
