package org.daal4j.shared;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.daal4j.core.Fold;
import org.daal4j.core.Partial;
import org.daal4j.core.WideFold;

/**
 * Several folds in one pass, some of whose partials are cut: the pieces of the first, then those of
 * the next. A partial that is not cut is one piece.
 */
public final class WideFoldList extends FoldList implements WideFold<PartialList, List<Object>> {

  /** A piece: which fold's it is, and which of that one's. */
  private record Place(int fold, int piece) {}

  WideFoldList(List<Fold<?, ?>> folds, int[] keys) {
    super(folds, keys);
  }

  /** Reads what {@link #write} has written. */
  public WideFoldList(DataInput in) throws IOException {
    super(in);
  }

  private static int pieces(Fold<?, ?> fold) {
    return fold instanceof WideFold<?, ?> wide ? wide.pieces() : 1;
  }

  private Place place(int piece) {
    int before = 0;
    for (int fold = 0; ; fold++) {
      int pieces = pieces(folds().get(fold));
      if (piece < before + pieces) {
        return new Place(fold, piece - before);
      }
      before += pieces;
    }
  }

  @Override
  public int pieces() {
    return folds().stream().mapToInt(WideFoldList::pieces).sum();
  }

  /** A list of that piece alone. */
  @Override
  public PartialList newPiece(int piece) {
    Place place = place(piece);
    Fold<?, ?> fold = folds().get(place.fold);
    Partial<?> part =
        pieces(fold) == 1 ? fold.newPartial() : ((WideFold<?, ?>) fold).newPiece(place.piece);
    return new PartialList(List.of(part), new int[1]);
  }

  @Override
  public void writePiece(PartialList whole, int piece, DataOutput out) throws IOException {
    Place place = place(piece);
    writePiece(folds().get(place.fold), whole.get(place.fold), place.piece, out);
  }

  @SuppressWarnings("unchecked")
  private static <P extends Partial<P>> void writePiece(
      Fold<P, ?> fold, Partial<?> whole, int piece, DataOutput out) throws IOException {
    if (pieces(fold) == 1) {
      whole.write(out);
    } else {
      ((WideFold<P, ?>) fold).writePiece((P) whole, piece, out);
    }
  }

  @Override
  public void join(PartialList whole, int piece, PartialList part) {
    Place place = place(piece);
    Fold<?, ?> fold = folds().get(place.fold);
    if (pieces(fold) == 1) {
      whole.set(place.fold, part.get(0));
    } else {
      join(fold, whole.get(place.fold), place.piece, part.get(0));
    }
  }

  @SuppressWarnings("unchecked")
  private static <P extends Partial<P>> void join(
      Fold<P, ?> fold, Partial<?> whole, int piece, Partial<?> part) {
    ((WideFold<P, ?>) fold).join((P) whole, piece, (P) part);
  }
}
