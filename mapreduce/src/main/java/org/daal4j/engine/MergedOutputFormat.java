package org.daal4j.engine;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.daal4j.core.PassFailedException;

/**
 * What each attempt of a reducer has merged, in a file of its own that gets its name when all its
 * pieces are written. The attempts of a reducer merge the same records in the same order, so
 * whichever files there are hold the same bytes, and no attempt has to be chosen: a reducer that
 * leaves nothing to the committer need not ask the application master, which may not answer for a
 * second.
 */
public final class MergedOutputFormat extends FileOutputFormat<NullWritable, PassResultWritable> {

  /** For Hadoop. */
  public MergedOutputFormat() {}

  /** Names the directory in which the committer collects what maps write. */
  static void configure(Job job, PassDirectory pass) {
    setOutputPath(job, pass.output());
  }

  @Override
  public RecordWriter<NullWritable, PassResultWritable> getRecordWriter(TaskAttemptContext context)
      throws IOException {
    Configuration conf = context.getConfiguration();
    int reducer = context.getTaskAttemptID().getTaskID().getId();
    Path complete =
        new Path(
            PassDirectory.of(conf).merged(), prefix(reducer) + context.getTaskAttemptID().getId());
    Path incomplete = complete.suffix(MergedFiles.INCOMPLETE);
    DataOutputStream out = DataFiles.create(conf, incomplete);
    int pieces = MergePlan.of(conf).piecesOf(reducer);
    return new RecordWriter<>() {
      private int missing = pieces;

      @Override
      public void write(NullWritable nothing, PassResultWritable merged) throws IOException {
        merged.write(out);
        missing--;
      }

      /** Also called after an exception in the reducer. */
      @Override
      public void close(TaskAttemptContext same) throws IOException {
        out.close();
        if (missing > 0) {
          return;
        }
        FileSystem fileSystem = complete.getFileSystem(conf);
        if (!fileSystem.rename(incomplete, complete)) {
          throw new PassFailedException("cannot rename " + incomplete + " to " + complete);
        }
      }
    };
  }

  /** What the names of the files of a reducer begin with; the number of an attempt follows. */
  static String prefix(int reducer) {
    return String.format(Locale.ROOT, "r-%05d-", reducer);
  }
}
