package org.daal4j.input.partition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.BadInputException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.TextColumns;
import org.daal4j.input.BlockReader;
import org.daal4j.input.FileName;
import org.daal4j.input.PartitionPath;
import org.daal4j.input.RowSource;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.FieldText;
import org.daal4j.table.ReadCounts;
import org.daal4j.table.RowPolicy;

/**
 * The rows of a split, whose files are read one directory after the other; blocks run on over the
 * ends of directories.
 */
final class PartitionedBlocks implements BlockReader {

  private static final int NO_COLUMN = -1;

  private final Configuration conf;
  private final RowSource files;
  private final List<String> keys;
  private final ColumnRoles roles;
  private final int width;
  private final RowPolicy policy;
  private final List<Segment> segments;
  private final DenseRows block;
  private final ReadCounts finished = new ReadCounts(); // of readers that were closed
  private long bytesOfFinished;
  private long rows;
  private long withoutValue; // rows that were left out here
  private int nextSegment;
  private BlockReader reader; // of the present directory, or null
  private List<Optional<String>> values; // of its keys
  private boolean leavesOut; // its rows
  private RowBlock read; // the rows being taken, or null
  private int next; // of them

  PartitionedBlocks(
      Configuration conf,
      RowSource files,
      List<String> keys,
      PartitionedRoles roles,
      RowPolicy policy,
      RowsSplit split) {
    this.conf = conf;
    this.files = files;
    this.keys = keys;
    this.roles = roles.all();
    this.width = roles.width();
    this.policy = policy;
    segments = split.segments();
    int columns = this.roles.numeric().length;
    block =
        new DenseRows(
            columns,
            RowBlock.capacity(columns),
            this.roles.weight() >= 0,
            this.roles.text().length);
  }

  @Override
  public RowBlock next() throws IOException {
    block.clear();
    while (!block.isFull()) {
      if (read != null && next < read.rows()) {
        take(read, next++);
        continue;
      }
      read = reader == null ? null : reader.next();
      next = 0;
      if (read == null) {
        closeReader();
        if (nextSegment == segments.size()) {
          break;
        }
        open();
      } else if (leavesOut) {
        withoutValue += read.rows();
        next = read.rows();
      }
    }
    rows += block.rows();
    return block.rows() == 0 ? null : block;
  }

  /** Opens the next files that are in the same directories. */
  private void open() throws IOException {
    List<Segment> same = new ArrayList<>();
    values = valuesOf(segments.get(nextSegment));
    while (nextSegment < segments.size() && valuesOf(segments.get(nextSegment)).equals(values)) {
      same.add(segments.get(nextSegment++));
    }
    int missing = missing();
    leavesOut = missing != NO_COLUMN && policy.skipsMissing();
    if (missing != NO_COLUMN && !leavesOut) {
      throw new BadInputException(
          FileName.of(new Path(same.get(0).path()))
              + ": column "
              + FieldText.name(keys.get(missing - width))
              + ", of its directory, has no value. Use "
              + RowPolicy.MISSING.to("skip")
              + " to leave such rows out.");
    }
    reader = files.open(conf, new RowsSplit(0, RowBlock.UNCOUNTED, same, List.of()));
  }

  private List<Optional<String>> valuesOf(Segment segment) {
    Path file = new Path(segment.path());
    return keys.stream().map(key -> PartitionPath.value(file, key)).toList();
  }

  /** A column of directories that needs a value and has none. */
  private int missing() {
    boolean keeps = policy.keepsMissing();
    for (int i = 0; i < roles.numeric().length; i++) {
      if (isMissing(roles.numeric()[i]) && !(keeps && i < roles.features())) {
        return roles.numeric()[i];
      }
    }
    for (int i = 0; i < roles.text().length; i++) {
      boolean needed = i < roles.keys() || roles.isCategory(i) && !keeps;
      if (needed && isMissing(roles.text()[i])) {
        return roles.text()[i];
      }
    }
    return roles.weight() >= 0 && isMissing(roles.weight()) ? roles.weight() : NO_COLUMN;
  }

  private boolean isMissing(int column) {
    return column >= width && values.get(column - width).isEmpty();
  }

  private double number(int column) {
    return values.get(column - width).map(PartitionedSource::number).orElse(Double.NaN);
  }

  private void take(RowBlock from, int row) throws IOException {
    int to = block.rows();
    int theirs = 0;
    for (int j = 0; j < roles.numeric().length; j++) {
      int column = roles.numeric()[j];
      double value = column < width ? ((DenseRows) from).value(row, theirs++) : number(column);
      block.values()[to * block.columns() + j] = value;
      if (column >= width && value < 0 && roles.countsOnly() && j < roles.features()) {
        throw negative(column, "is negative");
      }
    }
    if (roles.weight() >= 0) {
      double weight = roles.weight() < width ? from.weight(row) : number(roles.weight());
      if (weight < 0) {
        throw negative(roles.weight(), "is a negative weight");
      }
      block.weights()[to] = weight;
    }
    takeText(from.text(), row);
    block.setRows(to + 1);
  }

  private BadInputException negative(int column, String problem) {
    return new BadInputException(
        FileName.of(new Path(segments.get(nextSegment - 1).path()))
            + ": column "
            + FieldText.name(keys.get(column - width))
            + ", of its directory, "
            + problem
            + ". Leave such directories out by a glob.");
  }

  private void takeText(TextColumns from, int row) {
    int theirs = 0;
    for (int column : roles.text()) {
      if (column < width) {
        block.text().append(from, row, theirs++);
      } else if (isMissing(column)) {
        block.text().appendMissing();
      } else {
        byte[] value = values.get(column - width).orElseThrow().getBytes(StandardCharsets.UTF_8);
        block.text().append(value, 0, value.length);
      }
    }
  }

  private void closeReader() throws IOException {
    if (reader != null) {
      BlockReader closed = reader;
      reader = null;
      add(closed.counts(), finished);
      bytesOfFinished += closed.bytesRead();
      closed.close();
    }
  }

  private static void add(ReadCounts some, ReadCounts sum) {
    sum.missingRows += some.missingRows;
    sum.badRecords += some.badRecords;
  }

  @Override
  public ReadCounts counts() {
    ReadCounts counts = new ReadCounts();
    add(finished, counts);
    if (reader != null) {
      add(reader.counts(), counts);
    }
    counts.rows = rows;
    counts.missingRows += withoutValue;
    return counts;
  }

  @Override
  public long bytesRead() {
    return bytesOfFinished + (reader == null ? 0 : reader.bytesRead());
  }

  @Override
  public void close() throws IOException {
    closeReader();
  }
}
