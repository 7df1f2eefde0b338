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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.daal4j.classification.LabelCode;
import org.daal4j.group.GroupKey;
import org.daal4j.model.Table;
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.FeatureChoice;
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
  private long memory = Long.MAX_VALUE;

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

  /** Refuses partials that take more than so many bytes while rows are added. */
  public MemoryEngine memory(long bytes) {
    this.memory = bytes;
    return this;
  }

  /** The lines that {@link #map} wrote, of all splits in input order. */
  public List<String> lines(String directory) {
    return lines.getOrDefault(directory, List.of());
  }

  @Override
  public <P extends Partial<P>, R> R fold(Dataset dataset, Fold<P, R> fold) throws IOException {
    startPass();
    P merged = fold.newPartial();
    for (int split = 0; split < splits(dataset); split++) {
      Fold<P, ?> sent = send(fold.inTasks());
      P partial = sent.newPartial(split);
      forEachBlock(dataset, split, sent.takesSparseRows(), partial::add);
      merged.merge(received(sent, partial));
    }
    return fold.finish(merged);
  }

  /** What arrives of a partial. */
  private static <P extends Partial<P>> P received(Fold<P, ?> fold, P partial) throws IOException {
    P received = fold.newPartial();
    received.read(new DataInputStream(new ByteArrayInputStream(bytes(partial))));
    return received;
  }

  @Override
  public <P extends Partial<P>, R> Packed<R> pack(Dataset dataset, Fold<P, R> fold)
      throws IOException {
    Rows table = (Rows) dataset;
    R result = fold(table, fold);
    rows = table.rows.rows();
    DenseRows kept = fold.packsLabels() ? labelled(table.rows, fold.packsGroups()) : table.rows;
    return new Packed<>(new Rows(kept, table.features, true, table.sparse), result);
  }

  private static DenseRows labelled(DenseRows rows, int groupFields) {
    int p = rows.columns();
    int columns = p + (groupFields > 0 ? 2 : 1);
    GroupKey group = new GroupKey(1, groupFields);
    DenseRows labelled = new DenseRows(columns, rows.rows(), rows.weighted(), 0);
    labelled.setRows(rows.rows());
    for (int row = 0; row < rows.rows(); row++) {
      System.arraycopy(rows.values(), row * p, labelled.values(), row * columns, p);
      labelled.values()[row * columns + p] = LabelCode.of(rows.text().string(row, 0));
      if (groupFields > 0) {
        group.take(rows.text(), row);
        labelled.values()[row * columns + p + 1] = group.code();
      }
      if (rows.weighted()) {
        labelled.weights()[row] = rows.weight(row);
      }
    }
    return labelled;
  }

  @Override
  public <P extends Partial<P>, R> Packed<R> exchange(Dataset dataset, RowExchange<P, R> exchange)
      throws IOException {
    startPass();
    if (dataset.rowCount().isEmpty()) {
      throw new IllegalArgumentException("the rows are not numbered");
    }
    List<List<Sent>> parts = new ArrayList<>();
    for (int part = 0; part < exchange.parts(); part++) {
      parts.add(new ArrayList<>());
    }
    int columns = exchange.columns().size();
    P merged = exchange.newPartial();
    for (int split = 0; split < splits(dataset); split++) {
      RowExchange<P, R> sent = send(exchange);
      P partial = sent.newPartial(split);
      RowExchange.Function<P> function = sent.open(split);
      PartedRows out =
          (part, number, values, from) ->
              parts
                  .get(part)
                  .add(new Sent(number, Arrays.copyOfRange(values, from, from + columns)));
      forEachBlock(
          dataset, split, sent.takesSparseRows(), block -> function.add(block, partial, out));
      function.finish(partial, out);
      merged.merge(received(sent, partial));
    }
    List<DenseRows> tables = new ArrayList<>();
    for (int part = 0; part < parts.size(); part++) {
      tables.add(table(parts.get(part), columns, part * exchange.partRows(), exchange.partRows()));
    }
    return new Packed<>(new Parts(exchange.columns(), tables), exchange.finish(merged));
  }

  /** A row on its way to a part. */
  private record Sent(long number, double[] values) {}

  private static DenseRows table(List<Sent> sent, int columns, long firstRow, long partRows) {
    if (partRows > 0) {
      sent.sort(Comparator.comparingLong(Sent::number));
    }
    DenseRows table = new DenseRows(columns, sent.size(), false, 0);
    table.numberRows();
    table.setRows(sent.size());
    for (int row = 0; row < sent.size(); row++) {
      if (partRows > 0 && sent.get(row).number() != firstRow + row) {
        throw new AssertionError("row " + (firstRow + row) + " is missing, or there twice");
      }
      table.numbers()[row] = sent.get(row).number();
      System.arraycopy(sent.get(row).values(), 0, table.values(), row * columns, columns);
    }
    return table;
  }

  private int splits(Dataset dataset) {
    return dataset instanceof Parts parts ? parts.rows().size() : splits;
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
    for (int split = 0; split < splits(dataset); split++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      RowMap sent = send(map);
      if (!sent.columns().equals(map.columns())) {
        throw new AssertionError("columns are lost on the wire: " + sent.columns());
      }
      DeclaredRows writer = new DeclaredRows(new CsvWriter(bytes), sent.columns());
      RowMap.Function function = sent.open(split);
      boolean sparse = map.takesSparseRows();
      if (map.looksAhead()) {
        forEachBlock(dataset, split, sparse, function::look);
      }
      forEachBlock(dataset, split, sparse, block -> function.apply(block, writer));
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
  public void requireMemory(PartialSize size) {
    if (size.addingBytes() > memory) {
      throw new UsageException(size.columns() + " columns do not fit. Choose fewer.");
    }
  }

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

  private void forEachBlock(Dataset dataset, int split, boolean takesSparse, BlockConsumer consumer)
      throws IOException {
    if (dataset instanceof Parts parts) {
      DenseRows part = parts.rows().get(split);
      forEachBlock(part, 0, part.rows(), consumer);
      return;
    }
    Rows table = (Rows) dataset;
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

  private void forEachBlock(DenseRows part, int first, int end, BlockConsumer consumer)
      throws IOException {
    int most = Math.min(blockRows, RowBlock.capacity(part.columns()));
    for (int from = first; from < end; from += most) {
      DenseRows block = part.copy(from, Math.min(end, from + most));
      consumer.accept(block);
      Arrays.fill(block.values(), Double.NaN);
      Arrays.fill(block.numbers(), -1);
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

  /** What an exchange has left: each part is a split. */
  private record Parts(List<String> columns, List<DenseRows> rows) implements Dataset {

    @Override
    public OptionalLong rowCount() {
      return OptionalLong.of(rows.stream().mapToLong(DenseRows::rows).sum());
    }
  }

  /** Text, where there is some, is the label. */
  private record Rows(DenseRows rows, int features, boolean counted, boolean sparse)
      implements Table {

    @Override
    public TableLayout layout() {
      int p = rows.columns();
      List<String> names = new ArrayList<>();
      for (int column = 1; column <= p; column++) {
        names.add("c" + column);
      }
      ColumnOrigin origin = new ColumnOrigin(ColumnNaming.POSITIONS, p);
      PlainLayout plain = PlainLayout.of(names, origin, features);
      if (rows.text() == null) {
        return plain;
      }
      names.add("label");
      ColumnRoles of = plain.roles();
      int[] text = {p};
      ColumnRoles roles =
          new ColumnRoles(
              of.numeric(), features, -1, text, 1, 0, 0, FeatureChoice.USER, false, false);
      return new PlainLayout(names, origin, roles);
    }

    @Override
    public OptionalLong rowCount() {
      return counted ? OptionalLong.of(rows.rows()) : OptionalLong.empty();
    }
  }
}
