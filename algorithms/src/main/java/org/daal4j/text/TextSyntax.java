package org.daal4j.text;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.UsageException;
import org.daal4j.text.bytes.MissingMarker;

/**
 * How a table of text is written, beyond its delimiter and header.
 *
 * @param skipLines how many lines at the start of every file are left out
 * @param comment with which lines begin that are left out, one ASCII character; empty for none
 * @param decimal the decimal mark of numbers, {@code .} or {@code ,}
 * @param missing fields that stand for a missing value, besides those of {@link MissingMarker}; one
 *     that is a number stands for it however it is written
 * @param multiline whether quoted fields may hold line breaks; such files are not split
 */
public record TextSyntax(
    int skipLines, String comment, char decimal, List<String> missing, boolean multiline) {

  /** Nothing is left out, numbers have a point, quotes end in their line. */
  public static final TextSyntax PLAIN = new TextSyntax(0, "", '.', List.of(), false);

  /** As our own tables are written: any text may stand in quotes. */
  public static final TextSyntax RESULT = new TextSyntax(0, "", '.', List.of(), true);

  /** What {@link #commentByte} is when there are no comments: no byte. */
  static final int NO_COMMENT = 256;

  private static final int MOST_MARKERS = 10_000;

  /**
   * Refuses marks that contradict each other or would hide rows.
   *
   * @throws UsageException naming the option
   */
  void check(char delimiter) {
    if (missing.size() > MOST_MARKERS) {
      throw new UsageException("--missing-values: names more than " + MOST_MARKERS + " markers.");
    }
    if (decimal == delimiter) {
      throw new UsageException(
          "--decimal: '"
              + decimal
              + "' separates fields as well. Give --delimiter, as --delimiter ';'.");
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
          "--comment: '"
              + comment
              + "' cannot begin comments. Give one ASCII character that no row begins with: no"
              + " letter, digit, sign, quote, blank, decimal mark or delimiter.");
    }
  }

  /** The beginning of a file without the lines that are left out. */
  byte[] withoutLeftOut(byte[] start) {
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
  int commentByte() {
    return comment.isEmpty() ? NO_COMMENT : comment.charAt(0);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(skipLines);
    out.writeUTF(comment);
    out.writeChar(decimal);
    out.writeInt(missing.size());
    for (String marker : missing) {
      out.writeUTF(marker);
    }
    out.writeBoolean(multiline);
  }

  static TextSyntax read(DataInput in) throws IOException {
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
    return new TextSyntax(skipLines, comment, decimal, List.copyOf(missing), in.readBoolean());
  }
}
