package org.daal4j.group;

import java.nio.ByteBuffer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.daal4j.core.Partial;

/**
 * The partials of all groups, in the order of the groups: by their values, column by column, in the
 * order of code points.
 *
 * @param <P> the partial of a group
 */
public final class GroupPartials<P extends Partial<P>> {

  private final GroupedPartial<P> merged;
  private final int fields;
  private final int[] order; // int[groups]: their numbers

  /** Takes over what was merged. */
  GroupPartials(GroupedPartial<P> merged, int fields) {
    this.merged = merged;
    this.fields = fields;
    this.order = order(merged, fields);
  }

  private static int[] order(GroupedPartial<?> merged, int fields) {
    // Most keys differ in their first bytes, which are compared without looking at the keys.
    long[] first = new long[merged.size()];
    for (int number = 0; number < first.length; number++) {
      first[number] = GroupKey.firstBytes(merged.key(number), fields);
    }
    return IntStream.range(0, merged.size())
        .boxed()
        .sorted(
            (a, b) -> {
              int order = Long.compareUnsigned(first[a], first[b]);
              return order != 0 ? order : GroupKey.compare(merged.key(a), merged.key(b), fields);
            })
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** How many groups there are. */
  public int size() {
    return order.length;
  }

  /** A group, by its place. */
  public Group group(int place) {
    return new Group(GroupKey.values(merged.key(order[place]), fields), merged.rows(order[place]));
  }

  /** The code of a group, which packed rows have. */
  public double code(int place) {
    return GroupKey.code(merged.key(order[place]));
  }

  /** The place of each group by its code, where that is its key: ascending, {@code double[]}. */
  public double[] keyCodes() {
    double[] codes = new double[size()];
    for (int place = 0; place < codes.length; place++) {
      codes[place] = ByteBuffer.wrap(merged.key(order[place])).getLong();
    }
    return codes;
  }

  /** Bytes that the groups take. */
  public long bytes() {
    return merged.bytes();
  }

  /** Makes the partials of the groups' rows, by the places of groups; for one thread. */
  public IntFunction<P> reader() {
    IntFunction<P> reader = merged.reader();
    return place -> reader.apply(order[place]);
  }

  /** A new partial of the rows of a group. */
  P partial(int place) {
    return reader().apply(place);
  }
}
