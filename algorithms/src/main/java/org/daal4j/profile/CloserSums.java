package org.daal4j.profile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.TextColumns;
import org.daal4j.quantile.WindowSums;

/**
 * What a pass after the first sees: of columns of numbers the powers of the deviations from a fixed
 * centre, to order 4, and how many numbers are in each bin; of the first of them, in the rows where
 * all have a number, the products of two; how often some numbers and texts occur; and what is in
 * windows.
 *
 * <p>State: {@link GridSums} of 4m powers, q deviations and q(q + 1)/2 products; counts; {@link
 * TextCounts} of columns all of whose texts are counted; {@link WindowSums}. Everything but the
 * windows is exact, or rounded number by number, so that it does not depend on the order of rows.
 */
final class CloserSums implements Partial<CloserSums> {

  static final int ORDERS = 4;

  private final CloserLook look;
  private final GridSums powers;
  private final GridSums products; // of q deviations, then of q(q + 1)/2 pairs
  private final long[][] bins;
  private final long[][] sought; // numbers
  private final long[][] soughtTexts;
  private final TextCounts[] texts; // null where only some texts are counted
  private final WindowSums windows;
  private final double[] least; // double[q]: of complete rows, until they have two deviations
  private final double[] most;
  private long complete; // rows in which all related columns have a number

  private Scratch scratch;

  /** What a block becomes while it is added. */
  private static final class Scratch {

    private final double[] numbers = new double[GridSums.MOST];
    private final boolean[] lacking = new boolean[GridSums.MOST];
    private final double[][][] deviations; // strips of related columns; one for all others
    private final double[][] square = GridSums.strips();
    private final double[][] ones = GridSums.strips();
    private final Measure.Bins[] finders;
    private final ValueHash hash = new ValueHash();

    Scratch(CloserLook look) {
      deviations = new double[look.related() + 1][][];
      Arrays.setAll(deviations, i -> GridSums.strips());
      finders = look.measures().stream().map(Measure::finder).toArray(Measure.Bins[]::new);
      for (double[] strip : ones) {
        Arrays.fill(strip, 1);
      }
    }
  }

  CloserSums(CloserLook look) {
    this.look = look;
    List<Measure> measures = look.measures();
    int q = look.related();
    powers = new GridSums(ORDERS * measures.size());
    products = new GridSums(q + q * (q + 1) / 2);
    least = new double[q];
    most = new double[q];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    Arrays.fill(most, Double.NEGATIVE_INFINITY);
    bins = measures.stream().map(measure -> new long[measure.bins()]).toArray(long[][]::new);
    sought =
        measures.stream().map(measure -> new long[measure.sought().length]).toArray(long[][]::new);
    soughtTexts =
        look.texts().stream().map(text -> new long[text.first().length]).toArray(long[][]::new);
    texts =
        look.texts().stream()
            .map(text -> text.all() ? new TextCounts() : null)
            .toArray(TextCounts[]::new);
    windows = look.windows().newPartial();
  }

  /** Bytes of one beside its windows. */
  static long bytes(CloserLook look) {
    long q = look.related();
    long bytes = GridSums.BYTES * (q + q * (q + 1) / 2);
    for (Measure measure : look.measures()) {
      bytes += ORDERS * GridSums.BYTES + 8L * (measure.bins() + measure.sought().length);
    }
    for (TextSearch text : look.texts()) {
      bytes += text.all() ? TextCounts.BYTES : 8L * text.first().length;
    }
    return bytes;
  }

  @Override
  public void add(RowBlock block) {
    DenseRows rows = look.fields().rows(block);
    if (scratch == null) {
      scratch = new Scratch(look);
    }
    for (int from = 0; from < rows.rows(); from += GridSums.MOST) {
      addNumbers(rows, from, Math.min(rows.rows(), from + GridSums.MOST));
    }
    for (int i = 0; i < texts.length; i++) {
      addTexts(rows, i);
    }
    windows.add(rows);
  }

