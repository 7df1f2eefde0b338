package org.daal4j.kmeans.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.UsageException;
import org.junit.jupiter.api.Test;

class SelectByTest {

  private static List<Candidate> candidates(double[] objectives, double[] silhouettes) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < objectives.length; i++) {
      candidates.add(new Candidate(2 + i, objectives[i], silhouettes[i], 0, 0, 1, true));
    }
    return candidates;
  }

  private static int chosen(SelectBy by, double[] objectives, double[] silhouettes) {
    return Selection.of(candidates(objectives, silhouettes), by).chosen().clusters();
  }

  @Test
  void theLargestSilhouetteIsChosenAndOfEqualOnesTheFewestClusters() {
    double[] objectives = {9, 8, 7, 6};
    assertThat(chosen(SelectBy.SILHOUETTE, objectives, new double[] {0.1, 0.5, 0.5, 0.2}))
        .isEqualTo(3);
    assertThat(chosen(SelectBy.SILHOUETTE, objectives, new double[] {Double.NaN, -0.5, -0.1, -1}))
        .isEqualTo(4);
    assertThat(chosen(SelectBy.SILHOUETTE, new double[] {1}, new double[] {Double.NaN}))
        .isEqualTo(2);
  }

  /** Below the line from 100 to 10 by 22.5 a step: 77.5 - 40, 55 - 20, 32.5 - 15. */
  @Test
  void theElbowIsFarthestBelowTheLineFromTheFirstToTheLast() {
    double[] none = new double[5];
    assertThat(chosen(SelectBy.ELBOW, new double[] {100, 40, 20, 15, 10}, none)).isEqualTo(3);
    assertThat(chosen(SelectBy.ELBOW, new double[] {100, 60, 20, 15, 10}, none)).isEqualTo(4);
    // of equal depths the first: 75 - 50 and 50 - 25
    assertThat(chosen(SelectBy.ELBOW, new double[] {100, 50, 25, 25, 0}, none)).isEqualTo(3);
    assertThat(chosen(SelectBy.ELBOW, new double[] {100, 99, 98, 97, 10}, none)).isEqualTo(2);
    assertThat(chosen(SelectBy.ELBOW, new double[] {100, 10}, new double[2])).isEqualTo(2);
  }

  /** Numbers of clusters need not follow each other: the line goes by them. */
  @Test
  void theElbowGoesByTheNumbersOfClusters() {
    assertThat(Elbow.of(new double[] {2, 3, 10}, new double[] {100, 90, 20})).isZero();
    assertThat(Elbow.of(new double[] {2, 3, 10}, new double[] {100, 89, 20})).isEqualTo(1);
  }

  @Test
  void aNumberIsChosenThatIsThereAndNoOther() {
    assertThat(chosen(SelectBy.of(4), new double[3], new double[3])).isEqualTo(4);
    SelectBy.of(4).requireAmong(List.of(2, 4));
    assertThatThrownBy(() -> SelectBy.of(3).requireAmong(List.of(2, 4)))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "select: 3 clusters are not among those that are fitted, [2, 4]. Name one of them.");
  }
}
