package org.daal4j.engine.mapreduce;

import java.io.IOException;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.Reducer;
import org.daal4j.engine.task.MergeTask;
import org.daal4j.engine.task.PassResultWritable;

/** The one reducer: a {@link MergeTask}. */
public final class MergeReducer
    extends Reducer<LongWritable, PassResultWritable, NullWritable, NullWritable> {

  /** For Hadoop. */
  public MergeReducer() {}

  @Override
  public void run(Context context) throws IOException, InterruptedException {
    MergeTask.run(
        new HadoopTask(context),
        new MergeTask.Pieces() {
          @Override
          public boolean next() throws IOException, InterruptedException {
            return context.nextKey();
          }

          @Override
          public long key() throws IOException, InterruptedException {
            return context.getCurrentKey().get();
          }

          @Override
          public Iterable<PassResultWritable> values() throws IOException, InterruptedException {
            return context.getValues();
          }
        });
  }
}