  private void addNumbers(DenseRows rows, int from, int to) {
    int count = to - from;
    int p = rows.columns();
    int related = look.related();
    double[] values = rows.values();
    double[] numbers = scratch.numbers;
    Arrays.fill(scratch.lacking, 0, count, false);
    boolean anyLacks = false;
    for (int i = 0; i < bins.length; i++) {
      Measure measure = look.measures().get(i);
      int at = from * p + measure.column();
      boolean lacks = false;
      for (int row = 0; row < count; row++) {
        numbers[row] = values[at + row * p];
        lacks |= Double.isNaN(numbers[row]);
      }
      double[][] deviations = scratch.deviations[Math.min(i, related)];
      for (int row = 0; row < count; row++) {
        deviations[row / GridSums.STRIP][row % GridSums.STRIP] = measure.deviation(numbers[row]);
      }
      if (lacks) {
        passOver(deviations, count, i < related);
        anyLacks |= i < related;
      }
      addPowers(i, deviations, count);
      addCounts(i, count);
    }
    if (related > 0) {
      addProducts(count, anyLacks);
    }
  }

  /** Numbers that are not there have no powers. */
  private void passOver(double[][] deviations, int count, boolean related) {
    for (int row = 0; row < count; row++) {
      double[] strip = deviations[row / GridSums.STRIP];
      if (Double.isNaN(strip[row % GridSums.STRIP])) {
        strip[row % GridSums.STRIP] = 0;
        scratch.lacking[row] |= related;
      }
    }
  }

  private void addPowers(int i, double[][] deviations, int count) {
    double[][] square = scratch.square;
    for (int from = 0; from < count; from += GridSums.STRIP) {
      double[] strip = deviations[from / GridSums.STRIP];
      double[] squares = square[from / GridSums.STRIP];
      for (int row = 0; row < GridSums.STRIP; row++) {
        squares[row] = strip[row] * strip[row];
      }
    }
    double[][][] first = {deviations, square, square, square};
    double[][][] second = {scratch.ones, scratch.ones, deviations, square};
    for (int order = 0; order < ORDERS; order++) {
      powers.addProducts(ORDERS * i + order, first[order], second[order], count);
    }
  }

  private void addCounts(int i, int count) {
    double[] numbers = scratch.numbers;
    Measure.Bins finder = scratch.finders[i];
    long[] inBin = bins[i];
    for (int row = 0; row < count; row++) {
      if (!Double.isNaN(numbers[row])) {
        inBin[finder.of(numbers[row])]++;
      }
    }
    double[] values = look.measures().get(i).sought();
    for (int row = 0; row < count && values.length > 0; row++) {
      int place = Arrays.binarySearch(values, numbers[row] + 0.0); // no -0
      if (place >= 0) {
        sought[i][place]++;
      }
    }
  }

  private void addProducts(int count, boolean anyLacks) {
    int q = look.related();
    complete += count;
    if (anyLacks) {
      for (int row = 0; row < count; row++) {
        complete -= scratch.lacking[row] ? 1 : 0;
        for (int i = 0; i < q && scratch.lacking[row]; i++) {
          scratch.deviations[i][row / GridSums.STRIP][row % GridSums.STRIP] = 0;
        }
      }
    }
    for (int i = 0; i < q; i++) {
      addRange(i, count);
      for (int j = -1; j <= i; j++) { // the deviations themselves, then the pairs
        double[][] other = j < 0 ? scratch.ones : scratch.deviations[j];
        products.addProducts(j < 0 ? i : pair(i, j), scratch.deviations[i], other, count);
      }
    }
  }

  /** The place of the products of two related columns, where j is at most i. */
  private int pair(int i, int j) {
    return look.related() + i * (i + 1) / 2 + j;
  }

