package org.daal4j.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.core.SparseRows;
import org.daal4j.text.guess.FormatGuess;

/**
 * The layout of libsvm (svmlight) text: lines of {@code label index:value index:value ...}, indices
 * from 1 and ascending, what is not named 0. The columns are {@code c1} to {@code cN} and {@code
 * label}, which is no feature unless it is selected as one.
 *
 * <p>Format: C.-C. Chang and C.-J. Lin, LIBSVM, 2011, doi:10.1145/1961189.1961199.
 */
public final class LibsvmLayout implements RecordLayout {

  /** Most features there can be. */
  public static final int MOST_FEATURES = Integer.MAX_VALUE - 64;

  private static final String NONE_IS_LIBSVM =
      "All of the first lines are malformed, so to leave such rows out would leave none. Check the"
          + " input and --format.";

  private int fileFeatures;
  private ColumnRoles roles; // null while the number of features is to be found
  private boolean ignoreMore;
  private boolean skipMissing;
  private long maxBadRecords;
  private TextSyntax syntax = TextSyntax.PLAIN;
  private String advice = "";

  /** For {@link #read}. */
  public LibsvmLayout() {}

  private LibsvmLayout(
      int fileFeatures, boolean ignoreMore, ColumnRoles roles, TextOptions options) {
    this.fileFeatures = fileFeatures;
    this.ignoreMore = ignoreMore;
    this.roles = roles;
    this.skipMissing = options.skipMissing();
    this.maxBadRecords = options.maxBadRecords();
    this.syntax = options.syntax();
    syntax.check(' ');
  }

  /**
   * A layout that reads all features there may be, to find out how many there are.
   *
   * @param options what the user said; its columns are not looked at
   */
  public static LibsvmLayout ofAnyWidth(TextOptions options) {
    return ofAnyWidth(options, MOST_FEATURES);
  }

  /**
   * The same, up to a width beyond which a row is an error that no option leaves out: what is left
   * out must not depend on the memory at hand.
   */
  public static LibsvmLayout ofAnyWidth(TextOptions options, int most) {
    return new LibsvmLayout(Math.min(most, MOST_FEATURES), false, null, options);
  }

  /**
   * Resolves options against the columns.
   *
   * @param features largest index there may be, N
   * @param ignoreMore whether features beyond are passed over; else they are malformed
   * @throws org.daal4j.core.UsageException when a selector does not fit the columns
   */
  public static LibsvmLayout resolve(TextOptions options, int features, boolean ignoreMore) {
    List<String> columns = new ArrayList<>(options.columns());
    if (columns.stream().allMatch(selector -> selector.startsWith("!"))) {
      columns.add("!" + LibsvmColumns.LABEL);
    }
    TextOptions own = options.ofColumns(columns);
    return new LibsvmLayout(
        features, ignoreMore, ColumnRoles.resolve(own, new LibsvmColumns(features)), options);
  }

  /**
   * Takes a look at the table, for an {@link #advice}.
   *
   * @param start first bytes of the first file
   * @param whole whether they are all there are
   * @param file its name, for messages
   * @throws BadInputException when it is something else than libsvm text
   */
  public void lookAt(byte[] start, boolean whole, String file) throws BadInputException {
    byte[] kept = syntax.withoutLeftOut(start);
    String other = FormatGuess.otherThanLibsvm(kept, whole);
    if (other != null) {
      throw new BadInputException(file + ": is not libsvm text. " + other);
    }
    advice = FormatGuess.noneIsLibsvm(kept, whole) ? NONE_IS_LIBSVM : "";
  }

  /** Takes over an {@link #advice}; gives this layout back. */
  public LibsvmLayout advising(String words) {
    advice = words;
    return this;
  }

  @Override
  public String advice() {
    return advice;
  }

  /** Whether the number of features is known. */
  public boolean isResolved() {
    return roles != null;
  }

  /** Largest index there may be. */
  int fileFeatures() {
    return fileFeatures;
  }

  /** Whether features beyond are passed over. */
  boolean ignoreMore() {
    return ignoreMore;
  }

  /** What each column is for; null when all features are read. */
  ColumnRoles roles() {
    return roles;
  }

  boolean skipMissing() {
    return skipMissing;
  }

  long maxBadRecords() {
    return maxBadRecords;
  }

  /** Which lines are left out. */
  TextSyntax syntax() {
    return syntax;
  }

  @Override
  public List<String> columns() {
    return isResolved() ? LibsvmColumns.chosen(fileFeatures, roles.numeric()) : List.of();
  }

  @Override
  public int features() {
    return roles.features();
  }

  @Override
  public int[] positions() {
    return Arrays.stream(roles.numeric()).map(position -> position + 1).toArray();
  }

  @Override
  public List<String> textColumns() {
    List<String> names = fileColumns();
    return Arrays.stream(roles.text()).mapToObj(names::get).toList();
  }

  @Override
  public int labels() {
    return roles.labels();
  }

  @Override
  public boolean hasNumberLabels() {
    return true;
  }

  @Override
  public List<String> fileColumns() {
    return new LibsvmColumns(fileFeatures);
  }

  @Override
  public ColumnOrigin origin() {
    return new ColumnOrigin(ColumnNaming.INDICES, fileFeatures);
  }

  @Override
  public SparseRows newBlock() {
    return roles == null
        ? new SparseRows(fileFeatures, false, 0)
        : new SparseRows(roles.numeric().length, false, roles.text().length);
  }

  @Override
  public RowReader reader(InputStream in, String file, long start, long end, ReadCounts counts) {
    return new LibsvmRowReader(this, in, file, start, end, counts);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(fileFeatures);
    out.writeBoolean(ignoreMore);
    out.writeBoolean(skipMissing);
    out.writeLong(maxBadRecords);
    syntax.write(out);
    out.writeUTF(advice);
    out.writeBoolean(roles != null);
    if (roles != null) {
      roles.write(out);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    fileFeatures = in.readInt();
    if (fileFeatures < 0 || fileFeatures > MOST_FEATURES) {
      throw new IOException("not a number of features: " + fileFeatures);
    }
    ignoreMore = in.readBoolean();
    skipMissing = in.readBoolean();
    maxBadRecords = in.readLong();
    syntax = TextSyntax.read(in);
    advice = in.readUTF();
    roles = in.readBoolean() ? ColumnRoles.read(in, fileFeatures + 1) : null;
  }
}
