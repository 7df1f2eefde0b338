package org.daal4j.crossvalidation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.daal4j.crossproduct.CrossProduct;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.crossproduct.SumProducts;
import org.daal4j.statistics.Counted;
import org.daal4j.statistics.Counts;
import org.daal4j.statistics.WeightCounts;

/**
 * The cross products of each fold of a table.
 *
 * @param folds those whose rows weigh anything, in the order of their numbers or of the code points
 *     of their values; where there are no folds one, of all rows
 * @param counts what the weights of all rows count
 * @param untold how many folds a column tells when they are more than there was room for, so that
 *     there is no other result; {@link #TOO_MANY} of more than there may be; 0 else
 */
public record FoldProducts(List<CrossProducts> folds, WeightCounts counts, int untold) {

  /** Of folds that nobody has counted. */
  static final int TOO_MANY = FoldChoice.MOST + 1;

  static FoldProducts of(FoldSums merged, SumProducts products, FoldChoice choice) {
    if (merged.isWithoutSums()) {
      int values = merged.tooMany() ? TOO_MANY : merged.values().size();
      return new FoldProducts(List.of(), new WeightCounts(), values);
    }
    WeightCounts counts = new WeightCounts();
    List<CrossProducts> folds = new ArrayList<>();
    for (int fold : order(merged.values(), merged.folds().size())) {
      Counted<CrossProduct> sums = merged.folds().get(fold);
      counts.merge(sums.counts());
      CrossProducts found = products.finish(sums).result();
      if (!choice.exists() || found.weightSum() > 0) {
        folds.add(found);
      }
    }
    return new FoldProducts(List.copyOf(folds), counts, 0);
  }

  /** Numbers of the folds in an order that does not depend on which came first. */
  private static int[] order(List<String> values, int folds) {
    Comparator<Integer> byCodePoints =
        Comparator.comparing(fold -> values.get(fold).codePoints().toArray(), Arrays::compare);
    return values.isEmpty()
        ? IntStream.range(0, folds).toArray()
        : IntStream.range(0, folds).boxed().sorted(byCodePoints).mapToInt(fold -> fold).toArray();
  }

  /** The products of all rows: those of the folds, merged in order. */
  public Counts<CrossProducts> all() {
    return Counts.of(counts, folds.size() == 1 ? folds.get(0) : CrossProducts.joined(folds));
  }

  /** The products of the rows that are not in a fold: those of the others, merged in order. */
  public CrossProducts without(int fold) {
    List<CrossProducts> others = new ArrayList<>(folds);
    others.remove(fold);
    return CrossProducts.joined(others);
  }

  /** Σ of the weights of each fold, {@code double[folds]}. */
  public double[] weights() {
    return folds.stream().mapToDouble(CrossProducts::weightSum).toArray();
  }
}
