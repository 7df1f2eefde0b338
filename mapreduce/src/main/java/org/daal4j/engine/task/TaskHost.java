package org.daal4j.engine.task;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.engine.PassDirectory;
import org.daal4j.packed.PartStore;

/** What a task is told by who runs it, and says to them. */
public interface TaskHost {

  /** The configuration of the pass, see {@link PassDirectory#of}. */
  Configuration conf();

  /** What no other attempt of a task of the pass is called; fit for the name of a file. */
  String attempt();

  /**
   * Where packed parts go: to files, and to memory beside them where tasks share it.
   *
   * @param directory that of the files
   */
  default PartStore parts(Path directory, PartStore files) {
    return files;
  }

  /** Counts. */
  void count(PassCounter counter, long more);

  /** Says that the task goes on; throws when it shall not. */
  void alive();
}
