package org.daal4j.engine.mapreduce;

import java.util.concurrent.CancellationException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.daal4j.engine.task.PassCounter;
import org.daal4j.engine.task.TaskHost;

/** A task of a MapReduce job. */
record HadoopTask(TaskAttemptContext context) implements TaskHost {

  @Override
  public Configuration conf() {
    return context.getConfiguration();
  }

  @Override
  public String attempt() {
    return context.getTaskAttemptID().toString();
  }

  @Override
  public void count(PassCounter counter, long more) {
    context.getCounter(PassCounter.GROUP, counter.title()).increment(more);
  }

  /** A task of the local job runner is a thread, which is interrupted when its job is killed. */
  @Override
  public void alive() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the job was killed");
    }
    context.progress();
  }
}
