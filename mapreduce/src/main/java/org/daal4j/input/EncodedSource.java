package org.daal4j.input;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.RowBlock;
import org.daal4j.encoding.Encoding;
import org.daal4j.encoding.Unseen;
import org.daal4j.encoding.UnseenLevelException;

/** Reads splits of another source and encodes their rows. */
public final class EncodedSource implements RowSource {

  private final RowSource raw;
  private final Encoding encoding;
  private final Unseen unseen;
  private final boolean countsOnly;
  private final boolean sparse;

  /** Reads what {@link #write} has written. */
  public EncodedSource(DataInput in) throws IOException {
    raw = SourceByName.read(in);
    encoding = new Encoding(in);
    int ordinal = in.readByte();
    if (ordinal < 0 || ordinal >= Unseen.values().length) {
      throw new IOException("not what a level does that is not known: " + ordinal);
    }
    unseen = Unseen.values()[ordinal];
    countsOnly = in.readBoolean();
    sparse = in.readBoolean();
  }

  /**
   * Of a table.
   *
   * @param raw reads its rows as they are
   * @param unseen what a level does that the encoding does not have
   * @param countsOnly whether an encoded feature may not be negative
   * @param sparse whether encoded rows are sparse
   */
  public EncodedSource(
      RowSource raw, Encoding encoding, Unseen unseen, boolean countsOnly, boolean sparse) {
    this.raw = raw;
    this.encoding = encoding;
    this.unseen = unseen;
    this.countsOnly = countsOnly;
    this.sparse = sparse;
  }

  @Override
  public BlockReader open(Configuration conf, RowsSplit split) throws IOException {
    return new EncodedBlocks(this, conf, split, raw.open(conf, split));
  }

  Encoding encoding() {
    return encoding;
  }

  Unseen unseen() {
    return unseen;
  }

  boolean countsOnly() {
    return countsOnly;
  }

  boolean sparse() {
    return sparse;
  }

  /** Finds the file in which a level stands that the encoding does not have, by reading again. */
  UnseenLevelException locate(Configuration conf, RowsSplit split, UnseenLevelException found)
      throws IOException {
    for (Segment segment : split.segments()) {
      String file = FileName.of(new Path(segment.path()));
      if (split.segments().size() == 1) {
        return found.in(file);
      }
      RowsSplit alone = new RowsSplit(0, RowBlock.UNCOUNTED, List.of(segment), List.of());
      try (BlockReader reader = open(conf, alone)) {
        for (RowBlock block = reader.next(); block != null; ) {
          block = reader.next();
        }
      } catch (UnseenLevelException first) {
        return first;
      }
    }
    return found;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    SourceByName.write(out, raw);
    encoding.write(out);
    out.writeByte(unseen.ordinal());
    out.writeBoolean(countsOnly);
    out.writeBoolean(sparse);
  }
}
