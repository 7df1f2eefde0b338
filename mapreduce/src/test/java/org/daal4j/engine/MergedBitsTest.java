package org.daal4j.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.daal4j.core.DenseRows;
import org.daal4j.crossproduct.CrossProduct;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumCrossProducts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * When the sum of n splits, merged with that of m others, has the bits of one run of n + m splits:
 * when the m stand in one piece in its tree.
 */
class MergedBitsTest {

  private static final SumCrossProducts FOLD = new SumCrossProducts(3, Precision.DOUBLE);
  private static final Pass<CrossProduct> PASS = new Pass<>(FOLD, null, 0);

  /** Numbers whose sums round. */
  private static CrossProduct split(int ordinal) {
    Random random = new Random(ordinal);
    DenseRows rows = new DenseRows(3, 5, false, 0);
    Arrays.setAll(rows.values(), i -> random.nextGaussian() + ordinal);
    rows.setRows(5);
    CrossProduct partial = FOLD.newPartial();
    partial.add(rows);
    return partial;
  }

  private static CrossProduct run(int from, int to) {
    MergeTree<CrossProduct> tree = new MergeTree<>(PASS, to - from);
    for (int ordinal = from; ordinal < to; ordinal++) {
      tree.add(new PassResult<>(split(ordinal)));
    }
    return tree.total().partial();
  }

  private static List<Byte> bits(CrossProduct partial) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    partial.write(new DataOutputStream(bytes));
    List<Byte> bits = new ArrayList<>();
    for (byte one : bytes.toByteArray()) {
      bits.add(one);
    }
    return bits;
  }

  private static List<Byte> merged(int... splits) throws IOException {
    CrossProduct sum = FOLD.newPartial();
    int from = 0;
    for (int count : splits) {
      sum.merge(run(from, from + count));
      from += count;
    }
    return bits(sum);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "7, 1", "62, 1", "63, 1", "64, 1", "64, 2", "64, 64", "128, 64", "4032, 64"})
  void inOnePieceTheyHaveTheBitsOfOneRun(int before, int after) throws IOException {
    assertThat(merged(before, after)).isEqualTo(bits(run(0, before + after)));
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "7, 5", "65, 1", "64, 65", "100, 30", "4096, 1"})
  void elseTheyDifferInTheLastOnes(int before, int after) throws IOException {
    assertThat(merged(before, after)).isNotEqualTo(bits(run(0, before + after)));
  }

  @Test
  void soDoesAChainOfSuchSteps() throws IOException {
    int[] days = new int[65];
    Arrays.fill(days, 1);
    assertThat(merged(days)).isEqualTo(bits(run(0, 65)));
  }
}
