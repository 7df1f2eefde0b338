package org.daal4j.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Distinct values and frequent ones, of numbers and texts, against the values themselves. */
class CountsTest {

  private static ValueCounts counts(double... numbers) {
    ValueCounts counts = new ValueCounts();
    ValueCounts.Room room = new ValueCounts.Room();
    for (int from = 0; from < numbers.length; from += 3000) {
      double[] run = Arrays.copyOfRange(numbers, from, Math.min(numbers.length, from + 3000));
      Arrays.sort(run);
      counts.addSorted(run, run.length, room);
    }
    return counts;
  }

  private static byte[] bytes(TextCounts counts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    counts.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static TextCounts texts(IntStream numbers) {
    TextCounts counts = new TextCounts();
    numbers.forEach(
        i -> {
          byte[] text = ("text " + i).getBytes(StandardCharsets.UTF_8);
          counts.add(text, 0, text.length);
        });
    return counts;
  }

  @ParameterizedTest
  @CsvSource({"9999, true", "10000, true", "10001, false", "20000, false", "300000, false"})
  void exactUpToTenThousandThenToAFewPercent(int distinct, boolean exact) {
    ValueCounts numbers =
        counts(IntStream.range(0, 2 * distinct).mapToDouble(i -> i % distinct / 7.0).toArray());
    TextCounts texts = texts(IntStream.range(0, 2 * distinct).map(i -> i % distinct));

    assertThat(numbers.isExact()).isEqualTo(exact);
    assertThat(texts.isExact()).isEqualTo(exact);
    // the standard error is 0.81 %; these values are fixed, so this is no matter of luck
    long tolerance = exact ? 0 : Math.round(0.025 * distinct);
    assertThat(Math.abs(numbers.distinct() - distinct)).isLessThanOrEqualTo(tolerance);
    assertThat(Math.abs(texts.distinct() - distinct)).isLessThanOrEqualTo(tolerance);
  }

  /** The error of 200 estimates is no larger than theory gives, 1.04 / 2^7, and has no bias. */
  @ParameterizedTest
  @ValueSource(ints = {10_500, 20_000, 60_000})
  void estimatesHaveTheStatedError(int distinct) {
    double sum = 0;
    double squares = 0;
    int times = 200;
    for (int set = 0; set < times; set++) {
      HashedCount count = new HashedCount();
      for (int i = 0; i < distinct; i++) {
        count.add(ValueHash.of(set * 1e6 + i));
      }
      double error = (count.estimate() - distinct) / (double) distinct;
      sum += error;
      squares += error * error;
    }
    assertThat(Math.sqrt(squares / times)).isLessThan(0.0095);
    assertThat(Math.abs(sum / times)).isLessThan(0.002);
  }

  /** However the values are split and in whatever order. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void estimatesDoNotDependOnSplits(int splits) {
    double[] numbers = new Random(4).doubles(40_000).map(x -> Math.floor(x * 15_000)).toArray();
    ValueCounts merged = new ValueCounts();
    TextCounts mergedTexts = new TextCounts();
    for (int split = 0; split < splits; split++) {
      int from = numbers.length * split / splits;
      int to = numbers.length * (split + 1) / splits;
      merged.merge(counts(Arrays.copyOfRange(numbers, from, to)));
      mergedTexts.merge(texts(IntStream.range(from, to).map(i -> (int) numbers[i])));
    }
    assertThat(merged.distinct()).isEqualTo(counts(numbers).distinct());
    assertThat(mergedTexts.distinct())
        .isEqualTo(texts(Arrays.stream(numbers).mapToInt(x -> (int) x)).distinct());
  }

  /** Adversarial: the frequent value comes now and then, between ever new ones. */
  @Test
  void candidatesHoldWhateverIsInOneOfAThousand() {
    int n = 400_000;
    double[] numbers =
        IntStream.range(0, n).mapToDouble(i -> i % 900 == 7 ? -5 : i % 950 == 3 ? -6 : i).toArray();
    ValueCounts counts = counts(numbers);
    TextCounts texts = texts(Arrays.stream(numbers).mapToInt(x -> (int) x));

    assertThat(counts.candidates(n / 1000)).contains(-5, -6).hasSizeLessThan(10);
    assertThat(texts.candidates(n / 1000))
        .extracting(entry -> new String(entry.shown(), StandardCharsets.UTF_8))
        .contains("text -5", "text -6")
        .hasSizeLessThan(10);
  }

  @Test
  void textsAreShownByAHundredCharacters() {
    TextCounts counts = new TextCounts();
    String face = "\uD83D\uDE00"; // a character of four bytes
    for (String text :
        new String[] {face.repeat(100), face.repeat(101), face.repeat(102), "", "é"}) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      counts.add(bytes, 0, bytes.length);
    }
    assertThat(counts.distinct()).isEqualTo(5);
    assertThat(counts.shortest()).isZero();
    assertThat(counts.longest()).isEqualTo(102);
    assertThat(counts.candidates(0))
        .extracting(entry -> entry.value().text())
        .containsOnly(face.repeat(100), "", "é");
  }

  @Test
  void readsWhatItWrote() throws IOException {
    for (int distinct : new int[] {0, 3, 500, 20_000}) {
      TextCounts written = texts(IntStream.range(0, distinct));
      TextCounts read = texts(IntStream.range(7, 90));
      read.read(new DataInputStream(new ByteArrayInputStream(bytes(written))));
      assertThat(bytes(read)).isEqualTo(bytes(written));
    }
  }

  /** Published values of MurmurHash3_x64_128 with seed 0. */
  @ParameterizedTest
  @CsvSource({
    "'', 0, 0",
    "hello, cbd8a7b341bd9b02, 5b1e906a48ae1d19",
    "'The quick brown fox jumps over the lazy dog', e34bbc7bbc071b6c, 7a433ca9c49a9347"
  })
  void hashesAsMurmurDoes(String text, String first, String second) {
    byte[] bytes = ("__" + text + "__").getBytes(StandardCharsets.UTF_8);
    ValueHash hash = new ValueHash();
    hash.take(bytes, 2, bytes.length - 2);
    assertThat(Long.toHexString(hash.first())).isEqualTo(first);
    assertThat(Long.toHexString(hash.second())).isEqualTo(second);
  }
}
