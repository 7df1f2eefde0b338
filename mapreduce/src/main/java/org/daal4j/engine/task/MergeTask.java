package org.daal4j.engine.task;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.daal4j.core.Partial;
import org.daal4j.engine.MergePlan;
import org.daal4j.engine.MergedFile;
import org.daal4j.engine.Pass;
import org.daal4j.engine.PassDirectory;
import org.daal4j.engine.PassResult;

/**
 * The body of a task that merges, whoever runs it: merges the results of groups of splits as they
 * stream in, in input order, one piece after another when they are cut. It holds two: the merged
 * one and the one being read. It does the work of one reducer of the {@link MergePlan}, or of
 * several: what belongs together comes together, because a key rises with the piece and then with
 * the split.
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
  private final PassDirectory directory;
  private final MergePlan plan;
  private final Map<Integer, MergedFile> files = new TreeMap<>();

  private MergeTask(TaskHost host) {
    this.host = host;
    this.directory = PassDirectory.of(host.conf());
    this.plan = PassDirectory.mergePlan(host.conf());
  }

  /**
   * Does the task of the pass that the host's configuration names.
   *
   * @throws IOException what failed, of which word is left for the driver
   */
  public static void run(TaskHost host, Pieces pieces) throws IOException, InterruptedException {
    try {
      TaskBlas.configure(host.conf());
      new MergeTask(host).merge(pieces);
    } catch (IOException | RuntimeException | Error e) {
      throw FailureNotes.noted(host, e);
    } finally {
      TaskBlas.log();
    }
  }

  private void merge(Pieces pieces) throws IOException, InterruptedException {
    try {
      merge(directory.load(host.conf()), pieces);
      for (MergedFile file : files.values()) {
        file.complete();
      }
    } finally {
      for (MergedFile file : files.values()) {
        file.close();
      }
    }
  }

  private <P extends Partial<P>> void merge(Pass<P> pass, Pieces pieces)
      throws IOException, InterruptedException {
    PassResult<P> merged = null;
    int piece = 0;
    int reducer = 0;
    while (pieces.next()) {
      int nextPiece = MergePlan.piece(pieces.key());
      int nextReducer = plan.reducer(pieces.key());
      if (merged == null || nextPiece != piece || nextReducer != reducer) {
        write(reducer, piece, merged);
        merged = null; // before the next one takes its memory
        piece = nextPiece;
        reducer = nextReducer;
        merged = pass.newResult(piece);
      }
      for (PassResultWritable split : pieces.values()) {
        merged.merge(split.get());
        host.count(PassCounter.MERGES, 1);
        host.alive();
      }
    }
    write(reducer, piece, merged);
  }

  private void write(int reducer, int piece, PassResult<?> merged) throws IOException {
    if (merged == null) {
      return;
    }
    MergedFile file = files.get(reducer);
    if (file == null) {
      file = new MergedFile(host.conf(), directory, reducer, host.attempt());
      files.put(reducer, file);
    }
    file.write(piece, merged);
  }
}
