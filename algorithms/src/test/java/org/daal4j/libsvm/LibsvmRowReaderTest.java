package org.daal4j.libsvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.daal4j.core.DenseRows;
import org.daal4j.core.SparseRows;
import org.daal4j.core.SparseTables;
import org.daal4j.core.UsageException;
import org.daal4j.table.BadRecordException;
import org.daal4j.table.Missing;
import org.daal4j.table.ReadCounts;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableOptions;
import org.daal4j.text.RecordLayout;
import org.daal4j.text.RowReader;
import org.daal4j.text.TextSyntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibsvmRowReaderTest {

  private static final TableOptions LABELLED =
      TableOptions.DEFAULTS.but().text(List.of("label"), List.of()).build();

  /** Reads a stretch; a line for each row: text, a bar, numbers. */
  private static List<String> read(
      LibsvmLayout layout, String text, long start, long end, ReadCounts counts)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int from = (int) Math.min(bytes.length, RecordLayout.readFrom(start));
    ByteArrayInputStream in = new ByteArrayInputStream(bytes, from, bytes.length - from);
    List<String> lines = new ArrayList<>();
    SparseRows block = layout.newBlock();
    try (RowReader reader = layout.reader(in, "t.svm", start, end, counts)) {
      boolean more = true;
      while (more) {
        block.clear();
        more = reader.readInto(block);
        DenseRows dense = SparseTables.dense(block);
        for (int row = 0; row < block.rows(); row++) {
          StringBuilder line = new StringBuilder();
          for (int field = 0; block.text() != null && field < block.text().columns(); field++) {
            line.append(block.text().string(row, field)).append('|');
          }
          lines.add(line + Arrays.toString(dense.row(row)));
        }
      }
    }
    return lines;
  }

  private static List<String> read(TableOptions options, int features, String text)
      throws IOException {
    return read(layout(options, features, false), text, 0, Long.MAX_VALUE, new ReadCounts());
  }

  @Test
  void linesBecomeRows() throws IOException {
    String text =
        "+1 1:0.5 3:-2e3 # a comment 2:9\r\n"
            + "# nothing else\n\n"
            + "a,b qid:7 2:1\t3:0\n"
            + "0\n"
            + "-1   3:7";
    assertThat(read(LABELLED, 3, text))
        .containsExactly(
            "1|[0.5, 0.0, -2000.0]",
            "a,b|[0.0, 1.0, 0.0]",
            "0|[0.0, 0.0, 0.0]",
            "-1|[0.0, 0.0, 7.0]");
  }

  /** Wherever a file is cut, once or twice at one place, each line is a row once. */
  @Test
  void stretchesAreTheWholeWhereverTheyBegin() throws IOException {
    String text = "1 1:1\r\n\n2 2:2\n3 1:3\n";
    List<String> whole = read(LABELLED, 2, text);
    for (int cut = 0; cut <= text.length(); cut++) {
      List<String> rows = new ArrayList<>();
      for (int[] stretch : new int[][] {{0, cut}, {cut, cut}, {cut, text.length()}}) {
        rows.addAll(
            read(layout(LABELLED, 2, false), text, stretch[0], stretch[1], new ReadCounts()));
      }
      assertThat(rows).as("cut at %d", cut).isEqualTo(whole);
    }
  }

  @Test
  void theLabelIsAResponseOrTextAndFeaturesAreChosen() throws IOException {
    TableOptions options =
        TableOptions.DEFAULTS
            .but()
            .columns(List.of("c3", "c1"))
            .responses(List.of("label"))
            .text(List.of(), List.of("c2", "label"))
            .build();
    assertThat(read(options, 4, "5 1:1 2:2 3:3 4:4\n6 4:9\n"))
        .containsExactly("2|5|[3.0, 1.0, 5.0]", "0|6|[0.0, 0.0, 6.0]");
    assertThat(read(TableOptions.DEFAULTS, 2, "5 1:1\n")).containsExactly("[1.0, 0.0]");
    assertThat(read(TableOptions.DEFAULTS.but().columns(List.of("!1")).build(), 3, "5 1:1 3:2\n"))
        .containsExactly("[0.0, 2.0]");
    assertThatThrownBy(
            () -> read(TableOptions.DEFAULTS.but().columns(List.of("c9")).build(), 3, "5 1:1\n"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("columns: there is no column 'c9'.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 0:3 | '0:3': indices begin with 1",
        "1 2:3 1:4 | '1:4': the index comes after 2, but indices ascend",
        "1 2:3 2:4 | '2:4': the index is there twice",
        "1 6:3 | '6:3': the index is beyond the 5 features of the table (nFeatures)",
        "1 99999999999:3 | '99999999999:3': the index is beyond the 5 features of the table"
            + " (nFeatures)",
        "1 x:3 | 'x:3' is not index:value",
        "1 2 | '2' is not index:value",
        "1 :2 | ':2' is not index:value",
        "1 -1:2 | '-1:2' is not index:value",
        "1 2:x | column c2: 'x' is not a number",
        "1 2:1e999 | column c2: '1e999' is not a finite number",
        "1 2:inf | column c2: 'inf' is not a finite number",
        "qid:1 1:1 | 'qid:1' stands where the label should, a word without :",
        "3:1 | '3:1' stands where the label should, a word without :",
        "-1:1 | '-1:1' stands where the label should, a word without :",
        "qid:1 | 'qid:1' stands where the label should, a word without :",
        "1 1:1 qid:3 | 'qid:3' is not index:value",
        "1 2: | column c2 is missing",
        "1 2:nan | column c2 is missing",
        "? 2:1 | column label is missing"
      })
  void whatIsWrongIsSaid(String line, String reason) {
    assertThatThrownBy(() -> read(LABELLED, 5, "1 1:1\n# x\n" + line + "\n"))
        .isInstanceOf(BadRecordException.class)
        .hasMessageStartingWith("t.svm: record at byte 10 (line 3): " + reason + ". Use ")
        .hasMessageEndingWith("(skip) to leave such rows out.");
  }

  @Test
  void aLabelThatIsANumberHasOneFormAndAKeptOneIsLeftAlone() throws IOException {
    TableOptions options =
        TableOptions.DEFAULTS
            .but()
            .columns(List.of("c1"))
            .text(List.of("label"), List.of("label"))
            .build();
    assertThat(read(options, 1, "1 1:1\n1.0 1:1\n+1\n1e0\n01\n-0\nx1.0\n1,2\n"))
        .containsExactly(
            "1|1|[1.0]",
            "1|1.0|[1.0]",
            "1|+1|[0.0]",
            "1|1e0|[0.0]",
            "1|01|[0.0]",
            "0|-0|[0.0]",
            "x1.0|x1.0|[0.0]",
            "1,2|1,2|[0.0]");
  }

  @Test
  void aFeatureMayBeTheLabel() throws IOException {
    TableOptions options =
        TableOptions.DEFAULTS
            .but()
            .text(List.of("c2"), List.of())
            .policy(new RowPolicy(Missing.SKIP, 0))
            .build();
    assertThat(read(options, 2, "? 2:1.0\n? 1:3\n? 2:0.0\n? 2:NA\n"))
        .containsExactly("1|[0.0]", "0|[3.0]", "0|[0.0]");
  }

  @Test
  void aLabelThatIsAResponseIsANumberAndCountsAreNotNegative() {
    TableOptions response = TableOptions.DEFAULTS.but().responses(List.of("label")).build();
    assertThatThrownBy(() -> read(response, 2, "x 1:1\n"))
        .hasMessageContaining("column label: 'x' is not a number");
    assertThatThrownBy(() -> read(LABELLED.but().countsOnly(true).build(), 2, "x 1:-1\n"))
        .hasMessageContaining("column c1: '-1' is negative");
  }

  @Test
  void badAndMissingRowsAreSkippedWhenAllowedAndLeaveNothingBehind() throws IOException {
    TableOptions options =
        TableOptions.DEFAULTS
            .but()
            .text(List.of("label"), List.of())
            .policy(new RowPolicy(Missing.SKIP, 2))
            .build();
    ReadCounts counts = new ReadCounts();
    List<String> rows =
        read(
            layout(options, 3, false),
            "a 1:1 2:x\nb 1:NA\nc 3:3\nd 1:1 1:2\ne 2:2\n",
            0,
            Long.MAX_VALUE,
            counts);
    assertThat(rows).containsExactly("c|[0.0, 0.0, 3.0]", "e|[0.0, 2.0, 0.0]");
    assertThat(counts.badRecords).isEqualTo(2);
    assertThat(counts.missingRows).isEqualTo(1);
    assertThat(counts.rows).isEqualTo(2);
  }

  @Test
  void featuresBeyondAreIgnoredForAModel() throws IOException {
    assertThat(read(layout(LABELLED, 2, true), "a 2:5 7:x\n", 0, Long.MAX_VALUE, new ReadCounts()))
        .containsExactly("a|[0.0, 5.0]");
  }

  /** Also a zero that is written out names a feature. */
  @Test
  void featuresAreCountedByTheirIndices() throws IOException {
    LibsvmLayout layout = LibsvmLayout.ofAnyWidth(TextSyntax.PLAIN, LABELLED.policy());
    SparseRows block = layout.newBlock();
    byte[] text = "1 3:4\n1 9:0\n".getBytes(StandardCharsets.UTF_8);
    try (RowReader reader =
        layout.reader(new ByteArrayInputStream(text), "t", 0, Long.MAX_VALUE, new ReadCounts())) {
      reader.readInto(block);
    }
    assertThat(block.indices()[block.stored() - 1]).isEqualTo(8);
  }

  @Test
  void everyRowIsReadOnceWhereverTheFileIsCut() throws IOException {
    Random random = new Random(8);
    StringBuilder text = new StringBuilder("\uFEFF");
    for (int row = 0; row < 40; row++) {
      text.append("row").append(row);
      for (int index = 1; index <= 4; index++) {
        if (random.nextBoolean()) {
          text.append(random.nextBoolean() ? " " : "\t ").append(index).append(":").append(row);
        }
      }
      text.append(random.nextInt(3) == 0 ? " # x\r\n" : random.nextInt(4) == 0 ? "\n\n" : "\n");
    }
    LibsvmLayout layout = overTheWire(layout(LABELLED, 4, false));
    List<String> whole = read(layout, text.toString(), 0, Long.MAX_VALUE, new ReadCounts());
    assertThat(whole).hasSize(40);
    int length = text.toString().getBytes(StandardCharsets.UTF_8).length;
    for (int cut = 1; cut < length; cut++) {
      List<String> pieces =
          new ArrayList<>(read(layout, text.toString(), 0, cut, new ReadCounts()));
      pieces.addAll(read(layout, text.toString(), cut, length, new ReadCounts()));
      assertThat(pieces).as("cut at %d", cut).isEqualTo(whole);
    }
  }

  private static LibsvmLayout overTheWire(LibsvmLayout layout) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    layout.write(new DataOutputStream(bytes));
    LibsvmLayout copy =
        new LibsvmLayout(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    return copy;
  }

  private static LibsvmLayout layout(TableOptions options, int features, boolean ignoreMore) {
    return LibsvmLayout.of(
        TextSyntax.PLAIN,
        features,
        ignoreMore,
        LibsvmLayout.roles(options, features),
        options.policy());
  }
}
