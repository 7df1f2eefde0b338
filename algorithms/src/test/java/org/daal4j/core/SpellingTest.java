package org.daal4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a slip of the fingers was meant to be. */
class SpellingTest {

  private static final List<String> WORDS =
      List.of("moments", "covariance", "kmeans", "kmeans-init", "linear-regression", "pca", "svd");

  @Test
  void slips() {
    assertThat(Spelling.nearest("momets", WORDS)).isEqualTo("moments");
    assertThat(Spelling.nearest("covarience", WORDS)).isEqualTo("covariance");
    assertThat(Spelling.nearest("kmaens", WORDS)).isEqualTo("kmeans");
    assertThat(Spelling.nearest("pac", WORDS)).isEqualTo("pca");
    assertThat(Spelling.nearest("linear-regresion", WORDS)).isEqualTo("linear-regression");
  }

  @Test
  void caseAndPunctuationDoNotCount() {
    assertThat(Spelling.nearest("KMeans", WORDS)).isEqualTo("kmeans");
    assertThat(Spelling.nearest("k-means", WORDS)).isEqualTo("kmeans");
    assertThat(Spelling.nearest("LinearRegression", WORDS)).isEqualTo("linear-regression");
    assertThat(Spelling.nearest("--nClusters", List.of("--n-trials", "--n-clusters")))
        .isEqualTo("--n-clusters");
    assertThat(Spelling.nearest("price", List.of("id", "price\u00a0"))).isEqualTo("price\u00a0");
    assertThat(Spelling.nearest("price", List.of("id", "\ufeffprice"))).isEqualTo("\ufeffprice");
  }

  @Test
  void beginnings() {
    assertThat(Spelling.nearest("linear", WORDS)).isEqualTo("linear-regression");
    assertThat(Spelling.nearest("temperature", List.of("temperature_celsius_mean", "id")))
        .isEqualTo("temperature_celsius_mean");
    assertThat(Spelling.nearest("temp", List.of("temperature_in", "temperature_out"))).isNull();
  }

  @Test
  void nothingIsNear() {
    assertThat(Spelling.nearest("xyzzy", WORDS)).isNull();
    assertThat(Spelling.nearest("a", List.of("b", "c"))).isNull();
    assertThat(Spelling.nearest("", WORDS)).isNull();
    assertThat(Spelling.nearest("7", List.of("c1", "c2"))).isNull();
    assertThat(Spelling.nearest("moments", List.of())).isNull();
    assertThat(Spelling.nearest("momets", Collections.nCopies(100_001, "moments"))).isNull();
  }

  @Test
  void aHintIsVisible() {
    assertThat(Spelling.hint("price", List.of("price\u00a0")))
        .isEqualTo(" Did you mean 'price\\u00a0'?");
    assertThat(Spelling.hint("xyzzy", WORDS)).isEmpty();
  }
}
