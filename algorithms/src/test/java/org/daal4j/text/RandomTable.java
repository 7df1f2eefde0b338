package org.daal4j.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.daal4j.table.Missing;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableOptions;

/**
 * A small delimited table made at random, with what a reader must find in it: any delimiter, header
 * or none, LF and CRLF mixed, quotes, blank lines, trailing delimiters, a byte-order mark, a
 * missing final newline, columns nobody uses, a label and a kept text column, weights, rows with
 * missing values and malformed rows (both left out by {@link #options}).
 */
public final class RandomTable {

  /** One row as it must be read. */
  public record Row(List<Double> numbers, double weight, List<String> text) {}

  private enum Kind {
    NUMBER,
    UNUSED,
    LABEL,
    KEPT,
    WEIGHT
  }

  private final Random random;
  private final char delimiter;
  private final boolean trailing;
  private final boolean header;
  private final HeaderMode mode;
  private final List<Kind> kinds = new ArrayList<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<Row> rows = new ArrayList<>();
  private int missingRows;
  private int badRecords;
  private final int beginning;

  /**
   * Makes a table.
   *
   * @param seed decides everything about it
   * @param records how many records it holds at most, besides a header
   */
  public RandomTable(long seed, int records) {
    random = new Random(seed);
    delimiter = ",;|\t: \u0001".charAt(random.nextInt(7));
    trailing = delimiter != ' ' && chance(4);
    header = chance(2);
    mode = chance(2) ? HeaderMode.AUTO : header ? HeaderMode.YES : HeaderMode.NO;
    chooseColumns();
    if (chance(4)) {
      bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    }
    if (header) {
      record(names());
    }
    beginning = bytes.size();
    int count = random.nextInt(records + 1) + (header ? 0 : 1);
    for (int i = 0; i < count; i++) {
      while (chance(6)) {
        blankLine();
      }
      row(i == 0);
    }
    if (chance(3)) {
      dropFinalLineEnd();
    }
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private void chooseColumns() {
    int width = 1 + random.nextInt(6);
    for (int i = 0; i < width; i++) {
      kinds.add(chance(4) ? Kind.UNUSED : Kind.NUMBER);
    }
    if (chance(3)) {
      kinds.add(random.nextInt(kinds.size() + 1), Kind.LABEL);
    }
    if (chance(3)) {
      kinds.add(random.nextInt(kinds.size() + 1), Kind.KEPT);
    }
    if (chance(3)) {
      kinds.add(random.nextInt(kinds.size() + 1), Kind.WEIGHT);
    }
    // a number at the end, so that text which is empty by chance is no trailing delimiter
    kinds.add(Kind.NUMBER);
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      names.add(name(i));
    }
    return names;
  }

  private String name(int column) {
    return header ? "x" + column : "c" + (column + 1);
  }

  private void row(boolean first) {
    boolean missing = !first && chance(8);
    boolean bad = !first && chance(8);
    int spoilt = kinds.size() - 1;
    List<String> fields = new ArrayList<>();
    List<Double> numbers = new ArrayList<>();
    double weight = 1;
    String label = null;
    String kept = null;
    for (Kind kind : kinds) {
      switch (kind) {
        case NUMBER -> {
          String text = number();
          numbers.add(Double.parseDouble(text) + 0.0);
          fields.add(dress(text));
        }
        case WEIGHT -> {
          String text = number().replaceFirst("^-", "");
          weight = Double.parseDouble(text) + 0.0;
          fields.add(dress(text));
        }
        case UNUSED -> fields.add(quoteIfNeeded(unlikeNumbers() + text()));
        case KEPT -> fields.add(quoteIfNeeded(kept = unlikeNumbers() + text()));
        case LABEL -> fields.add(quoteIfNeeded(label = "L" + text()));
      }
    }
    if (bad) {
      fields.set(spoilt, List.of("abc", "1x", "0x10", "inf", "1e999").get(random.nextInt(5)));
      badRecords++;
    } else if (missing) {
      fields.set(spoilt, List.of("NA", "nan", "?", "NULL", "\"\"").get(random.nextInt(5)));
      missingRows++;
    } else {
      List<String> text = new ArrayList<>();
      if (label != null) {
        text.add(label);
      }
      if (kept != null) {
        text.add(kept);
      }
      rows.add(new Row(numbers, weight, text));
    }
    record(fields);
  }

