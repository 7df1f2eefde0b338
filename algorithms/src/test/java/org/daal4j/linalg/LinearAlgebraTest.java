package org.daal4j.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinearAlgebraTest {

  @Test
  void multipliesWhateverLibraryLoaded() {
    double[] product = new double[4];
    double[] a = {1, 2, 3, 4}; // column-major
    double[] b = {5, 6, 7, 8};
    LinearAlgebra.blas().dgemm("N", "N", 2, 2, 2, 1, a, 2, b, 2, 0, product, 2);
    assertThat(product).containsExactly(23, 34, 31, 46);
  }

  @Test
  void tellsWhatRunsInOneLine() {
    LinearAlgebra.blas();
    assertThat(LinearAlgebra.chosen())
        .filteredOn(choice -> choice.library() == LinearAlgebra.blas())
        .singleElement()
        .satisfies(
            choice ->
                assertThat(choice.description())
                    .startsWith(choice.isNative() ? "BLAS: native (" : "BLAS: pure Java (")
                    .doesNotContain("\n"));
  }
}
