package org.daal4j.dbscan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartedRows;
import org.daal4j.core.PartialSize;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowExchange;

/** Sends each row to its box, and to those it is near; after its columns comes its weight. */
public final class SendToBoxes implements RowExchange<BoxCounts, long[]> {

  private final BoxPlan plan;
  private final double reach;
  private final boolean weighted;

  /** Reads what {@link #write} has written. */
  public SendToBoxes(DataInput in) throws IOException {
    plan = new BoxPlan(in);
    reach = in.readDouble();
    weighted = in.readBoolean();
  }

  /**
   * To the boxes of a plan.
   *
   * @param reach up to which distance of a box rows go there too
   */
  SendToBoxes(BoxPlan plan, double reach, boolean weighted) {
    this.plan = plan;
    this.reach = reach;
    this.weighted = weighted;
  }

  @Override
  public int parts() {
    return plan.boxes();
  }

  @Override
  public boolean isLastToRead() {
    return true;
  }

  @Override
  public List<String> columns() {
    List<String> names = new ArrayList<>();
    for (int column = 1; column <= plan.columns(); column++) {
      names.add("c" + column);
    }
    if (weighted) {
      names.add("weight");
    }
    return names;
  }

  @Override
  public Function<BoxCounts> open(int split) {
    return new Sending();
  }

  private final class Sending implements Function<BoxCounts> {
    private final double[] sent = new double[plan.columns() + 1];
    private final NodeStack waiting = new NodeStack();

    @Override
    public void add(RowBlock rows, BoxCounts counts, PartedRows out) throws IOException {
      double[] values = ((DenseRows) rows).values();
      int p = plan.columns();
      for (int row = 0; row < rows.rows(); row++) {
        System.arraycopy(values, row * p, sent, 0, p);
        sent[p] = rows.weight(row);
        long number = rows.number(row);
        plan.within(
            sent,
            0,
            reach,
            waiting,
            box -> {
              out.send(box, number, sent, 0);
              counts.count(box);
            });
      }
    }
  }

  @Override
  public BoxCounts newPartial() {
    return new BoxCounts(plan.boxes());
  }

  @Override
  public long[] finish(BoxCounts merged) {
    return merged.rows();
  }

  @Override
  public PartialSize size() {
    return new PartialSize(plan.columns(), p -> 8L * plan.boxes(), p -> 0);
  }

  @Override
  public String title() {
    return "send rows to boxes";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    plan.write(out);
    out.writeDouble(reach);
    out.writeBoolean(weighted);
  }
}
