package org.daal4j.engine.task;

import java.io.IOException;
import org.daal4j.core.Partial;
import org.daal4j.engine.MergePlan;
import org.daal4j.engine.MergedFile;
import org.daal4j.engine.Pass;
import org.daal4j.engine.PassDirectory;
import org.daal4j.engine.PassResult;

/**
 * The body of a task that merges, whoever runs it: merges the results of its group of splits as
 * they stream in, in input order, one piece after another when they are cut. It holds two: the
 * merged one and the one being read.
 */
public final class MergeTask {

  /** What splits have sent to a task, by key in rising order. */
  public interface Pieces {
    /** Goes on to the next key; whether there is one. */
    boolean next() throws IOException, InterruptedException;

    /** The key, from {@link MergePlan#key}. */
    long key() throws IOException, InterruptedException;

    /** What was sent under the key; each is overwritten by the next. */
    Iterable<PassResultWritable> values() throws IOException, InterruptedException;
  }

  private final TaskHost host;
  private final MergedFile file;

  private MergeTask(TaskHost host, MergedFile file) {
    this.host = host;
    this.file = file;
  }

  /**
   * Does the task of the pass that the host's configuration names.
   *
   * @param reducer its number in the {@link MergePlan}
   * @throws IOException what failed, of which word is left for the driver
   */
  public static void run(TaskHost host, int reducer, Pieces pieces)
      throws IOException, InterruptedException {
    try {
      TaskBlas.configure(host.conf());
      PassDirectory directory = PassDirectory.of(host.conf());
      try (MergedFile file = new MergedFile(host.conf(), directory, reducer, host.attempt())) {
        new MergeTask(host, file).merge(directory.load(host.conf()), pieces);
        file.complete();
      }
    } catch (IOException | RuntimeException | Error e) {
      throw FailureNotes.noted(host, e);
    } finally {
      TaskBlas.log();
    }
  }

  private <P extends Partial<P>> void merge(Pass<P> pass, Pieces pieces)
      throws IOException, InterruptedException {
    PassResult<P> merged = null;
    int piece = 0;
    while (pieces.next()) {
      int next = MergePlan.piece(pieces.key());
      if (merged == null || next != piece) {
        write(piece, merged);
        merged = null; // before the next one takes its memory
        piece = next;
        merged = pass.newResult(piece);
      }
      for (PassResultWritable split : pieces.values()) {
        merged.merge(split.get());
        host.count(PassCounter.MERGES, 1);
        host.alive();
      }
    }
    write(piece, merged);
  }

  private void write(int piece, PassResult<?> merged) throws IOException {
    if (merged != null) {
      file.write(piece, merged);
    }
  }
}
