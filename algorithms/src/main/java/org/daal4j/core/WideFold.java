package org.daal4j.core;

import java.io.DataOutput;
import java.io.IOException;

/**
 * A fold whose partials may be so large that an engine should cut them: each map task sends pieces,
 * different reducers merge different pieces, and no task but the driver holds more than one merged
 * partial. Optional: an engine may treat it as any fold, and gets the same bits.
 *
 * <p>Law: merging partials and merging their pieces, one by one and in the same order, gives the
 * same bits; the test {@code WideFoldTest} of the engines checks it.
 *
 * @param <P> the summary
 * @param <R> the result
 */
public interface WideFold<P extends Partial<P>, R> extends Fold<P, R> {

  /** Into how many pieces a partial is cut, at least 1; depends on the fold alone. */
  int pieces();

  /**
   * A piece of a summary of no rows. It merges with the same piece of other summaries, and is
   * written and read as any partial; rows are not added to it.
   *
   * @param piece from 0
   */
  P newPiece(int piece);

  /** Writes a piece of a whole summary as that piece would write itself. */
  void writePiece(P whole, int piece, DataOutput out) throws IOException;

  /**
   * Puts a piece in its place in a whole summary, which holds a summary once it has all of them.
   *
   * @param whole from {@link #newPartial}
   */
  void join(P whole, int piece, P part);

  /** Also how much the whole of its pieces takes. */
  @Override
  PartialSize size();
}
