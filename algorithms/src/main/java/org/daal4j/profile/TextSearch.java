package org.daal4j.profile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.daal4j.core.NumberArrays;

/**
 * What is looked for among the texts of a column.
 *
 * @param column its number
 * @param all whether all of them are counted, as not all were seen
 * @param first halves of the hashes of those that are counted otherwise, in the order of hashes
 * @param second halves of the same
 */
record TextSearch(int column, boolean all, long[] first, long[] second) {

  /** Of all texts. */
  static TextSearch all(int column) {
    return new TextSearch(column, true, new long[0], new long[0]);
  }

  /** Of some texts. */
  static TextSearch of(int column, List<TextCounts.Entry> sought) {
    return new TextSearch(
        column,
        false,
        sought.stream().mapToLong(TextCounts.Entry::first).toArray(),
        sought.stream().mapToLong(TextCounts.Entry::second).toArray());
  }

  /** The place of a text, or -1. */
  int place(long a, long b) {
    int low = 0;
    int high = first.length - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      boolean less = first[middle] < a || first[middle] == a && second[middle] < b;
      if (first[middle] == a && second[middle] == b) {
        return middle;
      }
      low = less ? middle + 1 : low;
      high = less ? high : middle - 1;
    }
    return -1;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(column);
    out.writeBoolean(all);
    out.writeInt(first.length);
    NumberArrays.write(out, first);
    NumberArrays.write(out, second);
  }

  static TextSearch read(DataInput in) throws IOException {
    int column = in.readInt();
    boolean all = in.readBoolean();
    int count = NumberArrays.count(in, 12_000, "texts");
    long[] first = new long[count];
    long[] second = new long[count];
    NumberArrays.read(in, first);
    NumberArrays.read(in, second);
    return new TextSearch(column, all, first, second);
  }
}
