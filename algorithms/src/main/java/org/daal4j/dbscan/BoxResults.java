package org.daal4j.dbscan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;

/** What was found in some boxes. */
final class BoxResults implements Partial<BoxResults> {

  private final List<BoxResult> boxes = new ArrayList<>();

  void add(BoxResult box) {
    boxes.add(box);
  }

  List<BoxResult> boxes() {
    return boxes;
  }

  /** Rows are looked at where they are collected. */
  @Override
  public void add(RowBlock rows) {
    throw new UnsupportedOperationException("boxes are clustered when they are complete");
  }

  @Override
  public void merge(BoxResults other) {
    boxes.addAll(other.boxes);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(boxes.size());
    for (BoxResult box : boxes) {
      box.write(out);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    boxes.clear();
    int count = NumberArrays.count(in, Integer.MAX_VALUE, "boxes");
    for (int i = 0; i < count; i++) {
      boxes.add(BoxResult.read(in));
    }
  }
}
