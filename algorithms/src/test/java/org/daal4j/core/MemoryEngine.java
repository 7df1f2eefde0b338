package org.daal4j.core;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.daal4j.model.Table;
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.PlainLayout;
import org.daal4j.table.TableLayout;

/**
 * A small engine for tests of drivers: a table in memory, cut evenly into any number of splits.
 *
 * <p>It is as strict as an engine may be. Folds, maps and partials cross the wire for every split;
 * blocks are lent and spoilt afterwards; rows have no global number until they were packed;
 * partials are merged in input order; rows of a map have the columns that it told before.
 */
public final class MemoryEngine implements Engine {

  private final int splits;
  private final int blockRows;
  private final Map<String, List<String>> lines = new HashMap<>();
  private int passes;
  private long rows;
  private int failAfter = Integer.MAX_VALUE;

  /** With so many splits and blocks of the usual capacity. */
  public MemoryEngine(int splits) {
    this(splits, Integer.MAX_VALUE);
  }

  /** With so many splits and blocks of at most so many rows. */
  public MemoryEngine(int splits, int blockRows) {
    this.splits = splits;
    this.blockRows = blockRows;
  }

  /** A table with columns c1, c2, ... of these rows. */
  public static Table table(DenseRows rows) {
    return table(rows, rows.columns());
  }

  /** The same table, whose first columns are features and whose others are responses. */
  public static Table table(DenseRows rows, int features) {
    return new Rows(rows.copyWithText(0, rows.rows()), features, false, false);
  }

  /** The same table, in sparse blocks for whom takes them. */
  public static Table sparseTable(DenseRows rows) {
    return sparseTable(rows, rows.columns());
  }

  /** The same table, whose first columns are features and whose others are responses. */
  public static Table sparseTable(DenseRows rows, int features) {
    return new Rows(rows.copyWithText(0, rows.rows()), features, false, true);
  }

  /** Lets every pass after so many throw {@link PassFailedException}. */
  public MemoryEngine failAfter(int passes) {
    this.failAfter = passes;
    return this;
  }

  /** The lines that {@link #map} wrote, of all splits in input order. */
  public List<String> lines(String directory) {
    return lines.getOrDefault(directory, List.of());
  }

  @Override
  public <P extends Partial<P>, R> R fold(Dataset dataset, Fold<P, R> fold) throws IOException {
    startPass();
    Rows table = (Rows) dataset;
    P merged = fold.newPartial();
    for (int split = 0; split < splits; split++) {
      Fold<P, R> sent = send(fold);
      P partial = sent.newPartial(split);
      forEachBlock(table, split, sent.takesSparseRows(), partial::add);
      P received = sent.newPartial();
      received.read(new DataInputStream(new ByteArrayInputStream(bytes(partial))));
      merged.merge(received);
    }
    return fold.finish(merged);
  }

  @Override
  public <P extends Partial<P>, R> Packed<R> pack(Dataset dataset, Fold<P, R> fold)
      throws IOException {
    Rows table = (Rows) dataset;
    R result = fold(table, fold);
    rows = table.rows.rows();
    return new Packed<>(new Rows(table.rows, table.features, true, table.sparse), result);
  }

  @Override
  public void release(Dataset packed) {}

  @Override
  public DenseRows read(Dataset packed, long firstRow, int count) {
    Rows table = (Rows) packed;
    if (!table.counted) {
      throw new IllegalArgumentException("the table was not packed");
    }
    if (firstRow < 0 || count < 0 || firstRow + count > table.rows.rows()) {
      throw new IndexOutOfBoundsException(
          "rows " + firstRow + " to " + (firstRow + count) + " of " + table.rows.rows());
    }
    DenseRows copy = table.rows.copy((int) firstRow, (int) firstRow + count);
    copy.setFirstRow(firstRow);
    return copy;
  }

  @Override
  public DenseRows first(Dataset dataset, int most) {
    DenseRows table = ((Rows) dataset).rows;
    return table.copy(0, Math.min(most, table.rows()));
  }

  @Override
  public void map(Dataset dataset, RowMap map, RowsOut out) throws IOException {
    startPass();
    List<String> written = new ArrayList<>();
    for (int split = 0; split < splits; split++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      RowMap sent = send(map);
      if (!sent.columns().equals(map.columns())) {
        throw new AssertionError("columns are lost on the wire: " + sent.columns());
      }
      DeclaredRows writer = new DeclaredRows(new CsvWriter(bytes), sent.columns());
      RowMap.Function function = sent.open(split);
      boolean sparse = map.takesSparseRows();
      if (map.looksAhead()) {
        forEachBlock((Rows) dataset, split, sparse, function::look);
      }
      forEachBlock((Rows) dataset, split, sparse, block -> function.apply(block, writer));
      writer.finish();
      bytes.toString(StandardCharsets.UTF_8).lines().forEach(written::add);
    }
    lines.put(out.directory(), written);
  }

  @Override
  public void store(Dataset dataset, boolean floats, String directory) {
    throw new UnsupportedOperationException("this engine has no files");
  }

  @Override
  public int mostColumns(PartialSize size) {
    return Integer.MAX_VALUE;
  }

  @Override
  public void requireMemory(PartialSize size) {}

  @Override
  public RunSummary summary() {
    return new RunSummary("memory", passes, rows, 0, 0);
  }

  @Override
  public void close() {}

  private void startPass() throws PassFailedException {
    if (passes == failAfter) {
      throw new PassFailedException("told to fail after " + passes + " passes");
    }
    passes++;
  }

  @FunctionalInterface
  private interface BlockConsumer {
    void accept(RowBlock block) throws IOException;
  }

  private void forEachBlock(Rows table, int split, boolean takesSparse, BlockConsumer consumer)
      throws IOException {
    DenseRows all = table.rows;
    int from = (int) ((long) all.rows() * split / splits);
    int end = (int) ((long) all.rows() * (split + 1) / splits);
    int most = Math.min(blockRows, RowBlock.capacity(all.columns()));
    while (from < end) {
      int to = Math.min(end, from + most);
      DenseRows block = all.copyWithText(from, to);
      block.setFirstRow(table.counted ? from : RowBlock.UNCOUNTED);
      if (table.sparse && takesSparse) {
        SparseRows sparse = SparseTables.sparse(block);
        consumer.accept(sparse);
        Arrays.fill(sparse.values(), Double.NaN);
      } else {
        consumer.accept(block);
      }
      Arrays.fill(block.values(), Double.NaN);
      from = to;
    }
  }

  /** A copy that crossed the wire. */
  @SuppressWarnings("unchecked")
  private static <T extends Sendable> T send(T sent) throws IOException {
    try {
      DataInput in = new DataInputStream(new ByteArrayInputStream(bytes(sent)));
      return (T) sent.getClass().getConstructor(DataInput.class).newInstance(in);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(
          sent.getClass() + " needs a public constructor that takes a DataInput", e);
    }
  }

  private static byte[] bytes(Sendable portable) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    portable.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private record Rows(DenseRows rows, int features, boolean counted, boolean sparse)
      implements Table {

    @Override
    public TableLayout layout() {
      int p = rows.columns();
      List<String> names = new ArrayList<>();
      for (int column = 1; column <= p; column++) {
        names.add("c" + column);
      }
      return PlainLayout.of(names, new ColumnOrigin(ColumnNaming.POSITIONS, p), features);
    }

    @Override
    public OptionalLong rowCount() {
      return counted ? OptionalLong.of(rows.rows()) : OptionalLong.empty();
    }
  }
}
