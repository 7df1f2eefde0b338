package org.daal4j.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.orc.CompressionKind;
import org.apache.orc.OrcFile;
import org.apache.orc.TypeDescription;
import org.apache.orc.Writer;
import org.apache.orc.storage.ql.exec.vector.BytesColumnVector;
import org.apache.orc.storage.ql.exec.vector.DoubleColumnVector;
import org.apache.orc.storage.ql.exec.vector.LongColumnVector;
import org.apache.orc.storage.ql.exec.vector.VectorizedRowBatch;
import org.assertj.core.api.SoftAssertions;
import org.daal4j.cli.Shell.Outcome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every verb over every format that it reads, with files that are not as they should be: the exit
 * status tells whose fault it is, and the message names the file, and the column and the row where
 * there is one. The table has columns a, b and y.
 */
class BadFormatsTest {

  private static final double[][] GOOD = {
    {1, 2, 1}, {2, 1, 0}, {3, 5, 1}, {4, 4, 0}, {5, 7, 1}, {6, 5, 0}
  };

  private static final List<String> FITS =
      List.of(
          "moments --columns 1-2",
          "covariance --columns 1-2",
          "pca --columns 1-2",
          "svd --columns 1-2",
          "qr --columns 1-2",
          "linear-regression --columns 1-2 --responses 3",
          "elastic-net --columns 1-2 --responses 3",
          "ridge-regression --columns 1-2 --responses 3",
          "naive-bayes --columns 1-2 --label 3",
          "kmeans-init --columns 1-2 -k 2 --init random",
          "kmeans --columns 1-2 -k 2 --init random",
          "convert --columns 1-2");

  @TempDir Path directory;

  private final SoftAssertions softly = new SoftAssertions();
  private int runs;

  @ParameterizedTest
  @ValueSource(strings = {"csv", "libsvm", "parquet", "orc", "avro", "npy", "rows"})
  void everyVerbNamesWhatIsWrong(String format) throws Exception {
    Path good = write(format, "good", GOOD, false);
    List<String> verbs = verbs(format, good);

    Path empty = copy(format, good, "empty", bytes -> new byte[0]);
    Path cut = copy(format, good, "cut", bytes -> cut(format, bytes));
    Path damaged = copy(format, good, "damaged", bytes -> damage(format, bytes));
    for (String verb : verbs) {
      refuses(verb, empty, 3, empty.getFileName().toString());
      refuses(verb, cut, 3, cut.getFileName().toString());
      refuses(verb, damaged, 3, damaged.getFileName().toString());
    }
    if (!Set.of("libsvm", "rows").contains(format)) {
      refuseRows(format, verbs);
    }
    Path one = write(format, "one", new double[][] {{1, 2, 1}}, false);
    for (String verb : verbs) {
      switch (verb.substring(0, verb.indexOf(' '))) {
        case "pca" -> refuses(verb, one, 3, "at least 2 rows, the input has 1");
        case "kmeans", "kmeans-init" -> refuses(verb, one, 2, "more than the 1 rows");
        default -> {} // one is enough
      }
    }
    Path huge = write(format, "huge", huge(), false);
    for (String verb : verbs) {
      staysFinite(verb, huge);
    }
    softly.assertAll();
  }

  private void refuseRows(String format, List<String> verbs) throws Exception {
    Path none = write(format, "none", new double[0][3], false);
    double[][] holes = Stream.of(GOOD).map(double[]::clone).toArray(double[][]::new);
    holes[2][1] = Double.NaN;
    Path missing = write(format, "missing", holes, false);
    Path never = write(format, "never", withoutSecond(), false);
    String row = format.equals("csv") ? "line 4" : "row 3";
    String first = format.equals("csv") ? "line 2" : "row 1";
    String column = format.equals("npy") ? "column c2" : "column b";
    String problem = format.equals("csv") ? " is missing" : ": has no value";
    for (String verb : verbs) {
      refuses(verb, none, 3, none.getFileName().toString());
      refuses(verb, missing, 3, missing.getFileName().toString(), row, column + problem);
      refuses(verb, never, 3, never.getFileName().toString(), first, column + problem);
    }
    if (!format.equals("npy")) {
      Path text = write(format, "text", GOOD, true);
      for (String verb : verbs) {
        refuses(verb, text, format.equals("csv") ? 3 : 2, "column b");
      }
    }
  }

  /** Those that read the format, also those that apply a model. */
  private List<String> verbs(String format, Path good) throws IOException {
    List<String> verbs = new ArrayList<>(FITS);
    if (format.equals("libsvm")) {
      verbs.replaceAll(
          verb ->
              verb.replace("--label 3", "--label label")
                  .replace("--responses 3", "--responses label"));
    }
    Path clusters = directory.resolve("clusters");
    Runs.succeed("kmeans --columns 1-2 -k 2 --init random -i " + good + " -o " + clusters);
    verbs.add("predict --model " + clusters);
    Path components = directory.resolve("components");
    Runs.succeed("pca --columns 1-2 -i " + good + " -o " + components);
    verbs.add("transform --model " + components);
    return verbs;
  }

