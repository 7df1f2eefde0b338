package org.daal4j.engine;

/**
 * Which reducer merges what. The splits of one group of the {@link MergeTree} go to the same
 * reducers; the pieces of a wide partial are dealt out to several, some consecutive ones to each.
 *
 * <p>The key of what a split sends is its ordinal, and above that the number of the piece: a
 * reducer gets its pieces one after another, each in the order of the splits.
 *
 * @param splits number of splits of the pass
 * @param pieces number of pieces of a partial, 1 when it is not cut
 */
public record MergePlan(int splits, int pieces) {

  /** Some 32 megabytes of a partial. */
  private static final int PIECES_OF_A_REDUCER = 8;

  private static final int ORDINAL_BITS = 32;

  /** The key of what a split sends of a piece. */
  public static long key(int piece, int ordinal) {
    return (long) piece << ORDINAL_BITS | ordinal;
  }

  /** The piece a key speaks of. */
  public static int piece(long key) {
    return (int) (key >>> ORDINAL_BITS);
  }

  /** Among how many reducers the pieces are dealt out. */
  public int reducersOfAGroup() {
    return (pieces + PIECES_OF_A_REDUCER - 1) / PIECES_OF_A_REDUCER;
  }

  /** Number of reducers. */
  public int reducers() {
    return MergeTree.groups(splits) * reducersOfAGroup();
  }

  /** The reducer for a key. */
  public int reducer(long key) {
    int ordinal = (int) key;
    return reducer(ordinal / MergeTree.groupSize(splits), piece(key) / PIECES_OF_A_REDUCER);
  }

  /** The reducer for a group and a share of its pieces. */
  public int reducer(int group, int share) {
    return group * reducersOfAGroup() + share;
  }

  /** The first piece of a share. */
  public int firstPiece(int share) {
    return share * PIECES_OF_A_REDUCER;
  }

  /** The piece after the last one of a share. */
  public int endPiece(int share) {
    return Math.min(pieces, firstPiece(share + 1));
  }

  /** How many pieces a reducer merges. */
  public int piecesOf(int reducer) {
    int share = reducer % reducersOfAGroup();
    return endPiece(share) - firstPiece(share);
  }
}
