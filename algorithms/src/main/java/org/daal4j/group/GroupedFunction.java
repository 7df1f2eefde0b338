package org.daal4j.group;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.daal4j.core.FieldType;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowColumn;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowWriter;
import org.daal4j.core.UnfitRowException;

/** Maps the rows of a split, some consecutive ones of the same group at a time. */
final class GroupedFunction implements RowMap.Function {

  /** Functions hold scratch memory; of more groups they are begun anew. */
  private static final int MOST_OPEN = 1000;

  private final GroupedMap map;
  private final int split;
  private final GroupKey key;
  private final Map<Integer, RowMap.Function> open = new HashMap<>();
  private RowForm form;
  private RowBytes coding;
  private RowBlock part; // the rows of one group, without its fields
  private byte[] bytes = {};

  GroupedFunction(GroupedMap map, int split) {
    this.map = map;
    this.split = split;
    this.key = new GroupKey(map.firstGroup(), map.fields());
  }

  @Override
  public void apply(RowBlock rows, RowWriter lines) throws IOException {
    RowForm now = RowForm.of(rows, map.fields());
    if (!now.equals(form)) {
      form = now;
      coding = new RowBytes(form, map.firstGroup(), map.fields());
      part = form.newBlock(Math.max(1, RowBlock.capacity(form.columns())));
    }
    part.clear();
    int group = -1;
    for (int row = 0; row < rows.rows(); row++) {
      key.take(rows.text(), row);
      int found = map.find(key);
      if (found != group || part.isFull() || found < 0) {
        flush(group, lines);
      }
      group = found;
      copy(rows, row);
      if (found < 0) {
        writeUnknown(lines);
      }
    }
    flush(group, lines);
  }

  private void copy(RowBlock rows, int row) {
    int length = coding.length(rows, row);
    if (bytes.length < length) {
      bytes = new byte[2 * length];
    }
    coding.encode(rows, row, bytes, 0);
    coding.decode(bytes, 0, part);
  }

  private void flush(int group, RowWriter lines) throws IOException {
    if (part.rows() == 0) {
      return;
    }
    RowMap.Function function = open.get(group);
    if (function == null) {
      if (open.size() == MOST_OPEN) {
        open.clear();
      }
      function = map.map(group).open(split);
      open.put(group, function);
    }
    function.apply(part, lines);
    part.clear();
  }

  /** The row in the block is of no group that has a map. */
  private void writeUnknown(RowWriter lines) throws IOException {
    if (!map.skipsUnknown()) {
      Group unknown = new Group(GroupKey.values(key.copy(), map.fields()), 1);
      throw new UnfitRowException(
          "the model has no group "
              + unknown.name()
              + ". Leave such rows out, or set "
              + GroupedPredictor.UNSEEN.to("zero")
              + ", with which they have no values.");
    }
    lines.texts(part.text(), 0, map.firstGroup());
    for (RowColumn column : map.columns()) {
      if (column.type().equals(FieldType.NUMBER)) {
        lines.number(Double.NaN);
      } else {
        lines.text("");
      }
    }
    lines.endRow();
    part.clear();
  }
}
