package org.daal4j.engine.mapreduce.door;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.Reducer;
import org.apache.hadoop.util.ReflectionUtils;

/** Stands for a job's reducer, for the same reason as {@link MapperDoor} for the mapper. */
public final class ReducerDoor extends Reducer<Object, Object, Object, Object> {

  private static final String REDUCER = "daal4j.reducer";

  /** For Hadoop. */
  public ReducerDoor() {}

  /** Makes the class the reducer of a job. */
  public static void to(Class<? extends Reducer<?, ?, ?, ?>> reducer, Job job) {
    job.setReducerClass(ReducerDoor.class);
    job.getConfiguration().set(REDUCER, reducer.getName());
  }

  @Override
  @SuppressWarnings("unchecked") // keys and values are those that the job names
  public void run(Context context) throws IOException, InterruptedException {
    Configuration conf = context.getConfiguration();
    Class<?> reducer = conf.getClass(REDUCER, null);
    ((Reducer<Object, Object, Object, Object>) ReflectionUtils.newInstance(reducer, conf))
        .run(context);
  }
}
