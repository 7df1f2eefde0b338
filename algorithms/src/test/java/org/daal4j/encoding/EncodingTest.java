package org.daal4j.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.SparseRows;
import org.daal4j.encoding.FeatureCode.OfCategory;
import org.daal4j.encoding.FeatureCode.OfNumber;
import org.junit.jupiter.api.Test;

class EncodingTest {

  private static final Encoding ENCODING =
      new Encoding(
          List.of(
              OfCategory.plain("colour", List.of("blue", "green", "red"), 2, false),
              OfNumber.plain("age", 30),
              OfCategory.plain("size", List.of("L", "S"), 0, true)));

  /** Of the age, a response, a kept text and two categories; null is not there. */
  private static DenseRows row(double age, double response, String... text) {
    DenseRows rows = new DenseRows(2, 1, true, text.length);
    rows.values()[0] = age;
    rows.values()[1] = response;
    rows.weights()[0] = 0.5;
    for (String field : text) {
      if (field == null) {
        rows.text().appendMissing();
      } else {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        rows.text().append(bytes, 0, bytes.length);
      }
    }
    rows.setRows(1);
    return rows;
  }

  private static DenseRows encode(Encoding encoding, Unseen unseen, DenseRows rows)
      throws UnseenLevelException {
    RowEncoder encoder = new RowEncoder(encoding, unseen);
    DenseRows out =
        new DenseRows(encoder.columnsOf(rows), rows.rows(), true, encoder.fieldsOf(rows));
    Arrays.fill(out.values(), 99); // what was there before does not show
    for (int row = 0; row < rows.rows(); row++) {
      encoder.encode(rows, row, out);
    }
    return out;
  }

  @Test
  void namesItsColumnsByLevel() {
    assertThat(ENCODING.names())
        .containsExactly("colour=blue", "colour=green", "colour=red", "age", "size=S");
  }

  @Test
  void fillsAndMakesIndicators() throws IOException {
    DenseRows out = encode(ENCODING, Unseen.FAIL, row(20, 7, "kept", "green", "S"));
    assertThat(out.row(0)).containsExactly(0, 1, 0, 20, 1, 7);
    assertThat(out.text().columns()).isEqualTo(1);
    assertThat(out.text().string(0, 0)).isEqualTo("kept");
    assertThat(out.weight(0)).isEqualTo(0.5);

    DenseRows filled = encode(ENCODING, Unseen.FAIL, row(Double.NaN, 7, null, null, null));
    assertThat(filled.row(0)).containsExactly(0, 0, 1, 30, 0, 7);
    assertThat(filled.text().isMissing(0, 0)).isTrue();
  }

  @Test
  void anEmptyTextIsALevelLikeAnyOther() throws IOException {
    Encoding encoding =
        new Encoding(List.of(OfCategory.plain("colour", List.of("", "red"), 1, false)));
    DenseRows rows = new DenseRows(0, 2, false, 1);
    rows.text().append(new byte[0], 0, 0);
    rows.text().appendMissing();
    rows.setRows(2);

    DenseRows out = encode(encoding, Unseen.FAIL, rows);

    assertThat(out.row(0)).containsExactly(1, 0);
    assertThat(out.row(1)).containsExactly(0, 1);
  }

  @Test
  void aLevelThatIsNotKnownFailsOrIsNoneOfThem() throws IOException {
    DenseRows rows = row(20, 7, "kept", "mauve", "XXL");
    assertThatThrownBy(() -> encode(ENCODING, Unseen.FAIL, rows))
        .isInstanceOf(UnseenLevelException.class)
        .hasMessage(
            "column colour: 'mauve' is none of its levels in the model. Use unseen(zero) to take it"
                + " for none of them.");
    assertThat(encode(ENCODING, Unseen.ZERO, rows).row(0)).containsExactly(0, 0, 0, 20, 0, 7);
  }

  @Test
  void shiftsAndScalesAllColumns() throws IOException {
    Encoding scaled =
        ENCODING.scaledBy(new double[] {0.5, 0, 0, 10, 0}, new double[] {0.25, 1, 2, 5, 1});

    DenseRows out = encode(scaled, Unseen.FAIL, row(20, 7, "kept", "red", "L"));

    assertThat(out.row(0)).containsExactly(-2, 0, 0.5, 2, 0, 7);
    assertThat(scaled.scale(new double[][] {{0, 0, 1, 20, 0}})[0])
        .containsExactly(-2, 0, 0.5, 2, 0);
    assertThat(scaled.unscale(new double[][] {{-2, 0, 0.5, 2, 0}})[0])
        .containsExactly(0, 0, 1, 20, 0);
    assertThat(scaled.isScaled()).isTrue();
    assertThat(scaled.unscaled().isScaled()).isFalse();
    assertThat(ENCODING.isScaled()).isFalse();
  }

