package org.daal4j.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.classification.LabelCode;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;
import org.daal4j.group.GroupKey;
import org.junit.jupiter.api.Test;

class LabelledPartsTest {

  /** Keeps copies of the blocks it is given. */
  private static final class Kept implements SplitSink {
    private final List<RowBlock> blocks = new ArrayList<>();

    @Override
    public void add(RowBlock rows) {
      blocks.add(rows.compactCopy());
    }

    @Override
    public List<WrittenPart> finish() {
      return List.of();
    }

    @Override
    public void close() {}
  }

  private static String label(int row) {
    return row % 5 == 0 ? "" : "label " + row % 3;
  }

  private static DenseRows dense(int from, int count) {
    DenseRows rows = new DenseRows(20, count, true, 2);
    for (int row = 0; row < count; row++) {
      for (int j = 0; j < 20; j++) {
        rows.values()[row * 20 + j] = from + row + 0.01 * j;
      }
      rows.weights()[row] = from + row + 0.5;
      append(rows, label(from + row));
      append(rows, "kept");
    }
    rows.setRows(count);
    return rows;
  }

  private static void append(RowBlock rows, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    rows.text().append(bytes, 0, bytes.length);
  }

  /** Blocks are as large as those of a table with a column more, whatever comes in. */
  @Test
  void denseRowsGetTheCodeOfTheirLabel() throws IOException {
    Kept kept = new Kept();
    try (SplitSink sink = new LabelledParts(kept)) {
      for (int from = 0; from < 9000; from += 1500) {
        sink.add(dense(from, 1500));
      }
      sink.finish();
    }
    int row = 0;
    for (RowBlock block : kept.blocks) {
      boolean last = block == kept.blocks.get(kept.blocks.size() - 1);
      assertThat(block.rows() == RowBlock.capacity(21)).isEqualTo(!last);
      for (int i = 0; i < block.rows(); i++, row++) {
        double[] numbers = block.row(i);
        assertThat(numbers).hasSize(21);
        assertThat(numbers[19]).isEqualTo(row + 0.01 * 19);
        assertThat(numbers[20]).isEqualTo(LabelCode.of(label(row)));
        assertThat(block.weight(i)).isEqualTo(row + 0.5);
      }
    }
    assertThat(row).isEqualTo(9000);
  }

  /** The code of the group is that of all of its fields: of one, of that text. */
  @Test
  void rowsOfGroupsGetTheCodeOfTheirGroupToo() throws IOException {
    DenseRows rows = new DenseRows(1, 3, false, 2);
    for (String text : List.of("a", "north", "b", "", "a", "a name of many letters")) {
      append(rows, text);
    }
    rows.setRows(3);
    Kept kept = new Kept();
    try (SplitSink sink = new LabelledParts(kept, 1)) {
      sink.add(rows);
      sink.finish();
    }
    RowBlock block = kept.blocks.get(0);
    assertThat(block.columns()).isEqualTo(3);
    for (int row = 0; row < 3; row++) {
      assertThat(block.row(row)[1]).isEqualTo(LabelCode.of(row == 1 ? "b" : "a"));
      String group = List.of("north", "", "a name of many letters").get(row);
      assertThat(block.row(row)[2]).isEqualTo(LabelCode.of(group));
      assertThat(GroupKey.code(block, row)).isEqualTo(LabelCode.of(group));
    }
  }

  @Test
  void sparseRowsDoToo() throws IOException {
    SparseRows rows = new SparseRows(1000, false, 1);
    for (int row = 0; row < 10; row++) {
      rows.append(row * 7, row + 1);
      append(rows, label(row));
      rows.endRow(1);
    }
    Kept kept = new Kept();
    try (SplitSink sink = new LabelledParts(kept)) {
      sink.add(rows);
      sink.finish();
    }
    assertThat(kept.blocks).hasSize(1);
    for (int row = 0; row < 10; row++) {
      double[] numbers = kept.blocks.get(0).row(row);
      assertThat(numbers).hasSize(1001);
      assertThat(numbers[row * 7]).isEqualTo(row + 1);
      assertThat(numbers[1000]).isEqualTo(LabelCode.of(label(row)));
    }
  }

  @Test
  void nothingIsAPart() throws IOException {
    Kept kept = new Kept();
    try (SplitSink sink = new LabelledParts(kept)) {
      sink.add(dense(0, 0));
      assertThat(sink.finish()).isEmpty();
    }
    assertThat(kept.blocks).isEmpty();
  }
}
