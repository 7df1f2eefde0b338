package org.daal4j.engine;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.UsageException;
import org.daal4j.engine.written.AttemptFile;
import org.daal4j.engine.written.MappedFile;
import org.daal4j.engine.written.PartName;
import org.daal4j.engine.written.StoredRows;
import org.daal4j.input.BlockReader;
import org.daal4j.input.ChangedInput;
import org.daal4j.input.FileName;
import org.daal4j.input.RowsSplit;
import org.daal4j.packed.LabelledParts;
import org.daal4j.packed.PartCutter;
import org.daal4j.packed.PartStore;
import org.daal4j.packed.SplitSink;

/** The work of a pass on one split: in a map task and in a thread the same. */
public final class SplitWork<P extends Partial<P>> {

  private final Configuration conf;
  private final Pass<P> pass;
  private final PartStore parts;
  private final Path files;
  private final int splits;
  private final String attempt;

  /**
   * For any number of splits.
   *
   * @param parts where rows go that are kept for later passes
   * @param files directory for the files of lines or stored rows, when the pass makes such
   * @param splits how many the pass has
   * @param attempt see {@link AttemptFile}
   */
  public SplitWork(
      Configuration conf, Pass<P> pass, PartStore parts, Path files, int splits, String attempt) {
    this.conf = conf;
    this.pass = pass;
    this.parts = parts;
    this.files = files;
    this.splits = splits;
    this.attempt = attempt;
  }

  /** Reads a split once and does everything the pass asks for. */
  public PassResult<P> run(RowsSplit split, SplitListener listener) throws IOException {
    PassResult<P> result = pass.newResultOf(split);
    try (BlockReader reader = pass.open(conf, split);
        SplitSink sink = sink(split, result, listener)) {
      boolean ahead = pass.map() != null && pass.map().looksAhead();
      long rowsAhead = ahead ? lookAhead(split, sink, listener) : 0;
      Advance advance = new Advance(reader, listener);
      for (RowBlock block = reader.next(); block != null; block = reader.next()) {
        if (!pass.exchanges()) {
          result.partial().add(block);
        }
        sink.add(block);
        advance.report();
      }
      advance.report();
      if (ahead && reader.counts().rows != rowsAhead) {
        throw ChangedInput.error(
            FileName.of(new Path(split.segments().get(0).path())),
            "the rows from it on were "
                + rowsAhead
                + " at first and "
                + reader.counts().rows
                + " when they were read again");
      }
      result.endSplit(reader.counts(), sink.finish());
      return result;
    } catch (BadInputException e) {
      return failed(SplitError.of(e));
    } catch (UsageException e) {
      return failed(SplitError.of(e));
    }
  }

  /**
   * Reads a split for the eyes of the map alone; its rows are counted when they are read again.
   *
   * @return how many there are
   */
  private long lookAhead(RowsSplit split, SplitSink sink, SplitListener listener)
      throws IOException {
    try (BlockReader reader = pass.open(conf, split)) {
      for (RowBlock block = reader.next(); block != null; block = reader.next()) {
        sink.look(block);
        listener.advanced(0, 0, 0);
      }
      return reader.counts().rows;
    }
  }

  private SplitSink sink(RowsSplit split, PassResult<P> result, SplitListener listener)
      throws IOException {
    if (pass.exchanges()) {
      Runnable alive = () -> listener.advanced(0, 0, 0);
      return new ExchangeSink<>(pass.exchange(), parts, split.ordinal(), result, alive);
    }
    if (pass.packs()) {
      SplitSink cutter = new PartCutter(parts, split.ordinal(), pass.partBytes());
      return pass.fold().packsLabels()
          ? new LabelledParts(cutter, pass.fold().packsGroups())
          : cutter;
    }
    if (pass.map() != null) {
      String name = PartName.of(split.ordinal(), splits);
      return MappedFile.create(conf, files, split, name, attempt, pass.map(), pass.out());
    }
    return pass.stored() == null
        ? SplitSink.NONE
        : new StoredRows(conf, files, split, pass.stored(), attempt);
  }

  private PassResult<P> failed(SplitError error) {
    PassResult<P> result = pass.newResult();
    result.endSplit(error);
    return result;
  }

  /** Reports what a reader has counted since the last report. */
  private static final class Advance {
    private final BlockReader reader;
    private final SplitListener listener;
    private long rows;
    private long skipped;
    private long bytes;

    Advance(BlockReader reader, SplitListener listener) {
      this.reader = reader;
      this.listener = listener;
    }

    void report() {
      long rowsNow = reader.counts().rows;
      long skippedNow = reader.counts().missingRows + reader.counts().badRecords;
      long bytesNow = reader.bytesRead();
      listener.advanced(rowsNow - rows, skippedNow - skipped, bytesNow - bytes);
      rows = rowsNow;
      skipped = skippedNow;
      bytes = bytesNow;
    }
  }
}
