package org.daal4j.engine.mapreduce.door;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.Mapper;
import org.apache.hadoop.util.ReflectionUtils;

/**
 * Stands for a job's mapper, which it calls. The application master of MapReduce loads the class of
 * the mapper, and when its Java cannot read it, ends with nothing but a line in its log. Through
 * the door it is a task that fails, and the driver hears why.
 */
public final class MapperDoor extends Mapper<Object, Object, Object, Object> {

  private static final String MAPPER = "daal4j.mapper";

  /** For Hadoop. */
  public MapperDoor() {}

  /** Makes the class the mapper of a job. */
  public static void to(Class<? extends Mapper<?, ?, ?, ?>> mapper, Job job) {
    job.setMapperClass(MapperDoor.class);
    job.getConfiguration().set(MAPPER, mapper.getName());
  }

  @Override
  @SuppressWarnings("unchecked") // keys and values are those that the job names
  public void run(Context context) throws IOException, InterruptedException {
    Configuration conf = context.getConfiguration();
    Class<?> mapper = conf.getClass(MAPPER, null);
    ((Mapper<Object, Object, Object, Object>) ReflectionUtils.newInstance(mapper, conf))
        .run(context);
  }
}
