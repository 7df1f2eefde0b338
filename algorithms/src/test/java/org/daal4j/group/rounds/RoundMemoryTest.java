package org.daal4j.group.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.daal4j.core.PartialSize;
import org.daal4j.group.GroupedFold;
import org.daal4j.moments.MeasureMoments;
import org.junit.jupiter.api.Test;

/** What of groups is counted before a pass. */
class RoundMemoryTest {

  private static final int COLUMNS = 22;
  private static final int SUMS = 10_000;

  @Test
  void rowsOrOneAndAHalfSummariesAndWhatAnEndedFitKeeps() {
    assertThat(RoundMemory.coming(20, COLUMNS, SUMS))
        .isBetween(20L * COLUMNS * 8 + SUMS, 20L * COLUMNS * 8 + SUMS + 200);
    assertThat(RoundMemory.coming(1_000_000, COLUMNS, SUMS))
        .isBetween(2L * SUMS + SUMS / 2, 2L * SUMS + SUMS / 2 + 200L);
    assertThat(RoundMemory.coming(1_000_000, 2, 60))
        .as("rows are not summarised while they take 1.5 times 512 bytes")
        .isBetween(768L + 60, 768L + 60 + 200);
  }

  /** A sparse group of 4,000 bytes of rows was summarised to 1,000 bytes; of 10,000 it is not. */
  @Test
  void sparseRowsThatWereSummarisedMayBeRowsBesideLargerSums() {
    long coming = RoundMemory.comingSparse(20, 1_000, 1_000, SUMS, 1);
    assertThat(coming).isGreaterThanOrEqualTo(4_000 + SUMS);
    assertThat(RoundMemory.comingSparse(20, 1_000, 1_000, 600, 1))
        .as("sums that are smaller take no more than the first, and are kept")
        .isBetween(1_000L + 20 * 24 + 600, 1_000L + 20 * 24 + 600 + 200);
  }

  @Test
  void aTaskHoldsTheFoldsOfAllGroups() throws IOException {
    AskedFold fold = AskedFold.of(new MeasureMoments(COLUMNS - 1));
    double[] codes = {1, 2, 3};
    FoldOfGroups folds = new FoldOfGroups(COLUMNS, codes, List.of(fold, fold, fold));
    assertThat(folds.bytes()).isGreaterThanOrEqualTo(3L * fold.state().length);
    PartialSize grouped = GroupedFold.ofCodes(folds).size();
    assertThat(grouped.addingBytes() - grouped.summaryBytes())
        .isEqualTo(folds.size().addingBytes() - folds.size().summaryBytes() + folds.bytes());
  }
}
