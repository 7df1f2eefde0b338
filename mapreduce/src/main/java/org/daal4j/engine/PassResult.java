package org.daal4j.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.Partial;
import org.daal4j.core.Portable;
import org.daal4j.core.UsageException;
import org.daal4j.packed.WrittenPart;
import org.daal4j.table.ReadCounts;

/**
 * What a pass has brought about in some consecutive splits: the user's partial, and beside it what
 * the engine itself wants to know. Merges as a partial does; a new one stands for no split.
 *
 * @param <P> the user's partial
 */
public final class PassResult<P extends Partial<P>> implements Portable {

  private final P partial;
  private int splits;
  private long rows;
  private long missingRows;
  private long badRecords;
  private final List<WrittenPart> parts = new ArrayList<>();
  private long[] sent = {};
  private SplitError error;

  public PassResult(P newPartial) {
    partial = newPartial;
  }

  public P partial() {
    return partial;
  }

  /** How many splits went in. */
  public int splits() {
    return splits;
  }

  public long rows() {
    return rows;
  }

  /** Rows left out for a missing value. */
  public long missingRows() {
    return missingRows;
  }

  /** Malformed rows left out. */
  public long badRecords() {
    return badRecords;
  }

  /** Packed parts, or files of what splits have sent, in input order. */
  public List<WrittenPart> parts() {
    return parts;
  }

  /** How many rows each part was sent, in an exchange; empty when none was. */
  public long[] sent() {
    return sent;
  }

  /** States how many rows one split has sent to each part. */
  void setSent(long[] rows) {
    sent = rows;
  }

  /** The first error in input order, or null. */
  public SplitError error() {
    return error;
  }

  /** States that this is the result of one split. */
  public void endSplit(ReadCounts counts, List<WrittenPart> packed) {
    splits = 1;
    rows = counts.rows;
    missingRows = counts.missingRows;
    badRecords = counts.badRecords;
    parts.addAll(packed);
  }

  /** States that one split cannot be used. */
  public void endSplit(SplitError splitError) {
    splits = 1;
    error = splitError;
  }

  /** Adds the splits after these. */
  public void merge(PassResult<P> next) {
    splits += next.splits;
    rows += next.rows;
    missingRows += next.missingRows;
    badRecords += next.badRecords;
    parts.addAll(next.parts);
    mergeSent(next.sent);
    if (error == null) {
      error = next.error;
    }
    // The first error in input order decides; a half-built partial might not even merge.
    if (error == null) {
      mergePartial(next.partial);
    }
  }

  private void mergeSent(long[] next) {
    sent = Arrays.copyOf(sent, Math.max(sent.length, next.length));
    for (int part = 0; part < next.length; part++) {
      sent[part] += next[part];
    }
  }

  private void mergePartial(P next) {
    try {
      partial.merge(next);
    } catch (UsageException e) {
      // As in a split: a fault of the options is no failure of the task.
      error = SplitError.of(e);
    }
  }

  /** Replaces everything but the partial by that of another result. */
  public void takeCounts(PassResult<P> other) {
    splits = other.splits;
    rows = other.rows;
    missingRows = other.missingRows;
    badRecords = other.badRecords;
    parts.clear();
    parts.addAll(other.parts);
    sent = other.sent;
    error = other.error;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    writeCounts(out);
    partial.write(out);
  }

  /** Writes everything but the partial. */
  public void writeCounts(DataOutput out) throws IOException {
    out.writeInt(splits);
    out.writeLong(rows);
    out.writeLong(missingRows);
    out.writeLong(badRecords);
    out.writeInt(parts.size());
    for (WrittenPart part : parts) {
      part.write(out);
    }
    out.writeInt(sent.length);
    for (long part : sent) {
      out.writeLong(part);
    }
    out.writeBoolean(error != null);
    if (error != null) {
      error.write(out);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    splits = in.readInt();
    rows = in.readLong();
    missingRows = in.readLong();
    badRecords = in.readLong();
    parts.clear();
    for (int left = in.readInt(); left > 0; left--) {
      parts.add(WrittenPart.read(in));
    }
    sent = new long[in.readInt()];
    for (int part = 0; part < sent.length; part++) {
      sent[part] = in.readLong();
    }
    error = in.readBoolean() ? SplitError.read(in) : null;
    partial.read(in);
  }
}
