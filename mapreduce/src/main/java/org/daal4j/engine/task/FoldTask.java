package org.daal4j.engine.task;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Partial;
import org.daal4j.engine.MergePlan;
import org.daal4j.engine.Pass;
import org.daal4j.engine.PassDirectory;
import org.daal4j.engine.PassResult;
import org.daal4j.engine.SplitList;
import org.daal4j.engine.SplitWork;
import org.daal4j.engine.written.PartFiles;
import org.daal4j.input.RowsSplit;
import org.daal4j.packed.WrittenPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The body of a task that reads splits, whoever runs it: reads each of its splits, nearly always
 * one, folds it, and sends the result to those that merge its group.
 */
public final class FoldTask {

  private static final Logger LOG = LoggerFactory.getLogger(FoldTask.class);

  /** Gives the splits of a task, one after the other. */
  @FunctionalInterface
  public interface Splits {
    /** The next one, or null when there are no more. */
    RowsSplit next() throws IOException, InterruptedException;
  }

  /** Takes what splits send. */
  @FunctionalInterface
  public interface Sender {
    /**
     * Sends a result, or a piece of it, to the task that {@link MergePlan} names.
     *
     * @param key from {@link MergePlan#key}
     */
    void send(long key, PassResultWritable piece) throws IOException, InterruptedException;
  }

  private final TaskHost host;
  private final Sender sender;
  private long rows;
  private long bytes;

  private FoldTask(TaskHost host, Sender sender) {
    this.host = host;
    this.sender = sender;
  }

  /**
   * Does the task of the pass that the host's configuration names.
   *
   * @throws IOException what failed, of which word is left for the driver
   */
  public static void run(TaskHost host, Splits splits, Sender sender)
      throws IOException, InterruptedException {
    try {
      TaskBlas.configure(host.conf());
      Pass<?> pass = PassDirectory.of(host.conf()).load(host.conf());
      new FoldTask(host, sender).fold(pass, splits);
    } catch (IOException | RuntimeException | Error e) {
      throw FailureNotes.noted(host, e);
    } finally {
      TaskBlas.log();
    }
  }

  private <P extends Partial<P>> void fold(Pass<P> pass, Splits splits)
      throws IOException, InterruptedException {
    Configuration conf = host.conf();
    Path files = PassDirectory.of(conf).output();
    String attempt = host.attempt();
    SplitWork<P> work =
        new SplitWork<>(
            conf,
            pass,
            host.parts(files, new PartFiles(conf, files, attempt)),
            files,
            SplitList.count(conf),
            attempt);
    long nanos = 0;
    for (RowsSplit split = splits.next(); split != null; split = splits.next()) {
      nanos += fold(pass, work, split);
    }
    long millis = nanos / 1_000_000;
    host.count(PassCounter.SPLIT_MILLIS, millis);
    LOG.info("{}: {} rows, {} bytes in {} ms", pass.title(), rows, bytes, millis);
  }

  /**
   * One split; in a method of its own, so that its result is gone before the next one's begins.
   *
   * @return nanoseconds of reading it, computing, and writing rows
   */
  private <P extends Partial<P>> long fold(Pass<P> pass, SplitWork<P> work, RowsSplit split)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    PassResult<P> result = work.run(split, this::advanced);
    long nanos = System.nanoTime() - start;
    if (pass.keepsRows()) {
      long packed = result.parts().stream().mapToLong(WrittenPart::bytes).sum();
      host.count(PassCounter.PACKED_BYTES, packed);
    }
    for (int piece = 0; piece < pass.pieces(); piece++) {
      sender.send(
          MergePlan.key(piece, split.ordinal()), PassResultWritable.pieceOf(pass, result, piece));
      host.alive();
    }
    return nanos;
  }

  private void advanced(long moreRows, long moreSkipped, long moreBytes) {
    rows += moreRows;
    bytes += moreBytes;
    host.count(PassCounter.ROWS, moreRows);
    host.count(PassCounter.SKIPPED_ROWS, moreSkipped);
    host.count(PassCounter.BYTES, moreBytes);
    host.alive();
  }
}
