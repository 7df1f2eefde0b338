package org.daal4j.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassLabelsTest {

  private static final List<String> CLASSES = List.of("1.0", "2", "02", "x");

  /** Two classes have the number 2, so that only their own spelling means one of them. */
  @Test
  void aNumberMeansTheOneClassThatHasIt() throws IOException {
    for (ClassLabels labels :
        List.of(new ClassLabels(CLASSES, true), copy(new ClassLabels(CLASSES, true)))) {
      assertThat(labels.size()).isEqualTo(4);
      assertThat(find(labels, "1.0")).isZero();
      assertThat(find(labels, "1")).isZero();
      assertThat(find(labels, "+1")).isZero();
      assertThat(find(labels, "2")).isEqualTo(1);
      assertThat(find(labels, "02")).isEqualTo(2);
      assertThat(find(labels, "2.0")).isEqualTo(-1);
      assertThat(find(labels, "x")).isEqualTo(3);
      assertThat(find(labels, "3")).isEqualTo(-1);
    }
  }

  @Test
  void textMeansItselfAlone() throws IOException {
    for (ClassLabels labels :
        List.of(new ClassLabels(CLASSES, false), copy(new ClassLabels(CLASSES, false)))) {
      assertThat(find(labels, "1.0")).isZero();
      assertThat(find(labels, "1")).isEqualTo(-1);
    }
  }

  @Test
  void aClassIsThereOnce() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ClassLabels(List.of("a", "a"), true));
  }

  private static int find(ClassLabels labels, String label) {
    byte[] bytes = (" " + label + " ").getBytes(StandardCharsets.UTF_8);
    return labels.find(bytes, 1, bytes.length - 1);
  }

  private static ClassLabels copy(ClassLabels labels) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    labels.write(new DataOutputStream(bytes));
    ClassLabels copy =
        new ClassLabels(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    return copy;
  }
}
