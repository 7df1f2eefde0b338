package org.daal4j.engine;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.IntWritable;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.mapreduce.Counter;
import org.apache.hadoop.mapreduce.Mapper;
import org.daal4j.core.Partial;
import org.daal4j.input.RowsSplit;
import org.daal4j.packed.WrittenPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one mapper: reads each of its splits, nearly always one, folds it, and sends the result to
 * the reducer of its group.
 */
public final class FoldMapper
    extends Mapper<IntWritable, RowsSplit, LongWritable, PassResultWritable> {

  private static final Logger LOG = LoggerFactory.getLogger(FoldMapper.class);

  /** For Hadoop. */
  public FoldMapper() {}

  @Override
  public void run(Context context) throws IOException, InterruptedException {
    try {
      TaskBlas.configure(context.getConfiguration());
      map(PassDirectory.of(context.getConfiguration()).load(context.getConfiguration()), context);
    } catch (IOException | RuntimeException | Error e) {
      throw FailureNotes.noted(context, e);
    } finally {
      TaskBlas.log();
    }
  }

  private <P extends Partial<P>> void map(Pass<P> pass, Context context)
      throws IOException, InterruptedException {
    Configuration conf = context.getConfiguration();
    Path files = PassDirectory.of(conf).output();
    String attempt = context.getTaskAttemptID().toString();
    SplitWork<P> work =
        new SplitWork<>(
            conf,
            pass,
            new PartFiles(conf, files, attempt),
            files,
            PassDirectory.splits(conf),
            attempt);
    Counter rows = PassCounter.ROWS.in(context);
    Counter skipped = PassCounter.SKIPPED_ROWS.in(context);
    Counter bytes = PassCounter.BYTES.in(context);
    SplitListener listener =
        (moreRows, moreSkipped, moreBytes) -> {
          rows.increment(moreRows);
          skipped.increment(moreSkipped);
          bytes.increment(moreBytes);
          context.progress();
        };
    long nanos = 0;
    while (context.nextKeyValue()) {
      nanos += map(pass, work, listener, context);
    }
    long millis = nanos / 1_000_000;
    PassCounter.SPLIT_MILLIS.in(context).increment(millis);
    LOG.info(
        "{}: {} rows, {} bytes in {} ms", pass.title(), rows.getValue(), bytes.getValue(), millis);
  }

  /**
   * One split; in a method of its own, so that its result is gone before the next one's begins.
   *
   * @return nanoseconds of reading it, computing, and writing rows
   */
  private static <P extends Partial<P>> long map(
      Pass<P> pass, SplitWork<P> work, SplitListener listener, Context context)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    PassResult<P> result = work.run(context.getCurrentValue(), listener);
    long nanos = System.nanoTime() - start;
    PassCounter.PACKED_BYTES
        .in(context)
        .increment(result.parts().stream().mapToLong(WrittenPart::bytes).sum());
    send(pass, result, context);
    return nanos;
  }

  private static <P extends Partial<P>> void send(
      Pass<P> pass, PassResult<P> result, Context context)
      throws IOException, InterruptedException {
    for (int piece = 0; piece < pass.pieces(); piece++) {
      context.write(
          new LongWritable(MergePlan.key(piece, context.getCurrentKey().get())),
          PassResultWritable.pieceOf(pass, result, piece));
      context.progress();
    }
  }
}