  /** Writes a number in one of many ways. */
  private String number() {
    String sign = chance(3) ? "-" : "";
    return sign
        + switch (random.nextInt(9)) {
          case 0 -> String.valueOf(random.nextInt(10));
          case 1 -> String.valueOf(random.nextInt(1_000_000_000));
          case 2 -> "%d.%06d".formatted(random.nextInt(1000), random.nextInt(1_000_000));
          case 3 -> String.valueOf(random.nextDouble());
          case 4 -> String.valueOf(random.nextInt(100) / 8.0);
          case 5 ->
              "%d.%de%d"
                  .formatted(random.nextInt(10), random.nextInt(1000), random.nextInt(600) - 300);
          case 6 -> "." + random.nextInt(1000);
          case 7 -> random.nextInt(1000) + ".";
          default ->
              "0.%d%d%d".formatted(Math.abs(random.nextLong()), 7, Math.abs(random.nextLong()));
        };
  }

  private String dress(String number) {
    return switch (random.nextInt(12)) {
      case 0 -> "\"" + number + "\"";
      case 1 -> delimiter == ' ' ? number : " " + number + "  ";
      case 2 -> number.startsWith("-") ? number : "+" + number;
      default -> number;
    };
  }

  /** Text over what may be numbers by chance would make a first row look like a header. */
  private String unlikeNumbers() {
    return mode == HeaderMode.AUTO && !header ? "u" : "";
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(6);
    for (int i = 0; i < length; i++) {
      text.append("abZ9 \t,;|:\u0001\"'\r.\u00e9\u4e2d".charAt(random.nextInt(17)));
    }
    return text.toString();
  }

  private String quoteIfNeeded(String text) {
    boolean needed =
        text.indexOf(delimiter) >= 0
            || text.indexOf('"') >= 0
            || text.indexOf('\r') >= 0
            || delimiter == ' ' && (text.isEmpty() || text.indexOf('\t') >= 0);
    return needed || chance(6) ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }

  private void record(List<String> fields) {
    String separator = delimiter == ' ' && chance(3) ? " \t " : String.valueOf(delimiter);
    String line = String.join(separator, fields) + (trailing ? separator : "");
    bytes.writeBytes((line + lineEnd()).getBytes(StandardCharsets.UTF_8));
  }

  private void blankLine() {
    String blanks = delimiter == '\t' ? " " : " \t";
    bytes.writeBytes(
        (blanks.substring(0, random.nextInt(blanks.length() + 1)) + lineEnd())
            .getBytes(StandardCharsets.UTF_8));
  }

  private String lineEnd() {
    return chance(3) ? "\r\n" : "\n";
  }

  private void dropFinalLineEnd() {
    String text = bytes.toString(StandardCharsets.ISO_8859_1).replaceFirst("\r?\n$", "");
    bytes.reset();
    bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The file. */
  public byte[] bytes() {
    return bytes.toByteArray();
  }

  /** Bytes before the first row or blank line: a byte-order mark, a header. */
  int beginning() {
    return beginning;
  }

  /** The options to read it with. */
  public Options options() {
    List<String> features = new ArrayList<>();
    String weight = "";
    int label = kinds.indexOf(Kind.LABEL);
    int kept = kinds.indexOf(Kind.KEPT);
    List<String> labels = label >= 0 ? List.of(name(label)) : List.of();
    List<String> keptOnes = kept >= 0 ? List.of(name(kept)) : List.of();
    for (int i = 0; i < kinds.size(); i++) {
      if (kinds.get(i) == Kind.NUMBER) {
        features.add(name(i));
      } else if (kinds.get(i) == Kind.WEIGHT) {
        weight = name(i);
      }
    }
    return Options.of(
        TextSyntax.PLAIN.but().delimiter(delimiter).header(mode).build(),
        TableOptions.DEFAULTS
            .but()
            .columns(features)
            .weights(weight)
            .text(labels, keptOnes)
            .policy(new RowPolicy(Missing.SKIP, Long.MAX_VALUE)));
  }

  /** The rows a reader must find, in order. */
  public List<Row> rows() {
    return rows;
  }

  /** How many rows it must leave out for a missing value. */
  public int missingRows() {
    return missingRows;
  }

  /** How many malformed records it must leave out. */
  public int badRecords() {
    return badRecords;
  }
}
