package org.daal4j.summary;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Setting;
import org.daal4j.encoding.Encoding;
import org.daal4j.encoding.FeatureCode;
import org.daal4j.model.ModelColumns;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.FieldText;
import org.daal4j.table.TableLayout;

/**
 * The columns of a summary and what each was for: with others, the same numbers would mean
 * something else.
 *
 * @param columns features, how they were prepared, and responses
 * @param label name of the column of classes; empty when there was none
 * @param numberLabels whether a class that is a number has one form, however it is written
 * @param weights name of the column of weights; empty when there was none
 */
public record SummaryColumns(
    ModelColumns columns, String label, boolean numberLabels, String weights) {

  /** Those of a table. */
  static SummaryColumns of(TableLayout table) {
    boolean labelled = table.labels() > 0;
    return new SummaryColumns(
        ModelColumns.of(table),
        labelled ? table.textColumns().get(0) : "",
        labelled && table.hasNumberLabels(),
        table.weightColumn());
  }

  /** A layout of these columns, which come from no file. */
  public TableLayout layout() {
    return SummaryLayout.of(this);
  }

  /** The first difference from others; null when there is none. */
  Difference from(SummaryColumns other) {
    Difference found =
        names("the number of columns", "column", columns.names(), other.columns.names());
    if (found == null) {
      found =
          names(
              "the number of responses",
              "response",
              columns.responses(),
              other.columns.responses());
    }
    if (found == null) {
      found = Difference.of("the label", name(label), name(other.label));
    }
    if (found == null) {
      found = Difference.of("a label", labels(numberLabels), labels(other.numberLabels));
    }
    if (found == null) {
      found = Difference.of("the column of " + Setting.WEIGHTS, name(weights), name(other.weights));
    }
    if (found == null) {
      found =
          Difference.of(
              "what the columns are named after",
              origin(columns.origin()),
              origin(other.columns.origin()));
    }
    return found == null ? preparation(other) : found;
  }

  static Difference names(String number, String one, List<String> here, List<String> there) {
    for (int i = 0; i < Math.min(here.size(), there.size()); i++) {
      Difference found =
          Difference.of(
              one + " " + (i + 1), FieldText.quote(here.get(i)), FieldText.quote(there.get(i)));
      if (found != null) {
        return found;
      }
    }
    return Difference.of(number, "" + here.size(), "" + there.size());
  }

  private static String name(String column) {
    return column.isEmpty() ? "none" : FieldText.quote(column);
  }

  private static String labels(boolean number) {
    return number ? "a number" : "text as it is written";
  }

  private static String origin(ColumnOrigin origin) {
    return switch (origin.naming()) {
      case HEADER -> "a header";
      case POSITIONS -> "the positions of " + origin.width() + " columns";
      case INDICES -> "the indices of libsvm text";
    };
  }

  private Difference preparation(SummaryColumns other) {
    Optional<Encoding> here = columns.encoding();
    Optional<Encoding> there = other.columns.encoding();
    if (here.isEmpty() || there.isEmpty()) {
      return Difference.of("the preparation of the features", some(here), some(there));
    }
    for (int i = 0; i < here.get().features().size(); i++) {
      FeatureCode one = here.get().features().get(i);
      Difference found =
          Difference.of(
              "the preparation of column " + FieldText.name(one.name()),
              CodeText.of(one),
              CodeText.of(there.get().features().get(i)));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static String some(Optional<Encoding> encoding) {
    return encoding.isPresent() ? "filling, encoding or scaling" : "none";
  }

  void write(DataOutput out) throws IOException {
    Texts.write(out, columns.names());
    writePositions(out, columns.positions());
    columns.origin().write(out);
    out.writeBoolean(columns.encoding().isPresent());
    if (columns.encoding().isPresent()) {
      columns.encoding().get().write(out);
    }
    Texts.write(out, columns.responses());
    writePositions(out, columns.responsePositions());
    Texts.write(out, label);
    out.writeBoolean(numberLabels);
    Texts.write(out, weights);
  }

  private static void writePositions(DataOutput out, int[] positions) throws IOException {
    for (int position : positions) {
      out.writeInt(position);
    }
  }

  static SummaryColumns read(DataInput in) throws IOException {
    List<String> names = Texts.readAll(in);
    int[] positions = readPositions(in, names.size());
    ColumnOrigin origin = ColumnOrigin.read(in);
    Optional<Encoding> encoding =
        in.readBoolean() ? Optional.of(new Encoding(in)) : Optional.empty();
    if (encoding.isPresent() && encoding.get().features().size() != names.size()) {
      throw new IOException("as many columns prepared as there are not: " + names.size());
    }
    List<String> responses = Texts.readAll(in);
    int[] responsePositions = readPositions(in, responses.size());
    return new SummaryColumns(
        new ModelColumns(names, positions, origin, encoding, responses, responsePositions),
        Texts.read(in),
        in.readBoolean(),
        Texts.read(in));
  }

  private static int[] readPositions(DataInput in, int count) throws IOException {
    int[] positions = new int[count];
    for (int i = 0; i < count; i++) {
      positions[i] = NumberArrays.count(in, Integer.MAX_VALUE, "columns");
    }
    if (Arrays.stream(positions).anyMatch(position -> position < 1)) {
      throw new IOException("a column at position 0");
    }
    return positions;
  }
}
