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
  private final Measure.Bins[] finders; // of bins
  private final long[][] bins;
  private final long[][] sought; // numbers
  private final long[][] soughtTexts;
  private final TextCounts[] texts; // null where only some texts are counted
  private final WindowSums windows;
  private final double[] least; // double[q]: of complete rows, until they have two deviations
  private final double[] most;
  private long complete; // rows in which all related columns have a number

  private RowStretch stretch; // null until rows come
  private final ValueHash hash = new ValueHash();

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
    finders = measures.stream().map(Measure::finder).toArray(Measure.Bins[]::new);
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
    if (stretch == null) {
      stretch = new RowStretch(look.related());
    }
    for (int from = 0; from < rows.rows(); from += GridSums.MOST) {
      stretch.begin(Math.min(GridSums.MOST, rows.rows() - from));
      addNumbers(rows, from);
    }
    for (int i = 0; i < texts.length; i++) {
      addTexts(rows, i);
    }
    windows.add(rows);
  }

  private void addNumbers(DenseRows rows, int from) {
    for (int i = 0; i < bins.length; i++) {
      stretch.take(rows, from, look.measures().get(i), i);
      addPowers(i);
      finders[i].count(stretch.numbers(), stretch.count(), bins[i]);
      if (sought[i].length > 0) {
        addSought(look.measures().get(i).sought(), stretch.numbers(), stretch.count(), sought[i]);
      }
    }
    if (look.related() > 0) {
      addProducts();
    }
  }

  private void addPowers(int i) {
    double[][] deviations = stretch.deviations(i);
    double[][] squares = stretch.squares();
    double[][][] first = {deviations, squares, squares, squares};
    double[][][] second = {stretch.ones(), stretch.ones(), deviations, squares};
    for (int order = 0; order < ORDERS; order++) {
      powers.addProducts(ORDERS * i + order, first[order], second[order], stretch.count());
    }
  }

  private static void addSought(double[] values, double[] numbers, int count, long[] times) {
    for (int row = 0; row < count; row++) {
      int place = Arrays.binarySearch(values, numbers[row] + 0.0); // no -0
      if (place >= 0) {
        times[place]++;
      }
    }
  }

  private void addProducts() {
    complete += stretch.complete();
    stretch.leaveOutIncomplete();
    for (int i = 0; i < look.related(); i++) {
      addRange(i);
      double[][] deviations = stretch.deviations(i);
      products.addProducts(i, deviations, stretch.ones(), stretch.count());
      for (int j = 0; j <= i; j++) {
        products.addProducts(pair(i, j), deviations, stretch.deviations(j), stretch.count());
      }
    }
  }

  /** The place of the products of two related columns, where j is at most i. */
  private int pair(int i, int j) {
    return look.related() + i * (i + 1) / 2 + j;
  }

  private void addRange(int i) {
    for (int row = 0; row < stretch.count() && !varies(i); row++) {
      if (!stretch.isLacking(row)) {
        least[i] = Math.min(least[i], stretch.deviation(i, row));
        most[i] = Math.max(most[i], stretch.deviation(i, row));
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
        hash.take(text.bytes(), from, to);
        int place = search.place(hash.first(), hash.second());
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
