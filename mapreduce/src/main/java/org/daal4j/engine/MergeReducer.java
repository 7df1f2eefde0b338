package org.daal4j.engine;

import java.io.IOException;
import org.apache.hadoop.io.IntWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.Reducer;
import org.daal4j.core.Partial;

/**
 * The one reducer: merges the results of its group of splits as they stream in, in input order. It
 * holds two partials: the merged one and the one being read.
 */
public final class MergeReducer
    extends Reducer<IntWritable, PassResultWritable, NullWritable, PassResultWritable> {

  /** For Hadoop. */
  public MergeReducer() {}

  @Override
  public void run(Context context) throws IOException, InterruptedException {
    try {
      merge(PassDirectory.of(context.getConfiguration()).load(context.getConfiguration()), context);
    } catch (IOException | RuntimeException | Error e) {
      throw FailureNotes.noted(context, e);
    }
  }

  private <P extends Partial<P>> void merge(Pass<P> pass, Context context)
      throws IOException, InterruptedException {
    PassResult<P> merged = pass.newResult();
    while (context.nextKey()) {
      for (PassResultWritable split : context.getValues()) {
        merged.merge(split.get());
        PassCounter.MERGES.in(context).increment(1);
        context.progress();
      }
    }
    context.write(NullWritable.get(), new PassResultWritable(merged));
  }
}
