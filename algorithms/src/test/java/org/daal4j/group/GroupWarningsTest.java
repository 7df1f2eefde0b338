package org.daal4j.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.daal4j.model.Model;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which warnings of groups are told as one. */
class GroupWarningsTest {

  /** A model of which nothing is known but what it warns of. */
  private record Warned(List<String> warnings) implements Model {
    @Override
    public String verb() {
      throw new UnsupportedOperationException();
    }

    @Override
    public long rows() {
      throw new UnsupportedOperationException();
    }

    @Override
    public ModelColumns columns() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void save(ModelWriter result) {
      throw new UnsupportedOperationException();
    }
  }

  private static List<String> told(String... sentences) {
    GroupWarnings warnings = new GroupWarnings(sentences.length);
    for (int i = 0; i < sentences.length; i++) {
      Group group = new Group(List.of("g" + i), 1);
      warnings.add(new FittedGroup<>(group, Optional.of(new Warned(List.of(sentences[i]))), ""));
    }
    return warnings.sentences();
  }

  @Test
  void sentencesThatDifferInNumbersOnlyAreToldOnce() {
    assertThat(
            told(
                "not converged in 25 iterations: the deviance falls by 1.5E-7, of 1,234 rows.",
                "not converged in 3 iterations: the deviance falls by -0.25, of 1 rows.",
                "not converged in 3 iterations: the deviance falls by 12, of 5% rows."))
        .containsExactly(
            "in 2 of 3 groups (the first is 'g0'): not converged in 25 iterations: the deviance"
                + " falls by 1.5E-7, of 1,234 rows.",
            "in 1 of 3 groups (the first is 'g2'): not converged in 3 iterations: the deviance"
                + " falls by 12, of 5% rows.");
  }

  @ParameterizedTest
  @CsvSource({
    "x2 depends on x1, x3 is constant",
    "x2 is constant, x3 is constant",
    "a_2 is constant, a_3 is constant",
    "2a is constant, 3a is constant",
    "é1 is constant, é2 is constant",
    "x-1 is constant, x-2 is constant",
    "x.1 is constant, x.2 is constant",
    "1-x is constant, 2-x is constant",
    "1.5x is constant, 2.5x is constant"
  })
  void thoseOfOtherColumnsAreTold(String one, String other) {
    String head = "The features are collinear: ";
    assertThat(told(head + one, head + other, head + one))
        .containsExactly(
            "in 2 of 3 groups (the first is 'g0'): " + head + one,
            "in 1 of 3 groups (the first is 'g1'): " + head + other);
  }
}