  private void refuses(String verb, Path input, int status, String... parts) {
    Path output = directory.resolve("out" + runs++);
    Outcome outcome = Shell.daal4j(Shell.words(verb + " -i " + input + " -o " + output));
    boolean fits =
        outcome.status() == status
            && Stream.of(parts).allMatch(outcome.error()::contains)
            && !outcome.err().contains("\tat ")
            && !Files.exists(output);
    softly
        .assertThat(fits)
        .as(verb + " of " + input.getFileName() + ": " + outcome.status() + " " + outcome.error())
        .isTrue();
  }

  /** The second column has no value. */
  private static double[][] withoutSecond() {
    double[][] rows = Stream.of(GOOD).map(double[]::clone).toArray(double[][]::new);
    for (double[] row : rows) {
      row[1] = Double.NaN;
    }
    return rows;
  }

  private static double[][] huge() {
    double[][] huge = Stream.of(GOOD).map(double[]::clone).toArray(double[][]::new);
    for (int i = 0; i < huge.length; i++) {
      huge[i][0] *= 1e300;
    }
    return huge;
  }

  /**
   * A result of finite numbers, or an error that names the column. Moments tell all they can: sums
   * of squares beyond the range of a double are infinite.
   */
  private void staysFinite(String verb, Path input) throws IOException {
    Path output = directory.resolve("out" + runs++);
    Outcome outcome = Shell.daal4j(Shell.words(verb + " -i " + input + " -o " + output));
    String what = verb + " of " + input.getFileName() + ": " + outcome.err();
    softly.assertThat(outcome.status()).as(what).isIn(0, 3);
    softly.assertThat(outcome.err()).as(what).doesNotContain("\tat ", "Exception");
    if (outcome.status() == 0 && !verb.startsWith("moments")) {
      try (Stream<Path> all = Files.walk(output)) {
        for (Path file : all.filter(f -> f.toString().endsWith(".csv")).toList()) {
          softly.assertThat(Files.readString(file)).as(what).doesNotContain("NaN", "Infinity");
        }
      }
    } else if (outcome.status() != 0) {
      softly.assertThat(outcome.error()).as(what).contains("olumn");
    }
  }

  /** A change of the bytes of a file. */
  @FunctionalInterface
  private interface Change {
    byte[] of(byte[] bytes);
  }

