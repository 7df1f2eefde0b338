package org.daal4j.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartedRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowExchange;
import org.daal4j.engine.NoSummary.OfRows;

/** Brings rows back into the order of their numbers, mixes them, or fails to do the one. */
public final class OrderRows implements RowExchange<NoSummary, NoSummary> {

  /** What it does, and may do wrong. */
  enum Way {
    IN_ORDER,
    MIXED,
    LOSES_A_ROW,
    SENDS_A_ROW_TWICE,
    SENDS_A_ROW_ELSEWHERE,
    SENDS_TO_NO_PART,
    FAILS_IN_THE_MIDDLE,
    FAILS_AT_THE_END
  }

  /** The row that goes wrong. */
  static final int ROW = 4_321;

  private final List<String> columns;
  private final long rows;
  private final int partRows;
  private final Way way;

  OrderRows(List<String> columns, long rows, int partRows, Way way) {
    this.columns = columns;
    this.rows = rows;
    this.partRows = partRows;
    this.way = way;
  }

  /** For tasks. */
  public OrderRows(DataInput in) throws IOException {
    this(List.of(in.readUTF().split(",")), in.readLong(), in.readInt(), Way.values()[in.readInt()]);
  }

  @Override
  public int parts() {
    return (int) Math.max(1, (rows + partRows - 1) / partRows);
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public long partRows() {
    return way == Way.MIXED ? 0 : partRows;
  }

  @Override
  public Function<NoSummary> open(int split) {
    return new Function<>() {
      @Override
      public void add(RowBlock block, NoSummary partial, PartedRows out) throws IOException {
        DenseRows dense = (DenseRows) block;
        for (int row = 0; row < dense.rows(); row++) {
          send(dense, row, out);
        }
      }

      @Override
      public void finish(NoSummary partial, PartedRows out) {
        if (way == Way.FAILS_AT_THE_END) {
          throw new IllegalStateException("told to fail at the end");
        }
      }
    };
  }

  private void send(DenseRows block, int row, PartedRows out) throws IOException {
    long number = block.number(row);
    int part = (int) (way == Way.MIXED ? number % parts() : number / partRows);
    int times = 1;
    if (number == ROW) {
      switch (way) {
        case LOSES_A_ROW -> times = 0;
        case SENDS_A_ROW_TWICE -> times = 2;
        case SENDS_A_ROW_ELSEWHERE -> part = 0;
        case SENDS_TO_NO_PART -> part = parts();
        case FAILS_IN_THE_MIDDLE -> throw new IllegalStateException("told to fail in the middle");
        default -> {}
      }
    }
    for (int i = 0; i < times; i++) {
      out.send(part, number, block.values(), row * block.columns());
    }
  }

  @Override
  public NoSummary newPartial() {
    return new NoSummary();
  }

  @Override
  public NoSummary finish(NoSummary merged) {
    return new OfRows().finish(merged);
  }

  @Override
  public String title() {
    return "order rows";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeUTF(String.join(",", columns));
    out.writeLong(rows);
    out.writeInt(partRows);
    out.writeInt(way.ordinal());
  }
}
