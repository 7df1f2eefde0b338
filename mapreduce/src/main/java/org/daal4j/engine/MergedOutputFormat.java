package org.daal4j.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.daal4j.core.Partial;
import org.daal4j.core.PassFailedException;

/** The merged result of each group of splits, one file a group, through the committer. */
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
    MergeTree<P> tree = new MergeTree<>(pass, splits);
    PassResult<P> group = pass.newResult();
    for (int number = 0; number < MergeTree.groups(splits); number++) {
      Path file = new Path(directory.output(), String.format("%s-r-%05d", NAME, number));
      try (DataInputStream in = DataFiles.open(conf, file)) {
        group.read(in);
        if (in.read() >= 0) {
          throw new PassFailedException(unreadable(pass, file, "reads less than it writes"));
        }
      } catch (EOFException e) {
        throw new PassFailedException(unreadable(pass, file, "reads more than it writes"), e);
      }
      tree.addGroup(group);
    }
    return tree.total();
  }

  private static String unreadable(Pass<?> pass, Path file, String what) {
    return file + ": " + pass.newResult().partial().getClass().getName() + " " + what;
  }
}
