package org.daal4j.summary;

import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Fold;
import org.daal4j.core.Partial;
import org.daal4j.core.PartialSize;
import org.daal4j.core.WideFold;

/**
 * A pass whose result is what it has summed up, for others to be merged with before it is finished.
 * Tasks see nothing of it.
 *
 * @param <P> the summary
 */
class KeptFold<P extends Partial<P>> implements Fold<P, P> {

  private final Fold<P, ?> fold;

  private KeptFold(Fold<P, ?> fold) {
    this.fold = fold;
  }

  /** Of a pass; a wide one stays wide. */
  static <P extends Partial<P>> Fold<P, P> of(Fold<P, ?> fold) {
    return fold instanceof WideFold<P, ?> wide ? new Wide<>(wide) : new KeptFold<>(fold);
  }

  @Override
  public P newPartial() {
    return fold.newPartial();
  }

  @Override
  public P newPartial(int split) {
    return fold.newPartial(split);
  }

  @Override
  public P finish(P merged) {
    return merged;
  }

  @Override
  public boolean takesSparseRows() {
    return fold.takesSparseRows();
  }

  @Override
  public PartialSize size() {
    return fold.size();
  }

  @Override
  public Fold<P, ?> inTasks() {
    return fold.inTasks();
  }

  @Override
  public String title() {
    return fold.title();
  }

  @Override
  public void write(DataOutput out) throws IOException {
    fold.write(out);
  }

  private static final class Wide<P extends Partial<P>> extends KeptFold<P>
      implements WideFold<P, P> {

    private final WideFold<P, ?> fold;

    Wide(WideFold<P, ?> fold) {
      super(fold);
      this.fold = fold;
    }

    @Override
    public int pieces() {
      return fold.pieces();
    }

    @Override
    public P newPiece(int piece) {
      return fold.newPiece(piece);
    }

    @Override
    public void writePiece(P whole, int piece, DataOutput out) throws IOException {
      fold.writePiece(whole, piece, out);
    }

    @Override
    public void join(P whole, int piece, P part) {
      fold.join(whole, piece, part);
    }

    @Override
    public PartialSize size() {
      return fold.size();
    }
  }
}
