package org.daal4j.libsvm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Setting;
import org.daal4j.core.SparseRows;
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.ReadCounts;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableOptions;
import org.daal4j.text.RecordLayout;
import org.daal4j.text.RowReader;
import org.daal4j.text.TextSyntax;
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

  /** How many features there are. */
  public static final Setting N_FEATURES = Setting.named("nFeatures");

  private static final String NONE_IS_LIBSVM =
      "All of the first lines are malformed, so to leave such rows out would leave none. Check the"
          + " input and "
          + Setting.FORMAT
          + ".";

  private final int fileFeatures;
  private final ColumnRoles roles; // null while the number of features is to be found
  private final boolean ignoreMore;
  private final RowPolicy policy;
  private final TextSyntax syntax;
  private final String advice;

  /** Reads what {@link #write} has written. */
  public LibsvmLayout(DataInput in) throws IOException {
    fileFeatures = in.readInt();
    if (fileFeatures < 0 || fileFeatures > MOST_FEATURES) {
      throw new IOException("not a number of features: " + fileFeatures);
    }
    ignoreMore = in.readBoolean();
    policy = RowPolicy.read(in);
    syntax = TextSyntax.read(in);
    advice = in.readUTF();
    roles = in.readBoolean() ? ColumnRoles.read(in, fileFeatures + 1) : null;
  }

  private LibsvmLayout(
      int fileFeatures,
      boolean ignoreMore,
      ColumnRoles roles,
      TextSyntax syntax,
      RowPolicy policy,
      String advice) {
    this.fileFeatures = fileFeatures;
    this.ignoreMore = ignoreMore;
    this.roles = roles;
    this.syntax = syntax;
    this.policy = policy;
    this.advice = advice;
  }

  /**
   * A layout that reads all features there may be, to find out how many there are.
   *
   * @param syntax which lines are left out
   */
  public static LibsvmLayout ofAnyWidth(TextSyntax syntax, RowPolicy policy) {
    return ofAnyWidth(syntax, policy, MOST_FEATURES);
  }

  /**
   * The same, up to a width beyond which a row is an error that no option leaves out: what is left
   * out must not depend on the memory at hand.
   */
  public static LibsvmLayout ofAnyWidth(TextSyntax syntax, RowPolicy policy, int most) {
    return new LibsvmLayout(
        Math.min(most, MOST_FEATURES), false, null, checked(syntax), policy, "");
  }

  /**
   * A layout of columns that are wanted.
   *
   * @param syntax which lines are left out
   * @param features largest index there may be, N
   * @param ignoreMore whether features beyond are passed over; else they are malformed
   * @param roles what the columns are for, {@code c1} to {@code cN} and {@code label}
   * @param policy what becomes of rows that are not as they should be
   */
  public static LibsvmLayout of(
      TextSyntax syntax, int features, boolean ignoreMore, ColumnRoles roles, RowPolicy policy) {
    return new LibsvmLayout(features, ignoreMore, roles, checked(syntax), policy, "");
  }

  private static TextSyntax checked(TextSyntax syntax) {
    TextSyntax ofLibsvm = syntax.but().delimiter(' ').build();
    ofLibsvm.check();
    return ofLibsvm;
  }

  /** Names of the columns of text with N features. */
  public static List<String> names(int features) {
    return new LibsvmColumns(features);
  }

  /** What they mean. */
  public static ColumnOrigin origin(int features) {
    return new ColumnOrigin(ColumnNaming.INDICES, features);
  }

  /**
   * Finds the columns that options name; the label is no feature unless it is selected as one.
   *
   * @throws org.daal4j.core.UsageException when a selector does not fit them
   */
  public static ColumnRoles roles(TableOptions options, int features) {
    List<String> columns = new ArrayList<>(options.columns());
    if (columns.stream().allMatch(selector -> selector.startsWith("!"))) {
      columns.add("!" + LibsvmColumns.LABEL);
    }
    return ColumnRoles.resolve(options.but().columns(columns).build(), names(features));
  }

  /**
   * Takes a look at the table.
   *
   * @param start first bytes of the first file
   * @param whole whether they are all there are
   * @param file its name, for messages
   * @return the {@link #advice} for it
   * @throws BadInputException when it is something else than libsvm text
   */
  public String lookAt(byte[] start, boolean whole, String file) throws BadInputException {
    byte[] kept = syntax.withoutLeftOut(start);
    String other = FormatGuess.otherThanLibsvm(kept, whole);
    if (other != null) {
      throw new BadInputException(file + ": is not libsvm text. " + other);
    }
    return FormatGuess.noneIsLibsvm(kept, whole) ? NONE_IS_LIBSVM : "";
  }

  /** This layout with an {@link #advice}. */
  public LibsvmLayout advising(String words) {
    return new LibsvmLayout(fileFeatures, ignoreMore, roles, syntax, policy, words);
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
  @Override
  public ColumnRoles roles() {
    return roles;
  }

  RowPolicy policy() {
    return policy;
  }

  /** Which lines are left out. */
  TextSyntax syntax() {
    return syntax;
  }

  @Override
  public List<String> columns() {
    return isResolved() ? RecordLayout.super.columns() : List.of();
  }

  @Override
  public boolean hasNumberLabels() {
    return true;
  }

  @Override
  public List<String> fileColumns() {
    return names(fileFeatures);
  }

  @Override
  public ColumnOrigin origin() {
    return origin(fileFeatures);
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
    policy.write(out);
    syntax.write(out);
    out.writeUTF(advice);
    out.writeBoolean(roles != null);
    if (roles != null) {
      roles.write(out);
    }
  }
}