  /** A copy of a file, or of the first file of stored rows, that is changed. */
  private Path copy(String format, Path good, String name, Change change) throws IOException {
    Path to = directory.resolve(name + (format.equals("rows") ? "" : "." + format));
    if (!format.equals("rows")) {
      return Files.write(to, change.of(Files.readAllBytes(good)));
    }
    try (Stream<Path> all = Files.walk(good)) {
      for (Path file : all.toList()) {
        Path copied = to.resolve(good.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copied);
        } else if (file.getParent().endsWith("rows")
            && !file.getFileName().toString().startsWith(".")) {
          Files.write(copied, change.of(Files.readAllBytes(file)));
        } else if (!file.getFileName().toString().endsWith(".crc")) {
          Files.copy(file, copied);
        }
      }
    }
    return to;
  }

  /** Text ends within its last record, other files after two thirds. */
  private static byte[] cut(String format, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end =
        switch (format) {
          case "csv" -> text.lastIndexOf(',');
          case "libsvm" -> text.lastIndexOf(':') + 1;
          default -> bytes.length * 2 / 3;
        };
    return Arrays.copyOf(bytes, end);
  }

  /** The first number of text, the end of other files. */
  private static byte[] damage(String format, byte[] bytes) {
    byte[] damaged = bytes.clone();
    switch (format) {
      case "csv" -> damaged["a,b,y\n".length()] = (byte) 0xff;
      case "libsvm" -> damaged["1 1:".length()] = (byte) 0xff;
      default -> Arrays.fill(damaged, bytes.length - 12, bytes.length, (byte) 0xff);
    }
    return damaged;
  }

  /** Writes a table; NaN is no value. */
  private Path write(String format, String name, double[][] rows, boolean text) throws Exception {
    Path file = directory.resolve(name + "." + format);
    switch (format) {
      case "csv" -> Files.writeString(file, csv(rows, text));
      case "libsvm" -> Files.writeString(file, libsvm(rows));
      case "parquet" -> parquet(file, csv(rows, text), text);
      case "orc" -> orc(file, rows, text);
      case "avro" -> Files.write(file, avro(rows, text));
      case "npy" -> Files.write(file, npy(rows));
      default -> {
        Path csv = write("csv", name, rows, text);
        file = directory.resolve(name + "-" + format);
        Runs.succeed("convert -i " + csv + " -o " + file);
      }
    }
    return file;
  }

  private static String field(double value, boolean text) {
    return Double.isNaN(value) ? "" : (text ? "t" : "") + value;
  }

  private static String csv(double[][] rows, boolean text) {
    return "a,b,y\n"
        + Stream.of(rows)
            .map(row -> row[0] + "," + field(row[1], text) + "," + (int) row[2] + "\n")
            .collect(Collectors.joining());
  }

  private static String libsvm(double[][] rows) {
    return Stream.of(rows)
        .map(row -> (int) row[2] + " 1:" + row[0] + " 2:" + row[1] + "\n")
        .collect(Collectors.joining());
  }

  private void parquet(Path file, String csv, boolean text) throws IOException, SQLException {
    Path source = Files.writeString(directory.resolve("source.csv"), csv);
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute(
          String.format(
              Locale.ROOT,
              "copy (select * from read_csv('%s', header = true, columns ="
                  + " {'a': 'double', 'b': '%s', 'y': 'bigint'})) to '%s' (format parquet)",
              source,
              text ? "varchar" : "double",
              file));
    }
  }

  private static void orc(Path file, double[][] rows, boolean text) throws IOException {
    String type = text ? "string" : "double";
    TypeDescription schema = TypeDescription.fromString("struct<a:double,b:" + type + ",y:bigint>");
    try (Writer writer =
        OrcFile.createWriter(
            new org.apache.hadoop.fs.Path(file.toUri()),
            OrcFile.writerOptions(new Configuration(false))
                .setSchema(schema)
                .compress(CompressionKind.NONE))) {
      VectorizedRowBatch batch = schema.createRowBatch();
      for (double[] row : rows) {
        int at = batch.size++;
        ((DoubleColumnVector) batch.cols[0]).vector[at] = row[0];
        if (Double.isNaN(row[1])) {
          batch.cols[1].noNulls = false;
          batch.cols[1].isNull[at] = true;
        } else if (text) {
          ((BytesColumnVector) batch.cols[1])
              .setVal(at, field(row[1], true).getBytes(StandardCharsets.US_ASCII));
        } else {
          ((DoubleColumnVector) batch.cols[1]).vector[at] = row[1];
        }
        ((LongColumnVector) batch.cols[2]).vector[at] = (long) row[2];
      }
      writer.addRowBatch(batch);
    }
    Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
  }

  /** By hand: the schema, then one block of all rows. */
  private static byte[] avro(double[][] rows, boolean text) {
    String type = text ? "\"string\"" : "[\"null\",\"double\"]";
    String schema =
        "{\"type\":\"record\",\"name\":\"t\",\"fields\":["
            + "{\"name\":\"a\",\"type\":\"double\"},{\"name\":\"b\",\"type\":"
            + type
            + "},{\"name\":\"y\",\"type\":\"long\"}]}";
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    for (double[] row : rows) {
      putDouble(block, row[0]);
      if (text) {
        putText(block, field(row[1], true));
      } else if (Double.isNaN(row[1])) {
        putLong(block, 0);
      } else {
        putLong(block, 1);
        putDouble(block, row[1]);
      }
      putLong(block, (long) row[2]);
    }
    byte[] sync = "sixteen bytes...".getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {'O', 'b', 'j', 1});
    putLong(out, 1);
    putText(out, "avro.schema");
    putText(out, schema);
    putLong(out, 0);
    out.writeBytes(sync);
    if (rows.length > 0) {
      putLong(out, rows.length);
      putLong(out, block.size());
      out.writeBytes(block.toByteArray());
      out.writeBytes(sync);
    }
    return out.toByteArray();
  }

  private static void putText(ByteArrayOutputStream out, String text) {
    putLong(out, text.length());
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static void putLong(ByteArrayOutputStream out, long value) {
    long rest = value << 1 ^ value >> 63;
    for (; (rest & -128) != 0; rest >>>= 7) {
      out.write((int) (rest & 127 | 128));
    }
    out.write((int) rest);
  }

  private static void putDouble(ByteArrayOutputStream out, double value) {
    ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    out.writeBytes(bytes.putDouble(value).array());
  }

  private static byte[] npy(double[][] rows) {
    String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + rows.length + ", 3), }";
    header += " ".repeat(117 - header.length()) + "\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0});
    out.writeBytes(header.getBytes(StandardCharsets.ISO_8859_1));
    ByteBuffer numbers = ByteBuffer.allocate(rows.length * 24).order(ByteOrder.LITTLE_ENDIAN);
    for (double[] row : rows) {
      for (double number : row) {
        numbers.putDouble(number);
      }
    }
    out.writeBytes(numbers.array());
    return out.toByteArray();
  }
}
