package org.daal4j.text;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.UsageException;
import org.daal4j.table.BadRecordException;
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.ReadCounts;
import org.daal4j.table.TableOptions;
import org.daal4j.text.guess.FormatGuess;

/**
 * The layout of delimited text: the options, resolved against the first lines of the first file.
 */
public final class TextLayout implements RecordLayout {

  /** How many bytes from the start of the first file are enough for {@link #resolve}. */
  public static final int SAMPLE_BYTES = 1 << 16;

  private RecordFormat format;
  private ColumnRoles roles;
  private SampledRows sampled;

  /** For {@link #read}. */
  public TextLayout() {}

  TextLayout(RecordFormat format, ColumnRoles roles) {
    this(format, roles, SampledRows.NONE);
  }

  private TextLayout(RecordFormat format, ColumnRoles roles, SampledRows sampled) {
    this.format = format;
    this.roles = roles;
    this.sampled = sampled;
  }

  /**
   * Resolves options against the beginning of a table.
   *
   * @param syntax how the text is written
   * @param options what the user said of the columns
   * @param firstFile stream at the start of the first file that is not empty; read up to {@link
   *     #SAMPLE_BYTES} and beyond only to find the end of a record; not closed
   * @param file its name, for messages
   * @throws org.daal4j.core.BadInputException when there is no record; that none follows a header
   *     is for those to say who know all files
   * @throws org.daal4j.core.UsageException when a selector does not fit the columns
   */
  public static TextLayout resolve(
      TextSyntax syntax, TableOptions options, InputStream firstFile, String file)
      throws IOException {
    syntax.check();
    byte[] start = firstFile.readNBytes(SAMPLE_BYTES);
    byte[] kept = syntax.withoutLeftOut(start);
    boolean whole = start.length < SAMPLE_BYTES;
    try {
      InputStream again = new SequenceInputStream(new ByteArrayInputStream(start), firstFile);
      RecordFormat format = RecordFormat.detect(syntax, options.policy(), again, file);
      TextLayout plain = new TextLayout(format, ColumnRoles.resolve(options, format.names()));
      return new TextLayout(plain.format, plain.roles, SampledRows.of(plain, start, whole, file));
    } catch (BadRecordException e) {
      String advice = FormatGuess.advice(kept, whole, syntax.delimiter());
      throw advice == null || e.reason().contains("Use --delimiter") ? e : e.withRemedy(advice);
    } catch (UsageException e) {
      String advice = FormatGuess.advice(kept, whole, syntax.delimiter());
      throw advice == null ? e : new UsageException(e.getMessage() + " " + advice);
    }
  }

  /** How records are written. */
  RecordFormat format() {
    return format;
  }

  @Override
  public ColumnRoles roles() {
    return roles;
  }

  /** What became of the first records. */
  SampledRows sampled() {
    return sampled;
  }

  @Override
  public String advice() {
    return sampled.advice();
  }

  @Override
  public boolean hasNumberLabels() {
    return false;
  }

  @Override
  public List<String> fileColumns() {
    return format.names();
  }

  @Override
  public ColumnOrigin origin() {
    return new ColumnOrigin(
        format.hasHeader() ? ColumnNaming.HEADER : ColumnNaming.POSITIONS, format.width());
  }

  @Override
  public DenseRows newBlock() {
    int columns = roles.numeric().length;
    return new DenseRows(
        columns, RowBlock.capacity(columns), roles.weight() >= 0, roles.text().length);
  }

  @Override
  public TextRowReader reader(
      InputStream in, String file, long start, long end, ReadCounts counts) {
    return new TextRowReader(this, in, file, start, end, counts);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    format.write(out);
    roles.write(out);
    sampled.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    format = RecordFormat.read(in);
    roles = ColumnRoles.read(in, format.names().size());
    sampled = SampledRows.read(in, format.names().size());
  }
}
