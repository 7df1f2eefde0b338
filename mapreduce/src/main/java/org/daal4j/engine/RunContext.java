package org.daal4j.engine;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Progress;
import org.daal4j.engine.libraries.TaskJava;

/**
 * What an engine has to know of a run.
 *
 * @param conf Hadoop's configuration
 * @param work directory for whatever passes leave behind, which all tasks can write to; need not
 *     exist yet. Row-shaped results go to {@code work/result/NAME/}; the caller moves them out and
 *     deletes the directory
 * @param resume whether what an earlier run of the same command left in {@code work} is used again
 * @param progress hears how it goes
 * @param fence asked before each deletion and each move in {@code work}
 * @param java what tasks on a cluster run on
 */
public record RunContext(
    Configuration conf, Path work, boolean resume, Progress progress, Fence fence, TaskJava java) {

  /** Keeps a process out of a directory that another one has taken over while it stood still. */
  @FunctionalInterface
  public interface Fence {

    /** Of a directory that nobody else can have. */
    Fence NONE = () -> {};

    /**
     * Makes sure that the directory is still this process's.
     *
     * @throws IOException when another process has it
     */
    void requireHeld() throws IOException;
  }

  /** Of a run whose work directory nobody else can have, on the cluster's own Java. */
  public RunContext(Configuration conf, Path work, boolean resume, Progress progress) {
    this(conf, work, resume, progress, Fence.NONE, TaskJava.OF_CLUSTER);
  }

  /** Deletes a directory of the run, if it is there. */
  public void delete(Path directory) throws IOException {
    fence.requireHeld();
    directory.getFileSystem(conf).delete(directory, true);
  }
}