  private void addRange(int i, int count) {
    double[][] deviations = scratch.deviations[i];
    for (int row = 0; row < count && !varies(i); row++) {
      if (!scratch.lacking[row]) {
        double deviation = deviations[row / GridSums.STRIP][row % GridSums.STRIP];
        least[i] = Math.min(least[i], deviation);
        most[i] = Math.max(most[i], deviation);
      }
    }
  }

  private void addTexts(DenseRows rows, int i) {
    TextSearch search = look.texts().get(i);
    TextColumns text = rows.text();
    int field = look.fields().text()[search.column()];
    for (int row = 0; row < rows.rows(); row++) {
      if (text.isMissing(row, field)) {
        continue;
      }
      int from = text.start(row, field);
      int to = text.end(row, field);
      if (search.all()) {
        texts[i].add(text.bytes(), from, to);
      } else {
        scratch.hash.take(text.bytes(), from, to);
        int place = search.place(scratch.hash.first(), scratch.hash.second());
        if (place >= 0) {
          soughtTexts[i][place]++;
        }
      }
    }
  }

  @Override
  public void merge(CloserSums other) {
    look.fields().requireSame(other.look.fields());
    complete += other.complete;
    powers.merge(other.powers);
    products.merge(other.products);
    Arrays.setAll(least, i -> Math.min(least[i], other.least[i]));
    Arrays.setAll(most, i -> Math.max(most[i], other.most[i]));
    add(bins, other.bins);
    add(sought, other.sought);
    add(soughtTexts, other.soughtTexts);
    for (int i = 0; i < texts.length; i++) {
      if (texts[i] != null) {
        texts[i].merge(other.texts[i]);
      }
    }
    windows.merge(other.windows);
  }

  private static void add(long[][] mine, long[][] theirs) {
    for (int i = 0; i < mine.length; i++) {
      for (int j = 0; j < mine[i].length; j++) {
        mine[i][j] += theirs[i][j];
      }
    }
  }

  /** The sum of a power, from 1 to {@value #ORDERS}, of the deviations of a measured column. */
  BigInteger power(int measure, int order) {
    return powers.units(ORDERS * measure + order - 1);
  }

  /** The sum of the deviations of a related column in complete rows. */
  BigInteger deviations(int i) {
    return products.units(i);
  }

  /** The sum of the products of two related columns in complete rows, where j is at most i. */
  BigInteger products(int i, int j) {
    return products.units(pair(i, j));
  }

  /** Whether a related column has more than one value in complete rows. */
  boolean varies(int i) {
    return least[i] < most[i];
  }

  /** Rows in which all related columns have a number. */
  long complete() {
    return complete;
  }

  /** How many numbers are in each bin of a measured column. */
  long[] bins(int measure) {
    return bins[measure];
  }

  /** How often the numbers occur that are looked for in a measured column. */
  long[] sought(int measure) {
    return sought[measure];
  }

  /** How often the texts occur that one of the searches is for. */
  long[] soughtTexts(int search) {
    return soughtTexts[search];
  }

  /** All texts that one of the searches is for. */
  TextCounts texts(int search) {
    return texts[search];
  }

  /** What is in the windows. */
  WindowSums windows() {
    return windows;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeLong(complete);
    NumberArrays.write(out, least);
    NumberArrays.write(out, most);
    powers.write(out);
    products.write(out);
    for (long[][] counts : List.of(bins, sought, soughtTexts)) {
      for (long[] some : counts) {
        NumberArrays.write(out, some);
      }
    }
    for (TextCounts text : texts) {
      if (text != null) {
        text.write(out);
      }
    }
    windows.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    complete = in.readLong();
    NumberArrays.read(in, least);
    NumberArrays.read(in, most);
    powers.read(in);
    products.read(in);
    for (long[][] counts : List.of(bins, sought, soughtTexts)) {
      for (long[] some : counts) {
        NumberArrays.read(in, some);
      }
    }
    for (TextCounts text : texts) {
      if (text != null) {
        text.read(in);
      }
    }
    windows.read(in);
  }
}
