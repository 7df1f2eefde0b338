package org.daal4j.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.daal4j.core.LabelIndex;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.RowColumn;
import org.daal4j.core.RowMap;

/** Maps each row by the map of its group, which some of its text fields tell. */
public final class GroupedMap implements RowMap {

  private static final int MOST_GROUPS = 1 << 28;
  private static final int MOST_FIELDS = 1 << 16;

  private final int firstGroup;
  private final int fields;
  private final boolean skipsUnknown;
  private final LabelIndex keys = new LabelIndex();
  private final List<RowMap> maps = new ArrayList<>();

  /** Reads what {@link #write} has written. */
  public GroupedMap(DataInput in) throws IOException {
    firstGroup = NumberArrays.count(in, MOST_FIELDS, "text fields");
    fields = NumberArrays.count(in, MOST_FIELDS, "columns of groups");
    skipsUnknown = in.readBoolean();
    keys.read(in, MOST_GROUPS);
    for (int left = keys.size(); left > 0; left--) {
      maps.add(Rebuilt.of(RowMap.class, in));
    }
    requireSomeMap();
  }

  /**
   * Of some groups.
   *
   * @param firstGroup the first text field that tells the group of a row
   * @param fields how many of them there are
   * @param skipsUnknown whether rows of a group without a map have no values; else they are an
   *     error
   * @param groups that have a map
   * @param maps theirs, which make the same columns
   */
  GroupedMap(
      int firstGroup, int fields, boolean skipsUnknown, List<Group> groups, List<RowMap> maps) {
    this.firstGroup = firstGroup;
    this.fields = fields;
    this.skipsUnknown = skipsUnknown;
    for (Group group : groups) {
      byte[] key = GroupKey.of(group.values());
      keys.findOrAdd(key, 0, key.length);
    }
    this.maps.addAll(maps);
  }

  private void requireSomeMap() throws IOException {
    if (maps.isEmpty()) {
      throw new IOException("maps of no group");
    }
  }

  int firstGroup() {
    return firstGroup;
  }

  int fields() {
    return fields;
  }

  boolean skipsUnknown() {
    return skipsUnknown;
  }

  /** The number of the group of a key, or -1. */
  int find(GroupKey key) {
    return keys.find(key.bytes(), key.from(), key.to());
  }

  RowMap map(int group) {
    return maps.get(group);
  }

  @Override
  public Function open(int split) {
    return new GroupedFunction(this, split);
  }

  @Override
  public boolean takesSparseRows() {
    return maps.get(0).takesSparseRows();
  }

  @Override
  public List<RowColumn> columns() {
    return Collections.unmodifiableList(maps.get(0).columns());
  }

  @Override
  public String title() {
    return maps.get(0).title() + " by group";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(firstGroup);
    out.writeInt(fields);
    out.writeBoolean(skipsUnknown);
    keys.write(out);
    for (RowMap map : maps) {
      Rebuilt.write(map, out);
    }
  }
}