  /** Fused or not, z * scale + shift of such a z is a number beside the whole one. */
  @Test
  void whatWasWholeIsSoAgainWhenScalesAreUndone() {
    double[] shifts = {0.3, 0.5, 0, 1 / 3.0, 7.1};
    double[] scales = {0.46, 0.1, 1, 0.47140452079103168, 1e-3};
    Encoding scaled = ENCODING.scaledBy(shifts, scales);
    double[][] points = {{0, 1, 0, 0, 1}, {1, 0, 0, 1, -3}, {12345, -1, 1, 2, 1e9}};
    for (double[] point : scaled.unscale(scaled.scale(points))) {
      for (double value : point) {
        assertThat(value).isEqualTo(Math.rint(value));
        assertThat(Double.doubleToRawLongBits(value)).as("-0").isNotEqualTo(Long.MIN_VALUE);
      }
    }
    assertThat(scaled.unscale(scaled.scale(points))).isDeepEqualTo(points);
    assertThat(scaled.unscale(new double[][] {{0, 0, 0, 0, 0}})[0])
        .as("shares, which are none")
        .containsExactly(0.3, 0.5, 0, 1 / 3.0, 7.1);
  }

  @Test
  void isSparseWhereAQuarterOfItsColumnsOrLessAreNotZero() {
    assertThat(of(7, 0).isSparse()).isTrue();
    assertThat(of(6, 0).isSparse()).isFalse();
    assertThat(of(7, 0.1).isSparse()).as("shifted").isFalse();
  }

  /** A number and a category of so many levels. */
  private static Encoding of(int levels, double shift) {
    List<String> names = java.util.stream.IntStream.range(0, levels).mapToObj(i -> "" + i).toList();
    Encoding plain =
        new Encoding(List.of(OfNumber.plain("x", 0), OfCategory.plain("c", names, 0, false)));
    double[] shifts = new double[levels + 1];
    shifts[levels] = shift;
    double[] ones = new double[levels + 1];
    Arrays.fill(ones, 1);
    return plain.scaledBy(shifts, ones);
  }

  @Test
  void sparseRowsHaveTheSameNumbers() throws IOException {
    DenseRows rows = row(20, 7, "kept", "green", "L");
    RowEncoder encoder = new RowEncoder(ENCODING, Unseen.FAIL);
    SparseRows out = new SparseRows(6, true, 1);

    encoder.encode(rows, 0, out);

    assertThat(out.row(0)).containsExactly(encode(ENCODING, Unseen.FAIL, rows).row(0));
    assertThat(out.stored()).isEqualTo(3); // green, the age and the response
    assertThat(out.weight(0)).isEqualTo(0.5);
  }

  @Test
  void rowsThatAreSparseAreScaled() throws IOException {
    Encoding scaled =
        new Encoding(List.of(OfNumber.plain("a", Double.NaN), OfNumber.plain("b", Double.NaN)))
            .scaledBy(new double[] {1, 0}, new double[] {2, 4});
    SparseRows rows = new SparseRows(3, false, 0);
    rows.append(1, 6);
    rows.append(2, 5);
    rows.endRow(1);
    rows.append(0, 3);
    rows.endRow(1);
    DenseRows out = new DenseRows(3, 2, false, 0);
    RowEncoder encoder = new RowEncoder(scaled, Unseen.FAIL);
    encoder.encode(rows, 0, out);
    encoder.encode(rows, 1, out);

    assertThat(out.row(0)).containsExactly(-0.5, 1.5, 5);
    assertThat(out.row(1)).containsExactly(1, 0, 0);

    Encoding unshifted = scaled.scaledBy(new double[2], new double[] {2, 4});
    SparseRows sparse = new SparseRows(3, false, 0);
    new RowEncoder(unshifted, Unseen.FAIL).encode(rows, 0, sparse);
    assertThat(sparse.row(0)).containsExactly(0, 1.5, 5);
    assertThat(sparse.stored()).isEqualTo(2);
  }

  @Test
  void crossesTheWire() throws IOException {
    Encoding scaled =
        ENCODING.scaledBy(new double[] {0.5, 0, 0, 10, 0}, new double[] {0.25, 1, 2, 5, 1});
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    scaled.write(new DataOutputStream(bytes));
    Encoding read =
        new Encoding(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    assertThat(read.names()).isEqualTo(scaled.names());
    DenseRows rows = row(Double.NaN, 7, "kept", "red", null);
    assertThat(encode(read, Unseen.FAIL, rows).row(0))
        .containsExactly(encode(scaled, Unseen.FAIL, rows).row(0));
    for (int length = 0; length < bytes.size(); length++) {
      byte[] cut = Arrays.copyOf(bytes.toByteArray(), length);
      assertThatThrownBy(() -> new Encoding(new DataInputStream(new ByteArrayInputStream(cut))))
          .isInstanceOf(IOException.class);
    }
  }
}
