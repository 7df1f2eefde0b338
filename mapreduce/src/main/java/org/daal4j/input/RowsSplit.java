package org.daal4j.input;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.io.Writable;
import org.daal4j.core.RowBlock;

/** Rows that are read in one go: stretches of files that follow each other in input order. */
public final class RowsSplit implements Writable {

  private int ordinal;
  private long firstRow = RowBlock.UNCOUNTED;
  private List<Segment> segments = List.of();
  private String[] hosts = {};

  /** For {@link #readFields}. */
  public RowsSplit() {}

  /**
   * A split.
   *
   * @param ordinal its place in input order, from 0
   * @param firstRow global number of its first row, or {@link RowBlock#UNCOUNTED}
   * @param segments its stretches in input order
   * @param hosts where most of its bytes are
   */
  public RowsSplit(int ordinal, long firstRow, List<Segment> segments, List<String> hosts) {
    this.ordinal = ordinal;
    this.firstRow = firstRow;
    this.segments = List.copyOf(segments);
    this.hosts = hosts.toArray(new String[0]);
  }

  /** Place in input order, from 0. */
  public int ordinal() {
    return ordinal;
  }

  /** Global number of the first row, or {@link RowBlock#UNCOUNTED}. */
  public long firstRow() {
    return firstRow;
  }

  /** The stretches in input order. */
  public List<Segment> segments() {
    return segments;
  }

  /** Bytes of its stretches, as stored. */
  public long getLength() {
    return segments.stream().mapToLong(Segment::length).sum();
  }

  /** Where most of its bytes are. */
  public String[] getLocations() {
    return hosts.clone();
  }

  @Override
  public void write(DataOutput out) throws IOException {
    // Without the hosts: Hadoop keeps them beside the split.
    out.writeInt(ordinal);
    out.writeLong(firstRow);
    out.writeInt(segments.size());
    for (Segment segment : segments) {
      segment.write(out);
    }
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    ordinal = in.readInt();
    firstRow = in.readLong();
    int count = in.readInt();
    if (count < 0) {
      throw new IOException("a split of " + count + " stretches");
    }
    List<Segment> read = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      read.add(Segment.read(in));
    }
    segments = List.copyOf(read);
    hosts = new String[0];
  }

  @Override
  public String toString() {
    return "split " + ordinal + " " + segments;
  }
}
