package org.daal4j.engine;

import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.daal4j.core.Partial;

/** What each reducer has merged, one file a reducer, through the committer. */
public final class MergedOutputFormat extends FileOutputFormat<NullWritable, PassResultWritable> {

  private static final String NAME = "merged";

  /** For Hadoop. */
  public MergedOutputFormat() {}

  /** Names the files so that they do not look like mapped rows. */
  static void configure(Job job, PassDirectory pass) {
    setOutputPath(job, pass.output());
    job.getConfiguration().set(BASE_OUTPUT_NAME, NAME);
  }

  @Override
  public RecordWriter<NullWritable, PassResultWritable> getRecordWriter(TaskAttemptContext context)
      throws IOException {
    Path file = getDefaultWorkFile(context, "");
    DataOutputStream out = DataFiles.create(context.getConfiguration(), file);
    return new RecordWriter<>() {
      @Override
      public void write(NullWritable nothing, PassResultWritable merged) throws IOException {
        merged.write(out);
      }

      @Override
      public void close(TaskAttemptContext same) throws IOException {
        out.close();
      }
    };
  }

  /** Reads the groups of a finished job in order and merges them. */
  static <P extends Partial<P>> PassResult<P> read(
      Configuration conf, PassDirectory directory, Pass<P> pass, int splits) throws IOException {
    return new MergedFiles<>(conf, directory, pass, splits).read();
  }

  /** The file of a reducer. */
  static Path file(PassDirectory directory, int reducer) {
    return new Path(directory.output(), String.format("%s-r-%05d", NAME, reducer));
  }
}
