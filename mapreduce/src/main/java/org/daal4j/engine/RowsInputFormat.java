package org.daal4j.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.IntWritable;
import org.apache.hadoop.mapreduce.InputFormat;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.security.TokenCache;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;

/**
 * The splits of a pass as the driver planned them. A task's one record is its split: the mapper
 * reads the rows itself, with the reader all engines share.
 */
public final class RowsInputFormat extends InputFormat<IntWritable, RowsSplit> {

  /** For Hadoop. */
  public RowsInputFormat() {}

  @Override
  public List<InputSplit> getSplits(JobContext context) throws IOException {
    List<RowsSplit> splits =
        PassDirectory.of(context.getConfiguration()).loadSplits(context.getConfiguration());
    Path[] roots =
        splits.stream()
            .flatMap(split -> split.segments().stream())
            .map(Segment::path)
            .map(path -> new Path(path).toUri().resolve("/").toString())
            .distinct()
            .map(Path::new)
            .toArray(Path[]::new);
    TokenCache.obtainTokensForNamenodes(
        context.getCredentials(), roots, context.getConfiguration());
    return new ArrayList<>(splits);
  }

  @Override
  public RecordReader<IntWritable, RowsSplit> createRecordReader(
      InputSplit split, TaskAttemptContext context) {
    return new SplitReader((RowsSplit) split);
  }

  /** Gives the split, once. */
  private static final class SplitReader extends RecordReader<IntWritable, RowsSplit> {
    private final RowsSplit split;
    private boolean given;

    SplitReader(RowsSplit split) {
      this.split = split;
    }

    @Override
    public void initialize(InputSplit same, TaskAttemptContext context) {}

    @Override
    public boolean nextKeyValue() {
      boolean first = !given;
      given = true;
      return first;
    }

    @Override
    public IntWritable getCurrentKey() {
      return new IntWritable(split.ordinal());
    }

    @Override
    public RowsSplit getCurrentValue() {
      return split;
    }

    @Override
    public float getProgress() {
      return given ? 1 : 0;
    }

    @Override
    public void close() {}
  }
}
