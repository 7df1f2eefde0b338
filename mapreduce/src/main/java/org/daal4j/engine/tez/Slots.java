package org.daal4j.engine.tez;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.engine.SplitList;
import org.daal4j.engine.task.TaskSplits;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;
import org.daal4j.packed.WrittenPart;

/**
 * Which task of a pass does which splits. The task of a number runs in the container of that
 * number, its slot, in every pass; so a split that goes to the slot that has packed it, or has read
 * it before, finds its rows in memory.
 */
final class Slots {

  private static final String SLOTS = "daal4j.pass.slots";

  /** A slot may have so many times its share, before rows go to where they are not in memory. */
  private static final double MOST_OF_A_SHARE = 1.5;

  private static String lastName;
  private static List<RowsSplit> lastSplits;

  private int most;
  private final Map<String, Integer> homes = new HashMap<>();

  Slots(int most) {
    this.most = most;
  }

  /** How many there are at most. */
  int most() {
    return most;
  }

  /**
   * Makes do with the containers that there were at the end of a pass. A slot without one would
   * have to wait in every pass until the container of another slot has been given back.
   *
   * @param dealt how the splits of that pass were dealt out
   * @param containers how many there were; not positive when that is not known
   */
  void limit(int[] dealt, int containers) {
    int used = 1;
    for (int slot : dealt) {
      used = Math.max(used, slot + 1);
    }
    if (containers > 0 && containers < used) {
      most = containers;
    }
  }

  /**
   * Deals splits out.
   *
   * @return for each split its slot
   */
  int[] deal(List<RowsSplit> splits) {
    int[] dealt = new int[splits.size()];
    long[] load = new long[most];
    long total = 0;
    boolean known = true;
    for (RowsSplit split : splits) {
      Integer home = homes.get(place(split));
      if (home == null || home >= most) {
        known = false;
        home = 0;
      }
      dealt[split.ordinal()] = home;
      load[dealt[split.ordinal()]] += cost(split);
      total += cost(split);
    }
    if (!known || isUneven(load, total, Math.min(most, splits.size()))) {
      int slot = 0;
      for (TaskSplits some : TaskSplits.few(splits, most)) {
        for (RowsSplit split : some.splits()) {
          dealt[split.ordinal()] = slot;
          homes.put(place(split), slot);
        }
        slot++;
      }
    }
    return dealt;
  }

  private static boolean isUneven(long[] load, long total, int shares) {
    long largest = 0;
    for (long slot : load) {
      largest = Math.max(largest, slot);
    }
    return largest > MOST_OF_A_SHARE * total / shares;
  }

  private static long cost(RowsSplit split) {
    return split.getLength() + 1;
  }

  /** Remembers what slots have packed. */
  void packed(int[] dealt, Path directory, List<WrittenPart> parts) {
    for (WrittenPart part : parts) {
      homes.put(place(new Path(directory, part.name()), 0), dealt[WrittenPart.split(part.name())]);
    }
  }

  private static String place(RowsSplit split) {
    Segment first = split.segments().get(0);
    return place(new Path(first.path()), first.start());
  }

  private static String place(Path file, long start) {
    return file.toUri().getPath() + "+" + start;
  }

  /** Whether the settings are those of a task in a container of a session. */
  static boolean areKnown(Configuration conf) {
    return conf.get(SLOTS) != null;
  }

  /** Tells the tasks of a pass. */
  static void store(Configuration conf, int[] dealt) {
    StringBuilder runs = new StringBuilder();
    int from = 0;
    for (int ordinal = 1; ordinal <= dealt.length; ordinal++) {
      if (ordinal == dealt.length || dealt[ordinal] != dealt[from]) {
        runs.append(runs.isEmpty() ? "" : " ")
            .append(dealt[from])
            .append('*')
            .append(ordinal - from);
        from = ordinal;
      }
    }
    conf.set(SLOTS, runs.toString());
  }

  /**
   * The splits of a slot, in input order. What a container has to do in a pass is nearly always
   * what it had to do in the last one, so a list that is a file is read once.
   */
  static synchronized List<RowsSplit> splitsOf(Configuration conf, int slot) throws IOException {
    String file = SplitList.file(conf);
    // Nobody writes another list to the same file.
    String name = file == null ? null : slot + " of " + conf.get(SLOTS) + " of " + file;
    if (name == null || !name.equals(lastName)) {
      lastSplits = splitsOf(SplitList.load(conf), conf.get(SLOTS), slot);
      lastName = name;
    }
    return lastSplits;
  }

  private static List<RowsSplit> splitsOf(List<RowsSplit> splits, String slots, int slot) {
    List<RowsSplit> own = new ArrayList<>();
    int ordinal = 0;
    for (String run : slots.split(" ")) {
      int star = run.indexOf('*');
      int end = ordinal + Integer.parseInt(run.substring(star + 1));
      if (Integer.parseInt(run.substring(0, star)) == slot) {
        own.addAll(splits.subList(ordinal, end));
      }
      ordinal = end;
    }
    return List.copyOf(own);
  }
}
