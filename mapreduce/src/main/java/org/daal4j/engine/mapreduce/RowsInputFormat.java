package org.daal4j.engine.mapreduce;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.InputFormat;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.security.TokenCache;
import org.daal4j.engine.PassDirectory;
import org.daal4j.engine.SplitList;
import org.daal4j.engine.task.TaskSplits;
import org.daal4j.engine.yarn.Framework;
import org.daal4j.input.RowsSplit;

/**
 * The splits of a pass as the driver planned them. A task's records are its splits, nearly always
 * one: the mapper reads the rows itself, with the reader all engines share.
 */
public final class RowsInputFormat extends InputFormat<NullWritable, RowsSplit> {

  /** For Hadoop. */
  public RowsInputFormat() {}

  @Override
  public List<InputSplit> getSplits(JobContext context) throws IOException {
    PassDirectory directory = PassDirectory.of(context.getConfiguration());
    List<RowsSplit> splits = SplitList.load(context.getConfiguration());
    Path[] roots =
        Stream.concat(
                Stream.of(directory.root()),
                splits.stream()
                    .flatMap(split -> split.segments().stream())
                    .map(segment -> new Path(segment.path())))
            .map(path -> path.toUri().resolve("/").toString())
            .distinct()
            .map(Path::new)
            .toArray(Path[]::new);
    TokenCache.obtainTokensForNamenodes(
        context.getCredentials(), roots, context.getConfiguration());
    return new ArrayList<>(tasks(context.getConfiguration(), splits));
  }

  private static List<TaskSplits> tasks(Configuration conf, List<RowsSplit> splits) {
    return Framework.isLocal(conf)
        ? TaskSplits.few(splits, LocalJobs.tasks(conf))
        : TaskSplits.oneEach(splits);
  }

  @Override
  public RecordReader<NullWritable, RowsSplit> createRecordReader(
      InputSplit split, TaskAttemptContext context) {
    return new SplitReader(((TaskSplits) split).splits());
  }

  /** Gives the splits of a task. */
  private static final class SplitReader extends RecordReader<NullWritable, RowsSplit> {
    private final List<RowsSplit> splits;
    private int given;

    SplitReader(List<RowsSplit> splits) {
      this.splits = splits;
    }

    @Override
    public void initialize(InputSplit same, TaskAttemptContext context) {}

    /** Also tells a task of the local job runner, which is a thread, that its job was killed. */
    @Override
    public boolean nextKeyValue() throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException("the job was killed");
      }
      boolean more = given < splits.size();
      given += more ? 1 : 0;
      return more;
    }

    @Override
    public NullWritable getCurrentKey() {
      return NullWritable.get();
    }

    @Override
    public RowsSplit getCurrentValue() {
      return splits.get(given - 1);
    }

    @Override
    public float getProgress() {
      return (float) given / splits.size();
    }

    @Override
    public void close() {}
  }
}
