package org.daal4j.engine;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.UsageException;
import org.daal4j.input.BlockReader;
import org.daal4j.input.ChangedInput;
import org.daal4j.input.FileName;
import org.daal4j.input.RowsSplit;
import org.daal4j.packed.PackedPart;
import org.daal4j.packed.PartCutter;
import org.daal4j.packed.PartStore;

/** The work of a pass on one split: in a map task and in a thread the same. */
final class SplitWork<P extends Partial<P>> {

  private final Configuration conf;
  private final Pass<P> pass;
  private final PartStore parts;
  private final Path lines;
  private final int splits;

  /**
   * For any number of splits.
   *
   * @param parts where packed parts go, when the pass packs
   * @param lines directory for the files of mapped lines, when the pass maps
   * @param splits how many the pass has
   */
  SplitWork(Configuration conf, Pass<P> pass, PartStore parts, Path lines, int splits) {
    this.conf = conf;
    this.pass = pass;
    this.parts = parts;
    this.lines = lines;
    this.splits = splits;
  }

  /** Reads a split once and does everything the pass asks for. */
  PassResult<P> run(RowsSplit split, SplitListener listener) throws IOException {
    PassResult<P> result = pass.newResultOf(split);
    try (BlockReader reader = pass.open(conf, split);
        PartCutter packed = pass.packs() ? cutter(split) : null;
        LineFile mapped = pass.map() == null ? null : lineFile(split);
        StoredRows stored = pass.stored() == null ? null : storedRows(split)) {
      boolean ahead = mapped != null && pass.map().looksAhead();
      long rowsAhead = ahead ? lookAhead(split, mapped, listener) : 0;
      Advance advance = new Advance(reader, listener);
      for (RowBlock block = reader.next(); block != null; block = reader.next()) {
        result.partial().add(block);
        if (packed != null) {
          packed.add(block);
        }
        if (mapped != null) {
          mapped.add(block);
        }
        if (stored != null) {
          stored.add(block);
        }
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
      List<PackedPart> manifest = packed == null ? List.of() : packed.finish();
      if (mapped != null) {
        mapped.finish();
      }
      if (stored != null) {
        stored.finish();
      }
      result.endSplit(reader.counts(), manifest);
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
  private long lookAhead(RowsSplit split, LineFile mapped, SplitListener listener)
      throws IOException {
    try (BlockReader reader = pass.open(conf, split)) {
      for (RowBlock block = reader.next(); block != null; block = reader.next()) {
        mapped.look(block);
        listener.advanced(0, 0, 0);
      }
      return reader.counts().rows;
    }
  }

  private PartCutter cutter(RowsSplit split) {
    return new PartCutter(parts, split.ordinal(), pass.partBytes());
  }

  private StoredRows storedRows(RowsSplit split) throws IOException {
    return new StoredRows(conf, lines, split, pass.stored());
  }

  private LineFile lineFile(RowsSplit split) throws IOException {
    String name = PartName.of(split.ordinal(), splits);
    return LineFile.create(conf, lines, split.ordinal(), name, pass.map());
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
