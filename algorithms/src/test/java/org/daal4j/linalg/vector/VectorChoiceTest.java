package org.daal4j.linalg.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daal4j.linalg.LibraryChoice;
import org.daal4j.linalg.LinearAlgebra;
import org.daal4j.linalg.VectorLoops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Whether a JVM that has the Vector API runs loops in it. */
@EnabledIfSystemProperty(
    named = "daal4j.test.vectors",
    matches = "true",
    disabledReason = "runs in the JVMs that pom.xml starts with the Vector API")
class VectorChoiceTest {

  private final VectorLoops loops = new VectorApiLoops();

  @Test
  void aProcessWithTheApiUsesItAndSaysSo() {
    boolean used = loops.lanes() >= 4;
    List<String> before = descriptions(); // other tests may have used them
    LinearAlgebra.vectorLoops(found -> false);
    if (used) {
      assertThat(descriptions()).isEqualTo(before); // what is not used is not told
    }
    assertThat(LinearAlgebra.vectorLoops(found -> true).isPresent()).isEqualTo(used);
    LinearAlgebra.vectorLoops(found -> true);
    assertThat(descriptions())
        .singleElement()
        .satisfies(text -> assertThat(text).contains("Vector API", loops.lanes() + " doubles"));
  }

  private static List<String> descriptions() {
    return LinearAlgebra.chosen().stream()
        .map(LibraryChoice::description)
        .filter(text -> text.startsWith("loops:"))
        .toList();
  }
}
