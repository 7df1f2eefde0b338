package org.daal4j.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import org.daal4j.core.UsageException;
import org.daal4j.table.BadRecordException;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableOptions;
import org.daal4j.text.guess.FormatGuess;

/** What the beginning of the first file tells of a table of delimited text. */
public final class SeenText {

  /** How many bytes from the start of the first file are looked at. */
  public static final int SAMPLE_BYTES = 1 << 16;

  private final RecordFormat format;
  private final byte[] start;
  private final String file;

  private SeenText(RecordFormat format, byte[] start, String file) {
    this.format = format;
    this.start = start;
    this.file = file;
  }

  /**
   * Looks at the beginning of a table.
   *
   * @param syntax how the text is written
   * @param firstFile stream at the start of the first file that is not empty; read up to {@link
   *     #SAMPLE_BYTES} and beyond only to find the end of a record; not closed
   * @param file its name, for messages
   * @throws org.daal4j.core.BadInputException when there is no record; that none follows a header
   *     is for those to say who know all files
   * @throws UsageException when the syntax contradicts itself
   */
  public static SeenText of(TextSyntax syntax, InputStream firstFile, String file)
      throws IOException {
    syntax.check();
    byte[] start = firstFile.readNBytes(SAMPLE_BYTES);
    try {
      InputStream again = new SequenceInputStream(new ByteArrayInputStream(start), firstFile);
      return new SeenText(RecordFormat.detect(syntax, again, file), start, file);
    } catch (BadRecordException e) {
      String advice = advice(syntax, start);
      throw advice == null || TextSyntax.DELIMITER.valueIn(e.reason()).isPresent()
          ? e
          : e.withRemedy(advice);
    } catch (UsageException e) {
      throw advised(e, syntax, start);
    }
  }

  /** Options with which the table would be read better; empty when there are none. */
  public String advice() {
    String advice = advice(format.syntax(), start);
    return advice == null ? "" : advice;
  }

  private static String advice(TextSyntax syntax, byte[] start) {
    return FormatGuess.advice(syntax.withoutLeftOut(start), isWhole(start), syntax.delimiter());
  }

  private static UsageException advised(UsageException e, TextSyntax syntax, byte[] start) {
    String advice = advice(syntax, start);
    return advice == null ? e : new UsageException(e.marked() + " " + advice);
  }

  private static boolean isWhole(byte[] start) {
    return start.length < SAMPLE_BYTES;
  }

  /** Names of all columns, in file order. */
  public List<String> names() {
    return format.names();
  }

  /** Where the names come from. */
  public ColumnOrigin origin() {
    return format.origin();
  }

  /**
   * Finds the columns that options name.
   *
   * @throws UsageException when a selector does not fit the columns
   */
  public ColumnRoles roles(TableOptions options) {
    try {
      return ColumnRoles.resolve(options, format.names());
    } catch (UsageException e) {
      throw advised(e, format.syntax(), start);
    }
  }

  /**
   * The layout for columns that are wanted.
   *
   * @param roles what the columns are for
   * @param policy what becomes of records that are not as they should be
   * @throws org.daal4j.core.BadInputException when the first records cannot be read at all
   */
  public TextLayout layout(ColumnRoles roles, RowPolicy policy) throws IOException {
    TextLayout plain = new TextLayout(format, roles, policy, SampledRows.NONE);
    SampledRows sampled = SampledRows.of(plain, start, isWhole(start), file);
    return new TextLayout(format, roles, policy, sampled);
  }

  /** The layout for what options name. */
  public TextLayout layout(TableOptions options) throws IOException {
    return layout(roles(options), options.policy());
  }
}
