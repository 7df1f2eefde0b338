package org.daal4j.table;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.core.ColumnNames;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberLabel;
import org.daal4j.core.RowBlock;
import org.daal4j.core.Sendable;
import org.daal4j.core.Setting;
import org.daal4j.core.ShortestDecimal;
import org.daal4j.core.SparseRows;
import org.daal4j.core.TextColumns;

/**
 * The layout of rows that are stored as numbers: which of their columns are wanted, in which role.
 */
public final class StoredLayout implements TableLayout, Sendable {

  private final List<String> names;
  private final ColumnOrigin origin;
  private final ColumnRoles roles;

  /** Reads what {@link #write} has written. */
  public StoredLayout(DataInput in) throws IOException {
    names = ColumnNames.read(in);
    origin = ColumnOrigin.read(in);
    roles = ColumnRoles.read(in, names.size());
  }

  /**
   * Of columns that are wanted.
   *
   * @param names of the stored columns
   * @param origin where the names come from
   * @param roles what they are for
   */
  public StoredLayout(List<String> names, ColumnOrigin origin, ColumnRoles roles) {
    this.names = names;
    this.origin = origin;
    this.roles = roles;
  }

  @Override
  public boolean hasNumberLabels() {
    return true;
  }

  @Override
  public boolean isText() {
    return false;
  }

  @Override
  public List<String> fileColumns() {
    return names;
  }

  @Override
  public ColumnOrigin origin() {
    return origin;
  }

  @Override
  public ColumnRoles roles() {
    return roles;
  }

  /** Whether rows are wanted as they are stored. */
  public boolean takesAll() {
    int[] numeric = roles.numeric();
    boolean all = numeric.length == names.size() && roles.text().length == 0;
    for (int j = 0; all && j < numeric.length; j++) {
      all = numeric[j] == j;
    }
    return all && !roles.countsOnly();
  }

  /**
   * The wanted columns of a block, as a new one.
   *
   * @param file where the block comes from, for messages
   * @throws BadInputException when a feature is negative that may not be
   */
  public RowBlock choose(RowBlock stored, String file) throws BadInputException {
    if (stored instanceof DenseRows dense) {
      return chooseDense(dense, file);
    }
    return chooseSparse((SparseRows) stored, file);
  }

  private DenseRows chooseDense(DenseRows stored, String file) throws BadInputException {
    int[] numeric = roles.numeric();
    DenseRows chosen =
        new DenseRows(numeric.length, stored.rows(), stored.weighted(), roles.text().length);
    for (int row = 0; row < stored.rows(); row++) {
      for (int j = 0; j < numeric.length; j++) {
        double value = stored.value(row, numeric[j]);
        check(value, j, file);
        chosen.values()[row * numeric.length + j] = value;
      }
      if (stored.weighted()) {
        chosen.weights()[row] = stored.weight(row);
      }
      for (int field = 0; field < roles.text().length; field++) {
        appendText(chosen.text(), field, stored.value(row, roles.text()[field]));
      }
    }
    chosen.setRows(stored.rows());
    return chosen;
  }

  private SparseRows chooseSparse(SparseRows stored, String file) throws BadInputException {
    int[] numeric = roles.numeric();
    SparseRows chosen = new SparseRows(numeric.length, stored.weighted(), roles.text().length);
    int[] targets = new int[names.size()];
    Arrays.fill(targets, -1);
    for (int j = 0; j < numeric.length; j++) {
      targets[numeric[j]] = j;
    }
    double[] row = new double[numeric.length];
    for (int i = 0; i < stored.rows(); i++) {
      int[] touched = new int[stored.start(i + 1) - stored.start(i)];
      int count = 0;
      for (int k = stored.start(i); k < stored.start(i + 1); k++) {
        int target = targets[stored.indices()[k]];
        if (target >= 0) {
          check(stored.values()[k], target, file);
          row[target] = stored.values()[k];
          touched[count++] = target;
        }
      }
      Arrays.sort(touched, 0, count);
      for (int k = 0; k < count; k++) {
        chosen.append(touched[k], row[touched[k]]);
      }
      for (int field = 0; field < roles.text().length; field++) {
        appendText(chosen.text(), field, valueOf(stored, i, roles.text()[field]));
      }
      chosen.endRow(stored.weight(i));
    }
    return chosen;
  }

  private static double valueOf(SparseRows rows, int row, int column) {
    int at = Arrays.binarySearch(rows.indices(), rows.start(row), rows.start(row + 1), column);
    return at < 0 ? 0 : rows.values()[at];
  }

  private void appendText(TextColumns text, int field, double value) {
    boolean label = field < roles.keys() || roles.isCategory(field);
    byte[] bytes =
        (label ? NumberLabel.of(value) : ShortestDecimal.format(value))
            .getBytes(StandardCharsets.US_ASCII);
    text.append(bytes, 0, bytes.length);
  }

  private void check(double value, int column, String file) throws BadInputException {
    if (value < 0 && roles.countsOnly() && column < roles.features()) {
      throw new BadInputException(
          file
              + ": column "
              + names.get(roles.numeric()[column])
              + ": "
              + ShortestDecimal.format(value)
              + " is negative. Leave such rows out before the table is converted, or the column"
              + " with "
              + Setting.COLUMNS
              + ".");
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    ColumnNames.write(out, names);
    origin.write(out);
    roles.write(out);
  }
}
