package org.daal4j.encoding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.NumberArrays;

/** What becomes of one feature of a table. */
public sealed interface FeatureCode {

  /** Its name in the table. */
  String name();

  /** How many columns it becomes. */
  int columns();

  /** What is taken from its columns before they are divided, {@code double[columns]}. */
  double[] shifts();

  /** What its columns are divided by, {@code double[columns]}, positive. */
  double[] scales();

  /** Whether it may have no value. */
  boolean isFilled();

  /** The same, shifted and scaled in another way. */
  FeatureCode scaledBy(double[] newShifts, double[] newScales);

  /** Names of its columns. */
  List<String> columnNames();

  /**
   * A number, which stays one: {@code (x - shift) / scale}.
   *
   * @param name of the column
   * @param fill what stands for no value; NaN where there has to be one
   * @param shifts {@code double[1]}
   * @param scales {@code double[1]}
   */
  record OfNumber(String name, double fill, double[] shifts, double[] scales)
      implements FeatureCode {

    /** As it is. */
    public static OfNumber plain(String name, double fill) {
      return new OfNumber(name, fill, new double[] {0}, new double[] {1});
    }

    @Override
    public int columns() {
      return 1;
    }

    @Override
    public boolean isFilled() {
      return !Double.isNaN(fill);
    }

    @Override
    public OfNumber scaledBy(double[] newShifts, double[] newScales) {
      return new OfNumber(name, fill, newShifts, newScales);
    }

    @Override
    public List<String> columnNames() {
      return List.of(name);
    }
  }

  /**
   * A category: a column for each of its levels, 1 where a row has it and else 0, shifted and
   * scaled.
   *
   * @param name of the column
   * @param levels in code-point order
   * @param fill number of the level that stands for no value; -1 where there has to be one
   * @param dropsFirst whether the first level has no column
   * @param shifts {@code double[columns]}
   * @param scales {@code double[columns]}
   */
  record OfCategory(
      String name,
      List<String> levels,
      int fill,
      boolean dropsFirst,
      double[] shifts,
      double[] scales)
      implements FeatureCode {

    /** Indicators of 0 and 1. */
    public static OfCategory plain(String name, List<String> levels, int fill, boolean dropsFirst) {
      int columns = levels.size() - (dropsFirst ? 1 : 0);
      double[] ones = new double[columns];
      Arrays.fill(ones, 1);
      return new OfCategory(name, levels, fill, dropsFirst, new double[columns], ones);
    }

    @Override
    public int columns() {
      return shifts.length;
    }

    @Override
    public boolean isFilled() {
      return fill >= 0;
    }

    @Override
    public OfCategory scaledBy(double[] newShifts, double[] newScales) {
      return new OfCategory(name, levels, fill, dropsFirst, newShifts, newScales);
    }

    /** Names {@code name=level} of the columns. */
    @Override
    public List<String> columnNames() {
      return levels.stream().skip(dropsFirst ? 1 : 0).map(level -> name + "=" + level).toList();
    }
  }

  /** Writes one. */
  static void write(DataOutput out, FeatureCode code) throws IOException {
    writeText(out, code.name());
    if (code instanceof OfCategory category) {
      out.writeBoolean(true);
      out.writeInt(category.levels().size());
      for (String level : category.levels()) {
        writeText(out, level);
      }
      out.writeInt(category.fill());
      out.writeBoolean(category.dropsFirst());
    } else {
      out.writeBoolean(false);
      out.writeDouble(((OfNumber) code).fill());
    }
    out.writeInt(code.columns());
    NumberArrays.write(out, code.shifts());
    NumberArrays.write(out, code.scales());
  }

  /** Reads what {@link #write} has written. */
  static FeatureCode read(DataInput in) throws IOException {
    String name = readText(in);
    boolean category = in.readBoolean();
    List<String> levels = new ArrayList<>();
    int level = -1;
    boolean dropsFirst = false;
    double number = Double.NaN;
    if (category) {
      for (int left = NumberArrays.count(in, Integer.MAX_VALUE - 8, "levels"); left > 0; left--) {
        levels.add(readText(in));
      }
      level = in.readInt();
      dropsFirst = in.readBoolean();
      if (level < -1 || level >= levels.size()) {
        throw new IOException("level " + level + " of " + levels.size());
      }
    } else {
      number = in.readDouble();
    }
    int most = category ? levels.size() : 1;
    int columns = NumberArrays.count(in, most, "columns of a feature");
    double[] shifts = NumberArrays.read(in, columns);
    double[] scales = NumberArrays.read(in, columns);
    if (columns != most - (dropsFirst ? 1 : 0)) {
      throw new IOException(columns + " columns of " + most + " levels");
    }
    return category
        ? new OfCategory(name, List.copyOf(levels), level, dropsFirst, shifts, scales)
        : new OfNumber(name, number, shifts, scales);
  }

  private static void writeText(DataOutput out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private static String readText(DataInput in) throws IOException {
    byte[] utf8 = new byte[NumberArrays.count(in, 1 << 27, "bytes of a name")];
    in.readFully(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
