package org.daal4j.engine.mapreduce;

import java.io.IOException;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.Mapper;
import org.daal4j.engine.task.FoldTask;
import org.daal4j.engine.task.PassResultWritable;
import org.daal4j.input.RowsSplit;

/** The one mapper: a {@link FoldTask}. */
public final class FoldMapper
    extends Mapper<NullWritable, RowsSplit, LongWritable, PassResultWritable> {

  /** For Hadoop. */
  public FoldMapper() {}

  @Override
  public void run(Context context) throws IOException, InterruptedException {
    FoldTask.run(
        new HadoopTask(context),
        () -> context.nextKeyValue() ? context.getCurrentValue() : null,
        (key, piece) -> context.write(new LongWritable(key), piece));
  }
}
