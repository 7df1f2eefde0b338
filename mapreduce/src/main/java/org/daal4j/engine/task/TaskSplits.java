package org.daal4j.engine.task;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.mapreduce.InputSplit;
import org.daal4j.input.RowsSplit;

/**
 * The splits that one map task works on, one after the other: what Hadoop takes for a split. On a
 * cluster a task has one, so that it runs where its bytes are. On the local job runner, where a
 * task costs more than to read some megabytes of numbers, it has several. Results do not depend on
 * it, because they are sent, and merged, by split.
 */
public final class TaskSplits extends InputSplit implements Writable {

  private List<RowsSplit> splits = List.of();

  /** For Hadoop. */
  public TaskSplits() {}

  /** The splits of a task. */
  public TaskSplits(List<RowsSplit> splits) {
    this.splits = List.copyOf(splits);
  }

  /** A task for each split. */
  public static List<TaskSplits> oneEach(List<RowsSplit> splits) {
    return splits.stream().map(List::of).map(TaskSplits::new).toList();
  }

  /**
   * Deals consecutive splits out to tasks of about equal bytes.
   *
   * @param most how many tasks at most
   */
  public static List<TaskSplits> few(List<RowsSplit> splits, int most) {
    long total = splits.stream().mapToLong(TaskSplits::cost).sum();
    List<TaskSplits> tasks = new ArrayList<>();
    List<RowsSplit> gathered = new ArrayList<>();
    long before = 0;
    long place = 0;
    for (RowsSplit split : splits) {
      // The task in whose share of the bytes the middle of the split lies.
      long next = (long) ((before + cost(split) / 2.0) / total * most);
      if (next > place && !gathered.isEmpty()) {
        tasks.add(new TaskSplits(gathered));
        gathered = new ArrayList<>();
      }
      place = next;
      gathered.add(split);
      before += cost(split);
    }
    if (!gathered.isEmpty()) {
      tasks.add(new TaskSplits(gathered));
    }
    return tasks;
  }

  /** Bytes, and one for the split itself. */
  private static long cost(RowsSplit split) {
    return split.getLength() + 1;
  }

  /** In input order. */
  public List<RowsSplit> splits() {
    return splits;
  }

  @Override
  public long getLength() {
    return splits.stream().mapToLong(RowsSplit::getLength).sum();
  }

  /** Those of the first split. */
  @Override
  public String[] getLocations() {
    return splits.get(0).getLocations();
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(splits.size());
    for (RowsSplit split : splits) {
      split.write(out);
    }
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    List<RowsSplit> read = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      RowsSplit split = new RowsSplit();
      split.readFields(in);
      read.add(split);
    }
    splits = List.copyOf(read);
  }

  @Override
  public String toString() {
    return splits.toString();
  }
}
