package org.daal4j.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialContract;
import org.daal4j.core.RowNotes;
import org.daal4j.kmeans.evaluation.ClusterSums;
import org.daal4j.kmeans.evaluation.Evaluation;
import org.daal4j.kmeans.nearest.CentroidTable;
import org.junit.jupiter.api.Test;

class PartialListTest extends PartialContract<PartialList> {

  @Override
  protected PartialList newPartial(double offset) {
    return new PartialList(List.of(sums(2, offset), sums(1, offset)), new int[] {0, 1});
  }

  private static ClusterSums sums(int clusters, double offset) {
    double[][] centroids = new double[clusters][];
    for (int c = 0; c < clusters; c++) {
      centroids[c] = new double[] {8 * c + offset, 8 + offset, 16 * c + offset};
    }
    return new ClusterSums(new CentroidTable(centroids, new double[COLUMNS]), 2);
  }

  @Override
  protected PartialList newPartialOfAnotherSize() {
    return new PartialList(List.of(sums(1, 0)), new int[1]);
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("list of 2", "one of 1");
  }

  /** Tolerance zero: the numbers of the table are multiples of 1/8, so no sum of them rounds. */
  @Override
  protected void assertSame(PartialList actual, PartialList expected) {
    for (int i = 0; i < 2; i++) {
      assertThat(evaluation(actual, i))
          .usingRecursiveComparison()
          .isEqualTo(evaluation(expected, i));
    }
  }

  @Override
  protected void assertSameButMoved(PartialList moved, PartialList expected, double offset) {
    for (int i = 0; i < 2; i++) {
      assertThat(evaluation(moved, i))
          .usingRecursiveComparison()
          .ignoringFields("means")
          .isEqualTo(evaluation(expected, i));
    }
  }

  /** That of the members: infinite, never NaN. */
  @Override
  protected void assertPolicyForHugeValues(PartialList summary) {
    for (int i = 0; i < 2; i++) {
      assertThat(evaluation(summary, i).objective()).isEqualTo(Double.POSITIVE_INFINITY);
    }
  }

  @Test
  void eachMemberIsWhatItWouldBeAlone() {
    PartialList list = summary(table(0));
    for (int i = 0; i < 2; i++) {
      ClusterSums alone = sums(2 - i, 0);
      alone.add(table(0));
      assertThat(evaluation(list, i)).usingRecursiveComparison().isEqualTo(alone.evaluation());
    }
  }

  @Test
  void eachMemberHasNotesOfItsOwn() {
    DenseRows rows = table(0);
    RowNotes notes = new RowNotes(bytes -> true);
    rows.setNotes(notes);
    PartialList list =
        new PartialList(
            List.of(new NotingRows("first"), new NotingRows("second")), new int[] {0, 4});
    list.add(rows);
    assertThat(notes.about(0)).isEqualTo("first");
    assertThat(notes.about(4)).isEqualTo("second");
    assertThat(notes.key()).isZero();
  }

  private static Evaluation evaluation(PartialList list, int member) {
    return ((ClusterSums) list.get(member)).evaluation();
  }
}
