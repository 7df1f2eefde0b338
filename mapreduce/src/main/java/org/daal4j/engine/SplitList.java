package org.daal4j.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.input.RowsSplit;

/**
 * The splits of a pass as the driver tells them to tasks. Passes over the same rows can share a
 * list, so that one of many splits is written once.
 */
public final class SplitList {

  private static final String COUNT = "daal4j.pass.splits";
  private static final String LIST = "daal4j.pass.splits.list";

  private final List<RowsSplit> splits;
  private final TaskData list;

  /**
   * Makes a list known.
   *
   * @param file where it goes when the splits are many
   */
  public SplitList(Configuration conf, List<RowsSplit> splits, Path file) throws IOException {
    this.splits = splits;
    this.list = TaskData.of(conf, LIST, file, out -> write(splits, out));
  }

  private static void write(List<RowsSplit> splits, DataOutputStream out) throws IOException {
    for (RowsSplit split : splits) {
      out.writeInt(split.getLocations().length);
      for (String host : split.getLocations()) {
        out.writeUTF(host);
      }
      split.write(out);
    }
  }

  /** Whether it is of this very plan, which nobody changes. */
  public boolean isOf(List<RowsSplit> others) {
    return splits == others;
  }

  /** Tells it to the tasks that get the configuration. */
  public void addTo(Configuration conf) {
    conf.setInt(COUNT, splits.size());
    list.addTo(conf);
  }

  /** Leaves the number of splits alone, for tasks that read none. */
  public static void removeFrom(Configuration conf) {
    TaskData.removeFrom(conf, LIST);
  }

  /** Number of splits of the pass that {@code conf} belongs to. */
  public static int count(Configuration conf) {
    return conf.getInt(COUNT, 0);
  }

  /** The file of the list, or null when the splits are few and there is none. */
  public static String file(Configuration conf) {
    return TaskData.fileName(conf, LIST);
  }

  /** Reads the splits of the pass that {@code conf} belongs to, with their hosts. */
  public static List<RowsSplit> load(Configuration conf) throws IOException {
    int count = count(conf);
    List<RowsSplit> splits = new ArrayList<>(count);
    try (DataInputStream in = TaskData.open(conf, LIST)) {
      for (int i = 0; i < count; i++) {
        List<String> hosts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          hosts.add(in.readUTF());
        }
        RowsSplit split = new RowsSplit();
        split.readFields(in);
        splits.add(new RowsSplit(split.ordinal(), split.firstRow(), split.segments(), hosts));
      }
    }
    return splits;
  }
}
