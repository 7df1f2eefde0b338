package org.daal4j.engine.task;

import org.apache.hadoop.conf.Configuration;
import org.daal4j.linalg.BlasSource;
import org.daal4j.linalg.LibraryChoice;
import org.daal4j.linalg.LinearAlgebra;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which BLAS a process of Hadoop runs: the setting, and a word in the log of each task. */
public final class TaskBlas {

  private static final Logger LOG = LoggerFactory.getLogger(TaskBlas.class);

  private TaskBlas() {}

  /**
   * Takes over what the configuration says ({@value BlasSource#PROPERTY}), else the system
   * property; before the first use of BLAS.
   *
   * @throws org.daal4j.core.UsageException when it names nothing that there is
   */
  public static void configure(Configuration conf) {
    String source = conf.get(BlasSource.PROPERTY, System.getProperty(BlasSource.PROPERTY));
    if (source != null) {
      System.setProperty(BlasSource.PROPERTY, BlasSource.of(source).label());
    }
  }

  /** At the end of a task, because only then it is known what it needed. */
  public static void log() {
    for (LibraryChoice<?> choice : LinearAlgebra.chosen()) {
      LOG.info(choice.description());
    }
  }
}
