package org.daal4j.engine;

import java.io.IOException;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.Reducer;
import org.daal4j.core.Partial;

/**
 * The one reducer: merges the results of its group of splits as they stream in, in input order, one
 * piece after another when they are cut. It holds two: the merged one and the one being read.
 */
public final class MergeReducer
    extends Reducer<LongWritable, PassResultWritable, NullWritable, NullWritable> {

  /** For Hadoop. */
  public MergeReducer() {}

  @Override
  public void run(Context context) throws IOException, InterruptedException {
    try {
      TaskBlas.configure(context.getConfiguration());
      PassDirectory directory = PassDirectory.of(context.getConfiguration());
      try (MergedFile merged =
          new MergedFile(
              context.getConfiguration(),
              directory,
              context.getTaskAttemptID().getTaskID().getId(),
              context.getTaskAttemptID().toString())) {
        merge(directory.load(context.getConfiguration()), context, merged);
        merged.complete();
      }
    } catch (IOException | RuntimeException | Error e) {
      throw FailureNotes.noted(context, e);
    } finally {
      TaskBlas.log();
    }
  }

  private <P extends Partial<P>> void merge(Pass<P> pass, Context context, MergedFile file)
      throws IOException, InterruptedException {
    PassResult<P> merged = null;
    int piece = 0;
    while (context.nextKey()) {
      int next = MergePlan.piece(context.getCurrentKey().get());
      if (merged == null || next != piece) {
        write(merged, piece, file);
        merged = null; // before the next one takes its memory
        piece = next;
        merged = pass.newResult(piece);
      }
      for (PassResultWritable split : context.getValues()) {
        merged.merge(split.get());
        PassCounter.MERGES.in(context).increment(1);
        context.progress();
      }
    }
    write(merged, piece, file);
  }

  private static void write(PassResult<?> merged, int piece, MergedFile file) throws IOException {
    if (merged != null) {
      file.write(piece, merged);
    }
  }
}
