package org.daal4j.text;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.text.bytes.MissingMarker;

/**
 * How a table of text is written.
 *
 * @param delimiter the field separator, one ASCII character; a space stands for runs of spaces and
 *     tabs
 * @param header whether files begin with column names
 * @param skipLines how many lines at the start of every file are left out
 * @param comment with which lines begin that are left out, one ASCII character; empty for none
 * @param decimal the decimal mark of numbers, {@code .} or {@code ,}
 * @param missing fields that stand for a missing value, besides those of {@link MissingMarker}; one
 *     that is a number stands for it however it is written
 * @param multiline whether quoted fields may hold line breaks; such files are not split
 */
public record TextSyntax(
    char delimiter,
    HeaderMode header,
    int skipLines,
    String comment,
    char decimal,
    List<String> missing,
    boolean multiline) {

  /** What separates fields. */
  public static final Setting DELIMITER = Setting.named("delimiter");

  /** Whether files begin with column names. */
  public static final Setting HEADER = Setting.named("header");

  /** How many lines at the start of every file are left out. */
  public static final Setting SKIP_LINES = Setting.named("skipLines");

  /** With which lines begin that are left out. */
  public static final Setting COMMENT = Setting.named("comment");

  /** The decimal mark. */
  public static final Setting DECIMAL = Setting.named("decimal");

  /** More markers of a missing value. */
  public static final Setting MISSING_VALUES = Setting.named("missingValues");

  /** Whether quoted fields may hold line breaks. */
  public static final Setting MULTILINE = Setting.named("multiline");

  /** Separated by commas, nothing is left out, numbers have a point, quotes end in their line. */
  public static final TextSyntax PLAIN =
      new TextSyntax(',', HeaderMode.AUTO, 0, "", '.', List.of(), false);

  /** As our own tables are written, with a header: any text may stand in quotes. */
  public static final TextSyntax RESULT =
      PLAIN.but().header(HeaderMode.YES).multiline(true).build();

  /** What {@link #commentByte} is when there are no comments: no byte. */
  public static final int NO_COMMENT = 256;

  private static final int MOST_MARKERS = 10_000;

  /** This, to be changed in some things. */
  public Builder but() {
    return new Builder(this);
  }

  /**
   * Refuses marks that contradict each other or would hide rows.
   *
   * @throws UsageException naming the option
   */
  public void check() {
    Delimiter.check(delimiter);
    if (missing.size() > MOST_MARKERS) {
      throw new UsageException(MISSING_VALUES, "names more than " + MOST_MARKERS + " markers.", "");
    }
    if (decimal == delimiter) {
      throw new UsageException(
          DECIMAL,
          "'" + decimal + "' separates fields as well.",
          "Give " + DELIMITER + ", as " + DELIMITER.to("';'") + ".");
    }
    if (comment.isEmpty()) {
      return;
    }
    char first = comment.charAt(0);
    if (comment.length() > 1
        || first <= ' '
        || first > '~'
        || Character.isLetterOrDigit(first)
        || "+-.\"".indexOf(first) >= 0
        || first == delimiter
        || first == decimal) {
      throw new UsageException(
          COMMENT,
          "'" + comment + "' cannot begin comments.",
          "Give one ASCII character that no row begins with: no"
              + " letter, digit, sign, quote, blank, decimal mark or delimiter.");
    }
  }

  /** The beginning of a file without the lines that are left out. */
  public byte[] withoutLeftOut(byte[] start) {
    if (skipLines == 0 && comment.isEmpty()) {
      return start;
    }
    ByteArrayOutputStream kept = new ByteArrayOutputStream(start.length);
    int line = 0;
    for (int from = 0; from < start.length; line++) {
      int to = from;
      while (to < start.length && start[to] != '\n') {
        to++;
      }
      to = Math.min(to + 1, start.length);
      if (line >= skipLines && start[from] != commentByte()) {
        kept.write(start, from, to - from);
      }
      from = to;
    }
    return kept.toByteArray();
  }

  /** The byte that comments begin with, or {@link #NO_COMMENT}. */
  public int commentByte() {
    return comment.isEmpty() ? NO_COMMENT : comment.charAt(0);
  }

  /** Writes it. */
  public void write(DataOutput out) throws IOException {
    out.writeChar(delimiter);
    out.writeByte(header.ordinal());
    out.writeInt(skipLines);
    out.writeUTF(comment);
    out.writeChar(decimal);
    out.writeInt(missing.size());
    for (String marker : missing) {
      out.writeUTF(marker);
    }
    out.writeBoolean(multiline);
  }

  /** Reads what {@link #write} has written. */
  public static TextSyntax read(DataInput in) throws IOException {
    char delimiter = in.readChar();
    int header = in.readByte();
    if (header < 0 || header >= HeaderMode.values().length) {
      throw new IOException("a text syntax with header mode " + header);
    }
    int skipLines = in.readInt();
    String comment = in.readUTF();
    char decimal = in.readChar();
    int markers = in.readInt();
    if (skipLines < 0 || markers < 0 || markers > MOST_MARKERS) {
      throw new IOException("a text syntax of " + skipLines + " lines, " + markers + " markers");
    }
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < markers; i++) {
      missing.add(in.readUTF());
    }
    return new TextSyntax(
        delimiter,
        HeaderMode.values()[header],
        skipLines,
        comment,
        decimal,
        List.copyOf(missing),
        in.readBoolean());
  }

  /** A syntax that differs from another in what is said here. */
  public static final class Builder {

    private char delimiter;
    private HeaderMode header;
    private int skipLines;
    private String comment;
    private char decimal;
    private List<String> missing;
    private boolean multiline;

    private Builder(TextSyntax from) {
      delimiter = from.delimiter;
      header = from.header;
      skipLines = from.skipLines;
      comment = from.comment;
      decimal = from.decimal;
      missing = from.missing;
      multiline = from.multiline;
    }

    /** What separates fields. */
    public Builder delimiter(char separator) {
      delimiter = separator;
      return this;
    }

    /** Whether files begin with column names. */
    public Builder header(HeaderMode mode) {
      header = mode;
      return this;
    }

    /** How many lines at the start of every file are left out. */
    public Builder skipLines(int lines) {
      skipLines = lines;
      return this;
    }

    /** With which lines begin that are left out; empty for none. */
    public Builder comment(String mark) {
      comment = mark;
      return this;
    }

    /** The decimal mark. */
    public Builder decimal(char mark) {
      decimal = mark;
      return this;
    }

    /** More markers of a missing value. */
    public Builder missing(List<String> markers) {
      missing = markers;
      return this;
    }

    /** Whether quoted fields may hold line breaks. */
    public Builder multiline(boolean may) {
      multiline = may;
      return this;
    }

    /** The syntax. */
    public TextSyntax build() {
      return new TextSyntax(delimiter, header, skipLines, comment, decimal, missing, multiline);
    }
  }
}
