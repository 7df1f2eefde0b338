package org.daal4j.pca;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daal4j.core.UsageException;
import org.junit.jupiter.api.Test;

class MatrixMemoryTest {

  @Test
  void tooManyColumnsAreRefusedWithTheNumberThatFits() {
    assertThatThrownBy(() -> MatrixMemory.check(5000, Method.SVD, 1_200_000_000))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "5,000 columns need 1,145 MB in the driver, which has 762 MB for them. At most 4,082"
                + " columns fit. Raise its heap (-Xmx), or"
                + " choose fewer with columns.");
    assertThatNoException().isThrownBy(() -> MatrixMemory.check(4082, Method.SVD, 1_200_000_000));
  }

  @Test
  void aMatrixThatFitsInNoArrayIsRefusedWhateverTheMemory() {
    assertThatThrownBy(() -> MatrixMemory.check(46_341, Method.CORRELATION, Long.MAX_VALUE))
        .hasMessageContaining("At most 46,340 columns fit");
  }
}
