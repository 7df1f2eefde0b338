package org.daal4j.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Fold;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.PartialSize;
import org.daal4j.core.WideFold;

/**
 * The pass of another fold, for each group of rows. Its pieces are buckets of the groups' keys, so
 * that a reducer holds those of its buckets only.
 *
 * @param <P> the partial of the other fold
 * @param <R> its result
 */
public final class GroupedFold<P extends Partial<P>, R>
    implements WideFold<GroupedPartial<P>, GroupPartials<P>> {

  private static final int BUCKETS = 32;

  /**
   * What is counted for the partial of a split, how many groups it has being unknown: 128 MB of
   * text with 20 columns hold some 60 MB of numbers.
   */
  private static final long SPLIT_BYTES = 96L << 20;

  private static final int MOST_FIELDS = 1 << 16;

  private final Fold<P, R> fold;
  private final int firstGroup;
  private final int fields;

  /** Reads what {@link #write} has written. */
  public GroupedFold(DataInput in) throws IOException {
    firstGroup = NumberArrays.count(in, MOST_FIELDS, "text fields");
    fields = NumberArrays.count(in, MOST_FIELDS, "columns of groups");
    fold = rebuilt(in);
  }

  /**
   * Of another fold.
   *
   * @param firstGroup the first text field that tells the group of a row
   * @param fields how many of them there are
   */
  public GroupedFold(Fold<P, R> fold, int firstGroup, int fields) {
    this.fold = fold;
    this.firstGroup = firstGroup;
    this.fields = fields;
  }

  /**
   * Of another fold, over packed rows whose last number is the code of their group.
   *
   * @param fold which is of {@link GroupCodes}, and takes the rows of those groups only
   */
  public static <P extends Partial<P>, R> GroupedFold<P, R> ofCodes(Fold<P, R> fold) {
    return new GroupedFold<>(fold, 0, 0);
  }

  /** Tells the groups of rows. */
  GroupKey newKey() {
    return fields == 0 ? new GroupKey((GroupCodes) fold) : new GroupKey(firstGroup, fields);
  }

  @SuppressWarnings("unchecked") // it was written of a Fold<P, R>
  private static <P extends Partial<P>, R> Fold<P, R> rebuilt(DataInput in) throws IOException {
    return (Fold<P, R>) Rebuilt.of(Fold.class, in);
  }

  Fold<P, R> fold() {
    return fold;
  }

  int firstGroup() {
    return firstGroup;
  }

  int fields() {
    return fields;
  }

  @Override
  public GroupedPartial<P> newPartial() {
    return new GroupedPartial<>(this);
  }

  @Override
  public int pieces() {
    return BUCKETS;
  }

  @Override
  public GroupedPartial<P> newPiece(int piece) {
    return newPartial();
  }

  @Override
  public void writePiece(GroupedPartial<P> whole, int piece, DataOutput out) throws IOException {
    whole.write(piece, out);
  }

  @Override
  public void join(GroupedPartial<P> whole, int piece, GroupedPartial<P> part) {
    whole.join(part);
  }

  @Override
  public boolean takesSparseRows() {
    return fold.takesSparseRows();
  }

  @Override
  public boolean packsLabels() {
    return fold.packsLabels();
  }

  @Override
  public int packsGroups() {
    return fields;
  }

  /**
   * Of a split, and the folds of all groups where each has its own; what the groups of a whole
   * table take is counted as they come.
   */
  @Override
  public PartialSize size() {
    PartialSize one = fold.size();
    long folds = fields == 0 ? ((GroupCodes) fold).bytes() : 0;
    return new PartialSize(
        one.columns(),
        p -> SPLIT_BYTES + one.summary().applyAsLong(p),
        p -> folds + one.scratch().applyAsLong(p));
  }

  @Override
  public GroupPartials<P> finish(GroupedPartial<P> merged) {
    return new GroupPartials<>(merged, fields);
  }

  @Override
  public String title() {
    return fold.title() + " by group";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(firstGroup);
    out.writeInt(fields);
    Rebuilt.write(fold, out);
  }
}
